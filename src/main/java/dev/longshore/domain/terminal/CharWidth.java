package dev.longshore.domain.terminal;

import java.util.Arrays;

/**
 * How many cells a character takes, as the shells inside count it (wcwidth): none for marks, two for East Asian wide and emoji, else one.
 * What turns the direction of writing, and other characters that only steer, take nothing and are not kept.
 */
final class CharWidth {

    /** The character is left out. */
    static final int LEFT_OUT = -1;

    private static final int ZWNJ = 0x200c;
    private static final int ZWJ = 0x200d;
    private static final int SOFT_HYPHEN = 0xad;
    private static final int TABLE_END = 0x20000;
    /** Wide ones that are no emoji: pairs of first and last (EastAsianWidth.txt of Unicode 16, with the gaps inside blocks closed). */
    private static final int[] WIDE = {0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x2e99, 0x2e9b, 0x2ef3,
        0x2f00, 0x2fd5, 0x2ff0, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3131, 0x318e, 0x3190, 0x31e5, 0x31ef, 0x321e,
        0x3220, 0x3247, 0x3250, 0xa48c,
        0xa490, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe52, 0xfe54, 0xfe66, 0xfe68, 0xfe6b,
        0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x16fe4, 0x16ff0, 0x16ff1, 0x17000, 0x187f7, 0x18800, 0x18cd5, 0x18cff, 0x18d08,
        0x1aff0, 0x1aff3, 0x1aff5, 0x1affb, 0x1affd, 0x1affe, 0x1b000, 0x1b122, 0x1b132, 0x1b132, 0x1b150, 0x1b152, 0x1b155, 0x1b155,
        0x1b164, 0x1b167, 0x1b170, 0x1b2fb, 0x1d300, 0x1d356, 0x1d360, 0x1d376, 0x1f200, 0x1f202, 0x1f210, 0x1f23b, 0x1f240, 0x1f248,
        0x1f250, 0x1f251, 0x1f260, 0x1f265};
    private static final int[] REGIONAL_LETTERS = {0x1f1e6, 0x1f1ff};
    /** Vowels and final consonants of Hangul that go onto the letter before: pairs of first and last. */
    private static final int[] JAMO = {0x1160, 0x11ff, 0xd7b0, 0xd7c6, 0xd7cb, 0xd7fb};
    /** Marks that stand before the digits they hold together. */
    private static final int[] PREPENDED = {0x600, 0x605, 0x6dd, 0x6dd, 0x70f, 0x70f, 0x890, 0x891, 0x8e2, 0x8e2,
        0x110bd, 0x110bd, 0x110cd, 0x110cd};

    private static final byte[] WIDTHS = widths();

    private CharWidth() {
    }

    static int of(int codePoint) {
        return codePoint < TABLE_END ? WIDTHS[codePoint] : ofHigh(codePoint);
    }

    private static int ofHigh(int codePoint) {
        return codePoint < 0x40000 ? (codePoint & 0xffff) < 0xfffe ? 2 : 1
                : codePoint >= 0xe0020 && codePoint <= 0xe007f || codePoint >= 0xe0100 && codePoint <= 0xe01ef ? 0
                : codePoint >= 0xe0000 && codePoint <= 0xe0fff ? LEFT_OUT : 1;
    }

    private static byte[] widths() {
        byte[] widths = new byte[TABLE_END];
        for (int codePoint = 0; codePoint < TABLE_END; codePoint++) {
            widths[codePoint] = (byte) (Character.isEmojiPresentation(codePoint) ? 2 : ofType(codePoint));
        }
        fill(widths, REGIONAL_LETTERS, 1);
        for (int i = 0; i < WIDE.length; i += 2) {
            for (int codePoint = WIDE[i]; codePoint <= WIDE[i + 1]; codePoint++) {
                widths[codePoint] = widths[codePoint] == 0 ? 0 : (byte) 2;
            }
        }
        fill(widths, JAMO, 0);
        fill(widths, PREPENDED, 1);
        return widths;
    }

    private static void fill(byte[] widths, int[] ranges, int width) {
        for (int i = 0; i < ranges.length; i += 2) {
            Arrays.fill(widths, ranges[i], ranges[i + 1] + 1, (byte) width);
        }
    }

    private static int ofType(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT -> codePoint == SOFT_HYPHEN ? 1 : codePoint == ZWJ || codePoint == ZWNJ ? 0 : LEFT_OUT;
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> LEFT_OUT;
            default -> 1;
        };
    }
}
