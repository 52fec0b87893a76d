package dev.longshore.service.stats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When each container of a host is sampled: close ones each two seconds, others each five, one of which a single sample is known after a second,
 * because only two make rates. Where all are wanted, all are sampled together. Not thread-safe: its owner has a lock.
 */
final class RoundPlan {

    static final Duration ROWS = Duration.ofSeconds(5);
    static final Duration CLOSE = Duration.ofSeconds(2);
    static final Duration SECOND = Duration.ofSeconds(1);

    /** What is due so soon goes with the round, so that rows keep together. */
    private static final long TOGETHER = Duration.ofMillis(500).toNanos();

    private final Map<String, Long> due = new HashMap<>();
    private long allDue = Long.MIN_VALUE;

    /** Those that are due now, of the given; the ones that show come first. */
    List<String> due(Set<String> wanted, Set<String> first, long now) {
        List<String> ready = new ArrayList<>();
        boolean any = false;
        for (String id : wanted) {
            long at = due.getOrDefault(id, Long.MIN_VALUE);
            any |= at <= now;
            if (at == Long.MIN_VALUE || at - TOGETHER <= now) {
                ready.add(id);
            }
        }
        return any ? ordered(ready, first) : List.of();
    }

    /** Those that show come first. */
    static List<String> ordered(Collection<String> ids, Set<String> first) {
        List<String> ordered = new ArrayList<>(ids);
        ordered.sort((one, other) -> Boolean.compare(first.contains(other), first.contains(one)));
        return ordered;
    }

    boolean allDue(long now) {
        return allDue <= now;
    }

    /** When the first of these is due; {@link Long#MAX_VALUE} where there are none. */
    long next(Set<String> wanted) {
        long next = Long.MAX_VALUE;
        for (String id : wanted) {
            next = Math.min(next, due.getOrDefault(id, Long.MIN_VALUE));
        }
        return next;
    }

    long nextOfAll() {
        return allDue;
    }

    /** Whether it was asked for before. */
    boolean knows(String id) {
        return due.containsKey(id);
    }

    /** It was asked for at that time. */
    void asked(String id, long at, Duration period) {
        due.put(id, at + period.toNanos());
    }

    void allAsked(long at, Duration period) {
        allDue = at + period.toNanos();
    }

    /** Everything is due at once. */
    void begin() {
        due.clear();
        allDue = Long.MIN_VALUE;
    }

    void forget(Set<String> ids) {
        due.keySet().removeAll(ids);
    }
}
