package dev.longshore.domain.logs;

/**
 * How text looks after the SGR sequences before it. A colour is {@link #THEME}, an index of the palette of 256 (0 to 15 are the named
 * ones), or {@link #RGB} with red, green and blue in the lower bytes.
 *
 * @param marks bold and the like, as bits
 */
public record SgrState(int foreground, int background, int marks) {

    /** The theme's own colour. */
    public static final int THEME = -1;
    /** The bit of a colour that is told by red, green and blue. */
    public static final int RGB = 1 << 24;
    /** As the theme shows text. */
    public static final SgrState PLAIN = new SgrState(THEME, THEME, 0);

    static final int BOLD = 1;
    static final int DIM = 2;
    static final int ITALIC = 4;
    static final int UNDERLINE = 8;
    static final int INVERSE = 16;
    static final int STRUCK = 32;

    private static final int COLOUR_BITS = 26;
    private static final long COLOUR = (1L << COLOUR_BITS) - 1;

    public boolean bold() {
        return (marks & BOLD) != 0;
    }

    public boolean dim() {
        return (marks & DIM) != 0;
    }

    public boolean italic() {
        return (marks & ITALIC) != 0;
    }

    public boolean underline() {
        return (marks & UNDERLINE) != 0;
    }

    /** Foreground and background change places. */
    public boolean inverse() {
        return (marks & INVERSE) != 0;
    }

    public boolean struck() {
        return (marks & STRUCK) != 0;
    }

    /** Whether the text holds nothing else than parameters: with a sign before them, as {@code >4;2}, a sequence means something else. */
    public static boolean isParameters(CharSequence text) {
        return text.chars().allMatch(c -> c >= '0' && c <= ';');   // digits, colon, semicolon
    }

    /** After one sequence. @param text holds its parameters from {@code from} to {@code to}, such as {@code 1;31} */
    public SgrState after(CharSequence text, int from, int to) {
        return new SgrParameters(text, from, to).applyTo(this);
    }

    /** The same in one number, for whoever keeps many. */
    public long packed() {
        return (foreground + 1L) | (background + 1L) << COLOUR_BITS | (long) marks << 2 * COLOUR_BITS;
    }

    /** The state that {@link #packed} gave. */
    public static SgrState unpacked(long packed) {
        return packed == 0 ? PLAIN
                : new SgrState((int) (packed & COLOUR) - 1, (int) (packed >> COLOUR_BITS & COLOUR) - 1, (int) (packed >> 2 * COLOUR_BITS));
    }
}
