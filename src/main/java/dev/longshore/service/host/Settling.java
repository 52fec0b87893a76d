package dev.longshore.service.host;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Containers that are to be listed once more, and once more again. Docker tells of a pause or an end before its lists know of it: who asks
 * at once may be told the state before, and no event would follow to mend that. Not thread-safe.
 */
final class Settling {

    private static final List<Duration> AFTER = List.of(Duration.ofMillis(200), Duration.ofMillis(1200));

    private record Due(long first, int step) {
        long at() {
            return first + AFTER.get(step).toNanos();
        }
    }

    private final Map<String, Due> waiting = new HashMap<>();

    /** Events told of these. */
    void told(Collection<String> ids, long now) {
        ids.forEach(id -> waiting.put(id, new Due(now, 0)));
    }

    /** Nanoseconds until the next is due; none are negative. */
    long untilNext(long now) {
        return waiting.values().stream().mapToLong(due -> Math.max(0, due.at() - now)).min().orElse(Long.MAX_VALUE);
    }

    /** Those that are due; they are then waited for again, or known. */
    Set<String> take(long now) {
        Set<String> due = new HashSet<>();
        for (Iterator<Map.Entry<String, Due>> each = waiting.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Due> entry = each.next();
            if (entry.getValue().at() - now <= 0) {
                due.add(entry.getKey());
                if (entry.getValue().step() + 1 == AFTER.size()) {
                    each.remove();
                } else {
                    entry.setValue(new Due(entry.getValue().first(), entry.getValue().step() + 1));
                }
            }
        }
        return due;
    }
}
