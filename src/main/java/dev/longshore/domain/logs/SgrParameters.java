package dev.longshore.domain.logs;

/**
 * Reads the parameters of one SGR sequence. It takes time by their length and no memory; what is unknown, cut or out of range changes
 * nothing.
 */
final class SgrParameters {

    private static final int LARGEST = 1_000;
    private static final int FOREGROUND = 38;
    private static final int BACKGROUND = 48;
    private static final int OF_PALETTE = 5;
    private static final int OF_RGB = 2;
    /** Parts that a parameter has at most where colons divide it: 38:2:space:red:green:blue. */
    private static final int MOST_PARTS = 6;

    private final CharSequence text;
    private final int to;
    private final int[] parts = new int[MOST_PARTS];
    private int count;
    private int at;
    private int foreground;
    private int background;
    private int marks;

    SgrParameters(CharSequence text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    SgrState applyTo(SgrState before) {
        foreground = before.foreground();
        background = before.background();
        marks = before.marks();
        do {
            nextParameter();
            int code = parts[0];
            if (code == FOREGROUND || code == BACKGROUND) {
                colour(code == FOREGROUND);
            } else {
                apply(code);
            }
        } while (at <= to);
        return new SgrState(foreground, background, marks);
    }

    /** The parts of the next parameter; {@code at} is past the end after the last. */
    private void nextParameter() {
        count = 0;
        char end;
        do {
            int number = 0;
            while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                number = Math.min(LARGEST, number * 10 + text.charAt(at++) - '0');
            }
            if (count < MOST_PARTS) {
                parts[count++] = number;
            }
            end = at < to ? text.charAt(at) : ';';
            at++;
        } while (end == ':');
    }

    private void colour(boolean ofText) {
        int colour;
        if (count > 1) {
            colour = parts[1] == OF_PALETTE && count == 3 ? palette(parts[2])
                    : parts[1] == OF_RGB && count >= 5 ? rgb(parts[count - 3], parts[count - 2], parts[count - 1]) : SgrState.THEME - 1;
        } else {
            int kind = number();
            colour = kind == OF_PALETTE ? palette(number()) : kind == OF_RGB ? rgb(number(), number(), number()) : SgrState.THEME - 1;
        }
        if (colour >= 0 && ofText) {
            foreground = colour;
        } else if (colour >= 0) {
            background = colour;
        }
    }

    /** The next parameter as a number; out of range where there is none. */
    private int number() {
        if (at > to) {
            return LARGEST;
        }
        nextParameter();
        return parts[0];
    }

    private static int palette(int index) {
        return index <= 255 ? index : SgrState.THEME - 1;
    }

    private static int rgb(int red, int green, int blue) {
        return red <= 255 && green <= 255 && blue <= 255 ? SgrState.RGB | red << 16 | green << 8 | blue : SgrState.THEME - 1;
    }

    private void apply(int code) {
        switch (code) {
            case 0 -> {
                foreground = SgrState.THEME;
                background = SgrState.THEME;
                marks = 0;
            }
            case 1 -> marks |= SgrState.BOLD;
            case 2 -> marks |= SgrState.DIM;
            case 3 -> marks |= SgrState.ITALIC;
            case 4 -> marks = count > 1 && parts[1] == 0 ? marks & ~SgrState.UNDERLINE : marks | SgrState.UNDERLINE;
            case 7 -> marks |= SgrState.INVERSE;
            case 9 -> marks |= SgrState.STRUCK;
            case 21 -> marks |= SgrState.UNDERLINE;
            case 22 -> marks &= ~(SgrState.BOLD | SgrState.DIM);
            case 23 -> marks &= ~SgrState.ITALIC;
            case 24 -> marks &= ~SgrState.UNDERLINE;
            case 27 -> marks &= ~SgrState.INVERSE;
            case 29 -> marks &= ~SgrState.STRUCK;
            case 39 -> foreground = SgrState.THEME;
            case 49 -> background = SgrState.THEME;
            default -> named(code);
        }
    }

    private void named(int code) {
        int colour = code % 10;
        if (colour > 7) {
            return;
        }
        switch (code / 10) {
            case 3 -> foreground = colour;
            case 4 -> background = colour;
            case 9 -> foreground = colour + 8;
            case 10 -> background = colour + 8;
            default -> {
                // not one of the colours
            }
        }
    }
}
