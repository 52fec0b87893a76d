package dev.longshore.service.host;

import dev.longshore.service.resource.Stale;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The objects of one kind that have to be listed again, and when. Marking never blocks: the engine drops events that a reader does not take
 * at once. Thread-safe.
 */
final class DirtySet {

    /** Keys asked for in one request; beyond it a full list is cheaper, its address would grow too long, and a flood must not gather. */
    static final int MAX_KEYS = 100;

    /** No id or name of an engine is longer; a longer one would only blow up the address. */
    private static final int MAX_KEY_CHARS = 255;

    /** What is listed so soon need not be listed now as well. */
    private static final Duration SOON = Duration.ofMillis(20);

    private final SessionClock clock;
    private final Semaphore changed = new Semaphore(0);
    private final Map<String, Due> keys = new HashMap<>();
    private Optional<Due> all = Optional.empty();
    private boolean asked;

    /**
     * What is due.
     *
     * @param all   whether everything has to be listed
     * @param asked whether the user, or a call of this app, asks for it
     */
    record Content(Set<String> keys, boolean all, boolean asked) {
        boolean empty() {
            return keys.isEmpty() && !all && !asked;
        }
    }

    DirtySet(SessionClock clock) {
        this.clock = clock;
    }

    void mark(Stale stale) {
        switch (stale) {
            case Stale.None _ -> { }
            case Stale.Keys some -> mark(some.keys(), Pace.CHECKED);
            case Stale.Later some -> mark(some.keys(), Pace.LATER);
            case Stale.All _ -> change(() -> addAll(Pace.CHECKED));
        }
    }

    void mark(Set<String> some, Pace pace) {
        change(() -> some.forEach(key -> add(key, pace)));
    }

    /** Everything, now. */
    void ask() {
        change(() -> asked = true);
    }

    private void addAll(Pace pace) {
        all = Optional.of(new Due(clock.nanos(), pace).sooner(all));
    }

    private void add(String key, Pace pace) {
        if (key.length() > MAX_KEY_CHARS || keys.size() == MAX_KEYS && !keys.containsKey(key)) {
            keys.clear();
            addAll(Pace.FLOOD);
            return;
        }
        Due now = new Due(clock.nanos(), pace);
        keys.merge(key, now, DirtySet::both);
    }

    private static Due both(Due before, Due now) {
        if (now.pace().untilConfirmed()) {
            return now;
        }
        if (before.pace().untilConfirmed()) {
            return before.at() - now.at() <= SOON.toNanos() ? before : before.sooner(Optional.of(now));
        }
        return now.sooner(Optional.of(before));
    }

    /** Those that were to be listed until they are confirmed, and are. */
    synchronized void confirmed(Predicate<String> waiting) {
        keys.entrySet().removeIf(each -> each.getValue().pace().untilConfirmed() && !waiting.test(each.getKey()));
    }

    /** Whoever waits looks again. */
    void signal() {
        changed.release();
    }

    /** Waits until something changes, at most for the limit. */
    void await(Duration limit) throws InterruptedException {
        clock.await(changed, limit);
        changed.drainPermits();
    }

    synchronized boolean asked() {
        return asked;
    }

    /** Nanoseconds until the next is due; none are negative. */
    synchronized long untilNext(long now) {
        return Stream.concat(all.stream(), keys.values().stream()).mapToLong(due -> Math.max(0, due.at() - now)).min().orElse(Long.MAX_VALUE);
    }

    /** What is due, which is then known, or due again later. A full list is one of all keys. */
    synchronized Content take(long now) {
        Set<String> some = new HashSet<>();
        boolean whole = all.filter(due -> due.reached(now)).isPresent();
        if (whole) {
            all = all.flatMap(due -> due.next(now));
        }
        for (Iterator<Map.Entry<String, Due>> each = keys.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Due> entry = each.next();
            if (entry.getValue().reached(now)) {
                some.add(entry.getKey());
                entry.getValue().next(now).ifPresentOrElse(entry::setValue, each::remove);
            }
        }
        Content content = new Content(some, whole, asked);
        asked = false;
        return content;
    }

    private synchronized void change(Runnable mark) {
        mark.run();
        changed.release();
    }
}
