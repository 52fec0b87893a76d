package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.resource.Announcement;
import dev.longshore.service.resource.Derivation;
import dev.longshore.service.resource.Derived;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.resource.ListChange;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.NewsQueue;
import dev.longshore.service.resource.ResourceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The objects of one kind on one host, who follows them, and what is derived from them. The lock of the {@link HostState} guards it. */
final class KindState<T> {

    private final HostState host;
    private final ResourceStore<T> store;
    private final List<NewsQueue<T>> followers = new ArrayList<>();
    private final List<Fed<T, ?>> fed = new ArrayList<>();
    private Optional<KindState<?>> source = Optional.empty();

    /** A kind that is derived from this one. */
    private record Fed<S, T>(Derivation<S, T> derivation, KindState<T> target) {
        void listed(ListChange<S> change, ListState state) {
            target.changed(derivation.apply(change), state);
        }
    }

    KindState(HostState host, Function<T, String> keyOf) {
        this.host = host;
        this.store = new ResourceStore<>(keyOf);
    }

    ResourceStore<T> store() {
        return store;
    }

    boolean followed() {
        return !followers.isEmpty() || fed.stream().anyMatch(each -> each.target().followed());
    }

    void attach(NewsQueue<T> queue) {
        followers.add(queue);
        queue.put(host.host().id(), news(store.everything()));
    }

    void detach(NewsQueue<?> queue) {
        followers.removeIf(each -> each == queue);
    }

    /** The queue is told that all objects are gone. @param successor the host as it goes on elsewhere; empty where it does not */
    void withdraw(NewsQueue<?> queue, Optional<Host> successor) {
        followers.stream().filter(each -> each == queue).forEach(each -> each.put(host.host().id(),
                new News<>(successor, new HostStatus.Connecting(), new ListState.Never(), store.withdrawal())));
        detach(queue);
    }

    /** Nobody keeps it true any more. */
    void rest() {
        if (!followed() && source.filter(KindState::followed).isEmpty() && store.state() instanceof ListState.Live) {
            store.setState(new ListState.Cached());
        }
    }

    /** From now on the target is computed from these objects. */
    <D> void feed(Derived<T, D> kind, KindState<D> target) {
        Fed<T, D> each = new Fed<>(new Derivation<>(kind, target.store()), target);
        fed.add(each);
        target.source = Optional.of(this);
        each.listed(store.everything(), store.state());
    }

    /** The engine has listed them. */
    void listed(ListChange<T> change) {
        changed(change, new ListState.Live());
    }

    /** An event told of an object: what is known of it is changed so. @return whether it stands now as the event says */
    boolean announced(Announcement<T> announcement, Instant at) {
        Optional<T> known = Optional.ofNullable(store.objects().get(announcement.key()));
        if (announcement.agrees().test(known)) {
            return true;
        }
        if (known.isEmpty()) {
            return false;
        }
        List<T> now = known.flatMap(announcement.change()).stream().toList();
        changed(store.update(Set.of(announcement.key()), now, at), store.state());
        return true;
    }

    /** They were so at an earlier time, as far as this app remembers. Nothing happens where the engine has said anything already. */
    void remembered(List<T> objects, Instant at) {
        if (store.state() instanceof ListState.Never && !store.listed()) {
            changed(store.replace(objects, at), new ListState.Cached());
        }
    }

    /** As it was listed last; empty where it never was. */
    Optional<KnownList<T>> known(Listed<T> kind) {
        return store.listed() ? Optional.of(new KnownList<>(kind, List.copyOf(store.objects().values()), store.asOf())) : Optional.empty();
    }

    /** What is only remembered is true of another engine. */
    void forgetRemembered() {
        if (store.state() instanceof ListState.Cached) {
            changed(store.forget(), new ListState.Never());
        }
    }

    /** How the list stands has changed, and nothing else. */
    void stands(ListState now) {
        changed(ListChange.none(), now);
    }

    /** The engine answers no more; what is known stays. */
    void disconnected() {
        store.setState(store.listed() ? new ListState.Stale() : new ListState.Never());
    }

    private void changed(ListChange<T> change, ListState now) {
        boolean news = !change.empty() || !now.equals(store.state());
        store.setState(now);
        if (news) {
            put(change);
        }
        fed.forEach(each -> each.listed(change, now));
        if (!change.empty()) {
            host.listChanged();
        }
    }

    void put(ListChange<T> change) {
        if (!host.left()) {
            followers.forEach(queue -> queue.put(host.host().id(), news(change)));
        }
    }

    private News<T> news(ListChange<T> change) {
        return new News<>(Optional.of(host.host()), host.statusNow(), store.state(), change);
    }
}
