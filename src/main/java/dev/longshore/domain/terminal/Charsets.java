package dev.longshore.domain.terminal;

/** The sets G0 and G1, of which one maps ASCII: as it is, line drawing, or British. Programs draw frames with the second. */
final class Charsets {

    private static final String LINES = "\u00a0◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·";
    private static final int FIRST_LINE = '_';

    private int first = 'B';
    private int second = 'B';
    private boolean shifted;

    void copyOf(Charsets other) {
        first = other.first;
        second = other.second;
        shifted = other.shifted;
    }

    /** @param set the last character of the sequence, such as 0 for line drawing */
    void designate(boolean toSecond, int set) {
        if (toSecond) {
            second = set;
        } else {
            first = set;
        }
    }

    /** @param toSecond G1 maps from now on */
    void shift(boolean toSecond) {
        shifted = toSecond;
    }

    boolean isPlain() {
        int set = shifted ? second : first;
        return set != '0' && set != 'A';
    }

    int map(int ascii) {
        int set = shifted ? second : first;
        return set == '0' && ascii >= FIRST_LINE ? LINES.charAt(ascii - FIRST_LINE) : set == 'A' && ascii == '#' ? '£' : ascii;
    }
}
