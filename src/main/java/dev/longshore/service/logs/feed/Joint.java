package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import java.util.Map;

/**
 * Where an answer goes on after an earlier one. It begins with lines that were given already: those are known by time, stream and text, and
 * counted, since many lines may be the same.
 */
final class Joint {

    private static final long SURELY_LATER = 1_000_000_000L;

    private final Map<Long, Integer> known;
    private final long newest;

    /** @param newest the latest time among the known lines */
    Joint(Map<Long, Integer> known, long newest) {
        this.known = known;
        this.newest = newest;
    }

    /** Whether this line was given already; each line of the answer is asked for once, in order. */
    boolean known(LogLine line) {
        if (known.isEmpty()) {
            return false;
        }
        if (line.hasTime() && line.time() > newest + SURELY_LATER) {
            known.clear();
            return false;
        }
        Long key = LineKey.of(line);
        Integer left = known.get(key);
        if (left == null) {
            return false;
        }
        if (left == 1) {
            known.remove(key);
        } else {
            known.put(key, left - 1);
        }
        return true;
    }

    /** Whether that line was given already, by what is left; changes nothing. */
    boolean holds(LogLine line) {
        return known.containsKey(LineKey.of(line));
    }
}
