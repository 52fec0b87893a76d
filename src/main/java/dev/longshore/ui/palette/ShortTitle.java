package dev.longshore.ui.palette;

import java.util.stream.IntStream;

/**
 * A title that fits in one line: of a long one, the middle is left out.
 *
 * @param places the chars in which the query was found
 */
record ShortTitle(String text, int[] places) {

    private static final int MOST = 58;
    private static final int END = 16;
    private static final int FIRST_WIDE = 0x2E80;   // Chinese and its likes are twice as wide

    static ShortTitle of(String title, int[] places) {
        if (columns(title) <= MOST) {
            return new ShortTitle(title, places);
        }
        int head = fitting(title, MOST - END - 1);
        int tail = title.length() - fitting(new StringBuilder(title).reverse().toString(), END);
        if (Character.isLowSurrogate(title.charAt(tail))) {
            tail++;
        }
        int from = tail;
        int shift = from - head - 1;   // one sign stands for what is left out
        int[] moved = IntStream.of(places).map(at -> at < head ? at : at < from ? head : at - shift).distinct().toArray();
        return new ShortTitle(title.substring(0, head) + "…" + title.substring(from), moved);
    }

    boolean cuts(String title) {
        return text.length() < title.length();
    }

    private static int columns(String text) {
        return text.chars().map(ShortTitle::columns).sum();
    }

    private static int columns(int sign) {
        return sign >= FIRST_WIDE ? 2 : 1;
    }

    /** How many chars of the beginning fit, without half of a pair. */
    private static int fitting(String text, int room) {
        int end = 0;
        int used = 0;
        while (end < text.length() && used + columns(text.charAt(end)) <= room) {
            used += columns(text.charAt(end));
            end++;
        }
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
