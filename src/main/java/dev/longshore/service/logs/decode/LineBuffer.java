package dev.longshore.service.logs.decode;

import java.util.Arrays;

/** The bytes of a line that has no end yet. It grows with what comes. */
final class LineBuffer {

    private static final int FIRST = 256;
    /** A sequence that is longer than that may be cut. */
    private static final int LONGEST_SEQUENCE = 1_024;

    private byte[] bytes = new byte[FIRST];
    private int length;

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void add(byte[] more, int from, int to) {
        int needed = length + to - from;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.min(bytes.length * 2, LogDecoder.MAX_LINE)));
        }
        System.arraycopy(more, from, bytes, length, to - from);
        length = needed;
    }

    void clear() {
        length = 0;
        if (bytes.length > LogDecoder.MAX_LINE / 16) {
            bytes = new byte[FIRST];   // one long line must not hold its memory for the rest of the log
        }
    }

    /** Takes off the first bytes. */
    void drop(int count) {
        System.arraycopy(bytes, count, bytes, 0, length - count);
        length -= count;
    }

    byte[] copy(int to) {
        return Arrays.copyOf(bytes, to);
    }

    /** Where the bytes before {@code end} can be cut so that neither a character nor a sequence of a terminal is. */
    int wholeLength(int end) {
        int whole = end - cutCharacter(bytes, end);
        for (int i = whole - 1; i >= Math.max(1, whole - LONGEST_SEQUENCE); i--) {
            if (bytes[i] == '\u001b') {
                return sequenceIsOpen(i, whole) ? i : whole;
            }
        }
        return whole;
    }

    private boolean sequenceIsOpen(int escape, int end) {
        if (escape + 1 < end && bytes[escape + 1] != '[') {
            return false;
        }
        for (int i = escape + 2; i < end; i++) {
            if (bytes[i] < '0' || bytes[i] > ';') {
                return false;
            }
        }
        return true;
    }

    /** Whether a character stands across the border: its rest begins with that byte. */
    static boolean isWithinCharacter(byte[] bytes, int end, int next) {
        return next >= 0 && (next & 0xc0) == 0x80 && cutCharacter(bytes, end) > 0;
    }

    /** Bytes at the end that begin a character and are not all of it; what is no UTF-8 counts as whole. */
    private static int cutCharacter(byte[] bytes, int end) {
        for (int back = 1; back <= 3 && back <= end; back++) {
            int lead = bytes[end - back] & 0xff;
            if (lead < 0x80) {
                return 0;
            }
            if (lead >= 0xc0) {
                int size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
                return size > back ? back : 0;
            }
        }
        return 0;
    }
}
