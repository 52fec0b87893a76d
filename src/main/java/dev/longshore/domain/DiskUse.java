package dev.longshore.domain;

import java.util.List;

/** What takes how much room on an engine, kind by kind, in the order of {@link Kind}. */
public record DiskUse(List<Part> parts) {

    /** What takes room. */
    public enum Kind { IMAGES, CONTAINERS, VOLUMES, BUILD_CACHE }

    /**
     * All objects of one kind.
     *
     * @param count       how many there are
     * @param active      how many of them are in use
     * @param size        bytes they take
     * @param reclaimable bytes of those that are not in use: never more than {@code size}, and never negative
     */
    public record Part(Kind kind, long count, long active, long size, long reclaimable) {

        /** Whole percent of the size, rounded down; 0 of nothing. */
        public int percentReclaimable() {
            return percent(size, reclaimable);
        }
    }

    public long size() {
        return parts.stream().mapToLong(Part::size).reduce(0, DiskUse::plus);
    }

    public long reclaimable() {
        return parts.stream().mapToLong(Part::reclaimable).reduce(0, DiskUse::plus);
    }

    /** Of the whole, as {@link Part#percentReclaimable}. */
    public int percentReclaimable() {
        return percent(size(), reclaimable());
    }

    /** The sum of two sizes, bounded: engines are not trusted to stay below nine exabytes. */
    public static long plus(long a, long b) {
        return b > Long.MAX_VALUE - a ? Long.MAX_VALUE : a + b;
    }

    /** In whole numbers, as docker does: a double would round up now and then. */
    private static int percent(long size, long part) {
        if (size <= 0) {
            return 0;
        }
        return (int) Math.min(100, part <= Long.MAX_VALUE / 100 ? part * 100 / size : part / (size / 100));
    }
}
