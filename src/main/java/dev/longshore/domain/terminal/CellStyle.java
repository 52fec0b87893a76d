package dev.longshore.domain.terminal;

/**
 * How a cell looks, packed into one number: 26 bits for each of two colours, then the marks. A colour is {@link #THEME}, an index of the
 * palette of 256 (0 to 15 are the named ones), or {@link #RGB} with red, green and blue in the lower bytes.
 */
public final class CellStyle {

    /** As the theme shows text. */
    public static final long PLAIN = 0;
    /** The theme's own colour. */
    public static final int THEME = -1;
    /** The bit of a colour that is told by red, green and blue. */
    public static final int RGB = 1 << 24;

    static final long BOLD = 1L << 52;
    static final long DIM = 1L << 53;
    static final long ITALIC = 1L << 54;
    static final long BLINK = 1L << 55;
    static final long INVERSE = 1L << 56;
    static final long HIDDEN = 1L << 57;
    static final long STRUCK = 1L << 58;
    static final long OVERLINE = 1L << 59;

    private static final int COLOUR_BITS = 26;
    private static final long COLOUR = (1L << COLOUR_BITS) - 1;
    private static final int UNDERLINE_SHIFT = 60;
    private static final long UNDERLINE = 7L << UNDERLINE_SHIFT;

    private CellStyle() {
    }

    public static int foreground(long style) {
        return (int) (style & COLOUR) - 1;
    }

    public static int background(long style) {
        return (int) (style >>> COLOUR_BITS & COLOUR) - 1;
    }

    public static boolean bold(long style) {
        return (style & BOLD) != 0;
    }

    public static boolean dim(long style) {
        return (style & DIM) != 0;
    }

    public static boolean italic(long style) {
        return (style & ITALIC) != 0;
    }

    public static boolean blink(long style) {
        return (style & BLINK) != 0;
    }

    /** Foreground and background change places. */
    public static boolean inverse(long style) {
        return (style & INVERSE) != 0;
    }

    /** The text is there and does not show. */
    public static boolean hidden(long style) {
        return (style & HIDDEN) != 0;
    }

    public static boolean struck(long style) {
        return (style & STRUCK) != 0;
    }

    public static boolean overline(long style) {
        return (style & OVERLINE) != 0;
    }

    public static Underline underline(long style) {
        return Underline.of((int) ((style & UNDERLINE) >>> UNDERLINE_SHIFT));
    }

    static long withForeground(long style, int colour) {
        return style & ~COLOUR | colour + 1L;
    }

    static long withBackground(long style, int colour) {
        return style & ~(COLOUR << COLOUR_BITS) | colour + 1L << COLOUR_BITS;
    }

    static long withUnderline(long style, Underline kind) {
        return style & ~UNDERLINE | (long) kind.number() << UNDERLINE_SHIFT;
    }

    /** How a cell looks that is erased: only the background stays. */
    static long erased(long style) {
        return style & COLOUR << COLOUR_BITS;
    }
}
