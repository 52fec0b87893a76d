package dev.longshore.service.logs.store;

/**
 * The number of a line or a mark: its lane, and its place in the lane. Each source has a lane for its lines and one for its marks. Of two
 * entries of one lane the one that stands above in the log has the smaller number, also where it was read later.
 */
final class LineNumber {

    private static final int PLACE_BITS = 40;
    private static final long FIRST = 1L << PLACE_BITS - 1;

    private LineNumber() {
    }

    static long of(int lane, long place) {
        return (long) lane << PLACE_BITS | place + FIRST;
    }

    static int lane(long number) {
        return (int) (number >>> PLACE_BITS);
    }

    static long place(long number) {
        return (number & (1L << PLACE_BITS) - 1) - FIRST;
    }

    static int lines(int source) {
        return 2 * source;
    }

    static int source(long number) {
        return lane(number) >> 1;
    }

    static boolean isMark(long number) {
        return (lane(number) & 1) == 1;
    }
}
