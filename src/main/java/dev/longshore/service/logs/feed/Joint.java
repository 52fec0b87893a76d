package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import java.util.HashMap;
import java.util.Map;

/**
 * Where an answer goes on after an earlier one. It begins with lines that were given already: those are known by time, stream and text, and
 * counted, since many lines may be the same.
 */
final class Joint {

    private static final long SURELY_LATER = 1_000_000_000L;

    private final Map<Long, Integer> known;
    private final long newest;
    private final long lastKey;
    private long toSkip;
    private boolean misplaced;

    /** @param newest the latest time among the known lines */
    Joint(Map<Long, Integer> known, long newest) {
        this(known, newest, 0, 0);
    }

    private Joint(Map<Long, Integer> known, long newest, long toSkip, long lastKey) {
        this.known = known;
        this.newest = newest;
        this.toSkip = toSkip;
        this.lastKey = lastKey;
    }

    /** Of an answer that begins with the log. @param next the number of the first line that is not known; @param lastKey of the one before */
    static Joint byNumber(long next, long lastKey) {
        return new Joint(new HashMap<>(), 0, next, lastKey);
    }

    /** Whether this line was given already; each line of the answer is asked for once, in order. */
    boolean known(LogLine line) {
        if (toSkip > 0) {
            misplaced |= --toSkip == 0 && LineKey.of(line) != lastKey;
            return true;
        }
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

    /** Whether the last known line does not stand where it should: the log lost its beginning. */
    boolean misplaced() {
        return misplaced;
    }

    /** Whether that line was given already, by what is left; changes nothing. */
    boolean holds(LogLine line) {
        return known.containsKey(LineKey.of(line));
    }
}
