package dev.longshore.ui.base;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Stream;

/** A text as it is compared: case, accents and the width of letters do not count. Remembers where each sign comes from. Immutable. */
public final class FoldedText {

    /** What comes later in a text finds nothing. */
    public static final int MAX_SIGNS = 200;

    private final int[] signs;
    private final int[] origins;
    private final boolean[] starts;

    private FoldedText(int[] signs, int[] origins, boolean[] starts) {
        this.signs = signs;
        this.origins = origins;
        this.starts = starts;
    }

    public static FoldedText of(String text) {
        Folding folding = new Folding(Math.min(MAX_SIGNS, text.length() + 8));
        int before = ' ';
        int next;
        for (int i = 0; i < text.length() && !folding.full(); i = next) {
            int sign = text.codePointAt(i);
            next = i + Character.charCount(sign);
            folding.add(sign, i, startsWord(before, sign));
            before = sign;
        }
        return folding.done();
    }

    public int length() {
        return signs.length;
    }

    public int sign(int index) {
        return signs[index];
    }

    /** The index of the char in the original text that a sign comes from. */
    public int origin(int index) {
        return origins[index];
    }

    public boolean startsWord(int index) {
        return starts[index];
    }

    /** Whether each word of {@code words} stands somewhere in here, as a whole and in any order. */
    public boolean holds(String words) {
        return Stream.of(words.strip().split("\\s+")).map(FoldedText::of).allMatch(this::contains);
    }

    /** Whether another one stands somewhere in here, sign by sign. */
    public boolean contains(FoldedText other) {
        for (int i = 0; i + other.signs.length <= signs.length; i++) {
            if (Arrays.equals(signs, i, i + other.signs.length, other.signs, 0, other.signs.length)) {
                return true;
            }
        }
        return false;
    }

    /** A letter after anything else, a digit after a letter, a capital after a small letter; each ideograph is a word. */
    private static boolean startsWord(int before, int sign) {
        if (Character.isIdeographic(sign)) {
            return true;
        } else if (Character.isDigit(sign)) {
            return !Character.isDigit(before);
        } else if (Character.isLetter(sign)) {
            return !Character.isLetter(before) || Character.isUpperCase(sign) && Character.isLowerCase(before) || Character.isIdeographic(before);
        }
        return false;
    }

    /** Collects the signs of a text. */
    private static final class Folding {
        private int[] signs;
        private int[] origins;
        private boolean[] starts;
        private int length;

        Folding(int room) {
            signs = new int[room];
            origins = new int[room];
            starts = new boolean[room];
        }

        boolean full() {
            return length >= MAX_SIGNS;
        }

        void add(int sign, int origin, boolean start) {
            if (sign < 0x80) {
                put(Character.toLowerCase(sign), origin, start);
                return;
            }
            boolean first = start;
            for (int part : Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD).codePoints().toArray()) {
                if (Character.getType(part) != Character.NON_SPACING_MARK) {
                    put(Character.toLowerCase(part), origin, first);
                    first = false;
                }
            }
        }

        private void put(int sign, int origin, boolean start) {
            if (length == signs.length) {
                signs = Arrays.copyOf(signs, length * 2);
                origins = Arrays.copyOf(origins, length * 2);
                starts = Arrays.copyOf(starts, length * 2);
            }
            signs[length] = sign;
            origins[length] = origin;
            starts[length++] = start;
        }

        FoldedText done() {
            return new FoldedText(Arrays.copyOf(signs, length), Arrays.copyOf(origins, length), Arrays.copyOf(starts, length));
        }
    }
}
