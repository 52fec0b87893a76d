package dev.longshore.service.host;

import dev.longshore.service.resource.Announcement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What events said of the objects of one kind and no list has confirmed yet. Docker tells of an end or a pause before its lists know of it:
 * who asks at once may be told the state before. Such a list is doubted for a while; after that it holds. Thread-safe.
 */
final class Announcements<T> {

    /** No list is older than that. */
    static final Duration DOUBTED = Duration.ofMillis(1200);

    private record Said<T>(Announcement<T> announcement, long at) { }

    private final Function<T, String> keyOf;
    private final BooleanSupplier current;
    private final SessionClock clock;
    private final Map<String, Said<T>> unconfirmed = new HashMap<>();
    private long listingSince;

    /** @param current whether what is listed and said here may still be told */
    Announcements(Function<T, String> keyOf, SessionClock clock, BooleanSupplier current) {
        this.keyOf = keyOf;
        this.clock = clock;
        this.current = current;
    }

    boolean current() {
        return current.getAsBoolean();
    }

    /** By which it is known what a list is older than. */
    SessionClock clock() {
        return clock;
    }

    /** @return whether it is kept; where many wait already, none is: a full list has to tell them */
    synchronized boolean add(Announcement<T> announcement) {
        if (unconfirmed.size() >= DirtySet.MAX_KEYS && !unconfirmed.containsKey(announcement.key())) {
            unconfirmed.clear();
            return false;
        }
        unconfirmed.put(announcement.key(), new Said<>(announcement, clock.nanos()));
        return true;
    }

    /** A list is asked for: what is said from now on it need not know. */
    synchronized void listing() {
        listingSince = clock.nanos();
    }

    synchronized boolean waiting(String key) {
        return unconfirmed.containsKey(key);
    }

    /**
     * The keys of which this answer is older than what events said. What it confirms is waited for no longer.
     *
     * @param asked whether the answer tells of a key
     */
    synchronized Set<String> doubted(Predicate<String> asked, List<T> answer) {
        if (unconfirmed.isEmpty()) {
            return Set.of();
        }
        Map<String, T> listed = new HashMap<>();
        answer.forEach(object -> listed.put(keyOf.apply(object), object));
        Set<String> doubted = new HashSet<>();
        unconfirmed.entrySet().removeIf(each -> {
            if (!asked.test(each.getKey())) {
                return false;
            }
            boolean agrees = each.getValue().announcement().agrees().test(Optional.ofNullable(listed.get(each.getKey())));
            long age = listingSince - each.getValue().at();
            boolean settled = age >= 0 && (agrees || age >= DOUBTED.toNanos());
            if (!settled && !agrees) {
                doubted.add(each.getKey());
            }
            return settled;
        });
        return doubted;
    }
}
