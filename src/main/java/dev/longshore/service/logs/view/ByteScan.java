package dev.longshore.service.logs.view;

import dev.longshore.service.logs.store.LogBlock;
import java.nio.charset.StandardCharsets;

/** Finds bytes in the texts of a block, all of them at once. Where case does not count, that is so for the letters of ASCII alone. */
final class ByteScan {

    private static final int TO_LOWER = 'a' - 'A';

    private final byte[] lower;
    private final byte[] upper;

    ByteScan(String text, boolean matchCase) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lower = bytes.clone();
        upper = bytes.clone();
        for (int i = 0; !matchCase && i < bytes.length; i++) {
            lower[i] = bytes[i] >= 'A' && bytes[i] <= 'Z' ? (byte) (bytes[i] + TO_LOWER) : bytes[i];
            upper[i] = bytes[i] >= 'a' && bytes[i] <= 'z' ? (byte) (bytes[i] - TO_LOWER) : bytes[i];
        }
    }

    /** Sets the bit of each line that holds it, also of lines whose bytes hold colours. */
    void mark(LogBlock block, long[] bits) {
        byte[] bytes = block.bytes();
        int end = block.end(block.count() - 1);
        for (int at = find(bytes, 0, end); at >= 0;) {
            int line = block.at(at);
            int lineEnd = block.end(line);
            if (at + lower.length <= lineEnd) {
                Bits.set(bits, line);
                at = find(bytes, lineEnd + 1, end);
            } else {
                at = find(bytes, at + 1, end);   // a newline is looked for, which no line holds
            }
        }
    }

    private int find(byte[] bytes, int from, int end) {
        byte first = lower[0];
        byte other = upper[0];
        int last = end - lower.length;
        for (int i = from; i <= last; i++) {
            byte b = bytes[i];
            if ((b == first || b == other) && matches(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] bytes, int at) {
        for (int i = 1; i < lower.length; i++) {
            byte b = bytes[at + i];
            if (b != lower[i] && b != upper[i]) {
                return false;
            }
        }
        return true;
    }
}
