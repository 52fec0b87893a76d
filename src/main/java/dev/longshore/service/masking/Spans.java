package dev.longshore.service.masking;

import java.util.Arrays;

/** The parts of one text that are secrets. Parts may overlap and come in any order. */
final class Spans {

    private long[] parts = new long[4];
    private int count;

    /** Adds the characters from {@code from} to before {@code to}; an empty part is ignored. */
    void add(int from, int to) {
        if (from >= to) {
            return;
        }
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, count * 2);
        }
        parts[count++] = (long) from << 32 | to;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The text with {@code cover} in place of each part; the same text where there is none. */
    String cover(String text, String cover) {
        if (count == 0) {
            return text;
        }
        Arrays.sort(parts, 0, count);
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        int i = 0;
        while (i < count) {
            int from = (int) (parts[i] >> 32);
            int to = (int) parts[i];
            for (i++; i < count && (int) (parts[i] >> 32) <= to; i++) {
                to = Math.max(to, (int) parts[i]);
            }
            masked.append(text, done, from).append(cover);
            done = to;
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Adds all parts to another text's word, in which this text stands. */
    void copyTo(Word word, int offset) {
        for (int i = 0; i < count; i++) {
            word.cover(offset + (int) (parts[i] >> 32), offset + (int) parts[i]);
        }
    }
}
