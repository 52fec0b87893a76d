package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.service.logs.store.LogBlock;
import java.util.List;

/**
 * How many lines of each level were written when.
 *
 * @param from    where the first bucket begins, in nanoseconds since 1970; a multiple of the width
 * @param width   of a bucket, in nanoseconds: a length of time that reads well
 * @param buckets one after the other, also where nothing was written; by the number of the level
 */
public record Histogram(long from, long width, List<int[]> buckets) {

    /** Nothing was written. */
    public static final Histogram NONE = new Histogram(0, 1, List.of());

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] WIDTHS = {MILLI, 2 * MILLI, 5 * MILLI, 10 * MILLI, 20 * MILLI, 50 * MILLI, 100 * MILLI, 200 * MILLI, 500 * MILLI,
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY};

    public Histogram {
        buckets = List.copyOf(buckets);
    }

    public int count(int bucket, LogLevel level) {
        return buckets.get(bucket)[LogBlock.numberOf(level)];
    }

    /** Of the bucket that holds the time; before the first it is negative, behind the last too large. */
    public int bucketOf(long time) {
        return Math.clamp(Math.floorDiv(time, width) - Math.floorDiv(from, width), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The smallest width with which so many buckets hold all from one time to another. */
    static long width(long from, long to, int most) {
        for (long width : WIDTHS) {
            if (Math.floorDiv(to, width) - Math.floorDiv(from, width) < most) {
                return width;
            }
        }
        long width = WIDTHS[WIDTHS.length - 1];
        while (Math.floorDiv(to, width) - Math.floorDiv(from, width) >= most) {
            width *= 2;
        }
        return width;
    }
}
