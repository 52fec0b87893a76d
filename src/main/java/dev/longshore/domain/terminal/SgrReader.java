package dev.longshore.domain.terminal;

/** Applies the parameters of one SGR sequence to a style. What is unknown, cut or out of range changes nothing. */
final class SgrReader {

    private static final int OF_PALETTE = 5;
    private static final int OF_RGB = 2;
    private static final int NONE = CellStyle.THEME - 1;

    private final Parameters parameters;
    private int at;

    SgrReader(Parameters parameters) {
        this.parameters = parameters;
    }

    long applyTo(long style) {
        long changed = style;
        at = 0;
        do {
            int code = parameters.get(at);
            int end = parameters.groupEnd(at);
            changed = switch (code) {
                case 38, 48, 58 -> colour(changed, code, end);
                case 4 -> underline(changed, end);
                default -> mark(changed, code);
            };
            at = Math.max(at + 1, end);
        } while (at < parameters.count());
        return changed;
    }

    private long underline(long style, int end) {
        int kind = end > at + 1 ? parameters.get(at + 1) : 1;
        return Underline.isKnown(kind) ? CellStyle.withUnderline(style, Underline.of(kind)) : style;
    }

    private long colour(long style, int code, int end) {
        int colour = end > at + 1 ? colourOfGroup(at + 1, end) : colourOfNext();
        return colour == NONE || code == 58 ? style
                : code == 38 ? CellStyle.withForeground(style, colour) : CellStyle.withBackground(style, colour);
    }

    /** Of parts that colons divide: 5:index, 2:red:green:blue, or 2:space:red:green:blue. */
    private int colourOfGroup(int from, int end) {
        int parts = end - from;
        return switch (parameters.get(from)) {
            case OF_PALETTE -> parts >= 2 ? palette(from + 1) : NONE;
            case OF_RGB -> parts >= 5 ? rgb(from + 2) : parts == 4 ? rgb(from + 1) : NONE;
            default -> NONE;
        };
    }

    /** Of the parameters that follow, which are used up. */
    private int colourOfNext() {
        int kind = parameters.get(at + 1);
        int uses = kind == OF_PALETTE ? 2 : kind == OF_RGB ? 4 : 1;
        int colour = at + uses >= parameters.count() ? NONE : kind == OF_PALETTE ? palette(at + 2) : kind == OF_RGB ? rgb(at + 2) : NONE;
        at += uses;
        return colour;
    }

    private int palette(int index) {
        return parameters.get(index) <= 255 ? parameters.get(index) : NONE;
    }

    private int rgb(int index) {
        int red = parameters.get(index);
        int green = parameters.get(index + 1);
        int blue = parameters.get(index + 2);
        return Math.max(red, Math.max(green, blue)) > 255 ? NONE : CellStyle.RGB | red << 16 | green << 8 | blue;
    }

    private static long mark(long style, int code) {
        return switch (code) {
            case 0 -> CellStyle.PLAIN;
            case 1 -> style | CellStyle.BOLD;
            case 2 -> style | CellStyle.DIM;
            case 3 -> style | CellStyle.ITALIC;
            case 5, 6 -> style | CellStyle.BLINK;
            case 7 -> style | CellStyle.INVERSE;
            case 8 -> style | CellStyle.HIDDEN;
            case 9 -> style | CellStyle.STRUCK;
            case 21 -> CellStyle.withUnderline(style, Underline.DOUBLE);
            case 22 -> style & ~(CellStyle.BOLD | CellStyle.DIM);
            case 23 -> style & ~CellStyle.ITALIC;
            case 24 -> CellStyle.withUnderline(style, Underline.NONE);
            case 25 -> style & ~CellStyle.BLINK;
            case 27 -> style & ~CellStyle.INVERSE;
            case 28 -> style & ~CellStyle.HIDDEN;
            case 29 -> style & ~CellStyle.STRUCK;
            case 53 -> style | CellStyle.OVERLINE;
            case 55 -> style & ~CellStyle.OVERLINE;
            default -> named(style, code);
        };
    }

    private static long named(long style, int code) {
        int colour = code % 10 == 9 ? CellStyle.THEME : code % 10;
        boolean bright = code / 10 == 9 || code / 10 == 10;
        if (colour == 8 || bright && colour == CellStyle.THEME) {
            return style;
        }
        return switch (code / 10) {
            case 3 -> CellStyle.withForeground(style, colour);
            case 4 -> CellStyle.withBackground(style, colour);
            case 9 -> CellStyle.withForeground(style, colour + 8);
            case 10 -> CellStyle.withBackground(style, colour + 8);
            default -> style;
        };
    }
}
