package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.service.resource.Announcement;
import dev.longshore.service.resource.Derived;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.NewsQueue;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What is known of one host: how it is called and marked, how it stands, and one list for each kind that was followed. Changes are put into the
 * queues of the followers while the lock is held, so they are in order; followers are called later, without it. Nothing here waits.
 */
final class HostState {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Kind<?>, KindState<?>> kinds = new HashMap<>();
    private final KindState<Void> hostOnly = new KindState<>(this, nothing -> "");
    private volatile Host host;
    private HostStatus status = new HostStatus.Connecting();
    private boolean left;
    private Runnable listChange = () -> { };
    private final HostEvents events = new HostEvents();

    HostState(Host host) {
        this.host = host;
    }

    /** As it is known now: only its id never changes. */
    Host host() {
        return host;
    }

    HostStatus status() {
        return locked(() -> status);
    }

    /** The objects as they were listed last; empty where nobody ever followed them. */
    <T> List<T> objects(Kind<T> kind) {
        return locked(() -> List.copyOf(state(kind).store().objects().values()));
    }

    /** @return the host as it was before */
    Host describe(UnaryOperator<Host> change) {
        return locked(() -> {
            Host before = host;
            host = change.apply(before);
            if (!host.equals(before)) {
                tellStatus();
            }
            return before;
        });
    }

    void publish(HostStatus now) {
        guarded(() -> {
            if (now.equals(status)) {
                return;
            }
            status = now;
            if (!now.connected()) {
                all().forEach(KindState::disconnected);
            }
            tellStatus();
        });
    }

    HostEvents events() {
        return events;
    }

    /** Nothing that happens from now on is told, except that the host is gone. */
    void leave() {
        guarded(() -> left = true);
    }

    /** Whether nothing is told any more; with the lock held. */
    boolean left() {
        return left;
    }

    private void tellStatus() {
        all().forEach(each -> each.put(ListChange.none()));
    }

    private Set<KindState<?>> all() {
        Set<KindState<?>> all = new HashSet<>(kinds.values());
        all.add(hostOnly);
        return all;
    }

    /** The queue gets everything there is, and every change from now on. */
    <T> void attach(Kind<T> kind, NewsQueue<T> queue) {
        guarded(() -> {
            state(kind).attach(queue);
        });
    }

    /** The queue gets how the host stands, and no lists. */
    void attach(NewsQueue<Void> queue) {
        guarded(() -> {
            hostOnly.attach(queue);
        });
    }

    /** The queue gets nothing from now on. */
    void detach(NewsQueue<?> queue) {
        guarded(() -> {
            all().forEach(each -> each.detach(queue));
            all().forEach(KindState::rest);
        });
    }

    /** As {@link #detach}; the queue is told last that all objects are gone, and the host with them unless it goes on elsewhere. */
    void withdraw(NewsQueue<?> queue, Optional<Host> successor) {
        guarded(() -> {
            all().forEach(each -> each.withdraw(queue, successor));
            all().forEach(KindState::rest);
        });
    }

    /** The kinds that have to be listed: those that are followed, and what followed ones are derived from. */
    Set<Listed<?>> followed() {
        return locked(() -> {
            Set<Listed<?>> followed = new HashSet<>();
            kinds.forEach((kind, state) -> {
                if (kind instanceof Listed<?> listed && state.followed()) {
                    followed.add(listed);
                }
            });
            return followed;
        });
    }

    /**
     * A full list of a kind.
     *
     * @param told what events said that the list need not know; asked with the lock held, as is whether it may still be written
     * @return whether anything has changed that comes with an event
     */
    <T> boolean replace(Listed<T> kind, List<T> objects, Instant at, Announcements<T> told) {
        return locked(() -> {
            if (!told.current()) {
                return false;
            }
            KindState<T> state = state(kind);
            Map<String, String> before = toldByEvents(kind, state);
            state.listed(state.store().replace(objects, told.doubted(key -> true, objects), at));
            return !before.equals(toldByEvents(kind, state));
        });
    }

    private static <T> Map<String, String> toldByEvents(Listed<T> kind, KindState<T> state) {
        Map<String, String> told = new HashMap<>();
        state.store().objects().forEach((key, object) -> kind.toldByEvents(object).ifPresent(value -> told.put(key, value)));
        return told;
    }

    /** A list of some objects of a kind: those asked for and not listed are gone. */
    <T> void update(Listed<T> kind, Set<String> asked, List<T> objects, Instant at, Announcements<T> told) {
        guarded(() -> {
            if (told.current()) {
                KindState<T> state = state(kind);
                state.listed(state.store().update(asked, objects, told.doubted(asked::contains, objects), at));
            }
        });
    }

    /** An event told of an object. @return when it is to be listed; empty where all has to be */
    <T> Optional<Pace> announced(Listed<T> kind, Announcement<T> announcement, Announcements<T> told) {
        return locked(() -> {
            if (!told.current()) {
                return Optional.of(Pace.LATER);
            }
            if (!told.add(announcement)) {
                return Optional.empty();
            }
            return Optional.of(state(kind).announced(announcement, told.clock().instant()) ? Pace.SHOWN : Pace.UNSHOWN);
        });
    }

    /** A list as it was at an earlier time; the engine's own takes its place. */
    <T> void remember(KnownList<T> list) {
        guarded(() -> state(list.kind()).remembered(list.objects(), list.asOf()));
    }

    /** What is remembered of lists is true of another engine. */
    void forgetRemembered() {
        guarded(() -> kinds.values().forEach(KindState::forgetRemembered));
    }

    /** Every list that is known, be it an old one. */
    List<KnownList<?>> lists() {
        return locked(() -> kinds.keySet().stream().filter(Listed.class::isInstance).<KnownList<?>>flatMap(kind -> known((Listed<?>) kind).stream()).toList());
    }

    private <T> Optional<KnownList<T>> known(Listed<T> kind) {
        return state(kind).known(kind);
    }

    /** Calls the listener whenever a list has changed; with the lock held, so it may only take note. */
    void onListChange(Runnable listener) {
        guarded(() -> listChange = listener);
    }

    /** With the lock held. */
    void listChanged() {
        listChange.run();
    }

    void failed(Listed<?> kind, Failure failure, BooleanSupplier current) {
        stands(kind, new ListState.Failed(failure), current);
    }

    void notOffered(Listed<?> kind, Offer.Lack lack, BooleanSupplier current) {
        stands(kind, new ListState.NotOffered(lack), current);
    }

    private void stands(Listed<?> kind, ListState now, BooleanSupplier current) {
        guarded(() -> {
            if (current.getAsBoolean()) {
                state(kind).stands(now);
            }
        });
    }

    @SuppressWarnings("unchecked")   // each kind is put with its own state
    private <T> KindState<T> state(Kind<T> kind) {
        KindState<T> known = (KindState<T>) kinds.get(kind);
        if (known == null) {
            known = new KindState<>(this, kind::key);
            kinds.put(kind, known);
            if (kind instanceof Derived<?, T> derived) {
                derive(derived, known);
            }
        }
        return known;
    }

    private <S, T> void derive(Derived<S, T> kind, KindState<T> made) {
        state(kind.source()).feed(kind, made);
    }

    /** With the lock held. */
    HostStatus statusNow() {
        return status;
    }

    private void guarded(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <V> V locked(Supplier<V> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
