package dev.longshore.domain.logs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by words; finds a word where it stands in a text, without a copy. Case does not count. */
final class WordTable<V> {

    private final String[] words;
    private final Object[] values;
    private final int mask;
    private int longest;

    WordTable(Map<String, V> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size() * 2)) * 2;
        words = new String[size];
        values = new Object[size];
        mask = size - 1;
        entries.forEach((word, value) -> {
            int slot = slot(word, 0, word.length());
            while (words[slot] != null) {
                slot = slot + 1 & mask;
            }
            words[slot] = word;
            values[slot] = value;
            longest = Math.max(longest, word.length());
        });
    }

    /** Null where the part is no word of the table. */
    @SuppressWarnings("unchecked")   // only values are put in
    @Nullable V get(String text, int from, int to) {
        int length = to - from;
        if (length == 0 || length > longest) {
            return null;
        }
        for (int slot = slot(text, from, to); words[slot] != null; slot = slot + 1 & mask) {
            if (words[slot].length() == length && words[slot].regionMatches(true, 0, text, from, length)) {
                return (V) values[slot];
            }
        }
        return null;
    }

    /** Letters of either case give the same: they differ in one bit. Beyond ASCII case is not as simple. */
    private int slot(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            hash = hash * 31 + (c < 128 ? c | 0x20 : 0);
        }
        return (hash ^ hash >>> 7) & mask;
    }
}
