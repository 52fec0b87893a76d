package dev.longshore.domain.terminal;

/** The numbers of one control sequence. What comes after the first {@link #MOST} is left out, and no number is above {@link #LARGEST}. */
final class Parameters {

    static final int LARGEST = 65_535;

    private static final int MOST = 32;

    private final int[] values = new int[MOST];
    /** Whether a colon, not a semicolon, stands before the number. */
    private final boolean[] joined = new boolean[MOST];
    private int count;
    private boolean full;

    void clear() {
        count = 0;
        full = false;
    }

    void digit(int digit) {
        if (count == 0) {
            start(false);
        }
        if (!full) {
            values[count - 1] = Math.min(LARGEST, values[count - 1] * 10 + digit);
        }
    }

    void separator(boolean colon) {
        if (count == 0) {
            start(false);
        }
        start(colon);
    }

    private void start(boolean colon) {
        if (count == MOST) {
            full = true;
        } else {
            values[count] = 0;
            joined[count] = colon;
            count++;
        }
    }

    int count() {
        return count;
    }

    /** 0 where there is none. */
    int get(int index) {
        return index < count ? values[index] : 0;
    }

    /** A number of times or a place: 1 where there is none or it is 0. */
    int atLeastOne(int index) {
        return Math.max(1, get(index));
    }

    /** Where the parameters end that colons join to this one. */
    int groupEnd(int index) {
        int end = index + 1;
        while (end < count && joined[end]) {
            end++;
        }
        return end;
    }
}
