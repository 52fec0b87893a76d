package dev.longshore.service.logs.store;

import java.util.Map;

/**
 * The moment at which a view was cleared: what was there is older, and what comes later is not, even where its time is earlier.
 *
 * @param last by lane, the number of the last entry that was there
 */
public record ClearMark(Map<Integer, Long> last) {

    public ClearMark {
        last = Map.copyOf(last);
    }

    /** Whether an entry was there when the view was cleared, or stands above what was there. */
    public boolean covers(long number) {
        Long there = last.get(LineNumber.lane(number));
        return there != null && number <= there;
    }
}
