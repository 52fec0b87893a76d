package dev.longshore.domain.terminal;

/** Decodes the bytes above 0x7f. Each byte that is part of no character is told as one bad byte, however the bytes come. */
final class Utf8 {

    private static final int FIRST_CONTINUATION = 0x80;
    private static final int LAST_CONTINUATION = 0xbf;
    /** Below it are controls that exist for terminals of eight bits. */
    private static final int FIRST_TEXT = 0xa0;

    private final Printer printer;
    private int codePoint;
    private int seen;
    private int missing;
    /** Which byte may come next. */
    private int lowest;
    private int highest;

    Utf8(Printer printer) {
        this.printer = printer;
    }

    /** The next byte is none of these: what has begun is bad. */
    void end() {
        if (missing > 0) {
            missing = 0;
            for (int i = 0; i < seen; i++) {
                printer.bad();
            }
        }
    }

    void next(int next) {
        if (missing > 0 && next >= lowest && next <= highest) {
            codePoint = codePoint << 6 | next & 0x3f;
            seen++;
            missing--;
            lowest = FIRST_CONTINUATION;
            highest = LAST_CONTINUATION;
            if (missing == 0 && codePoint >= FIRST_TEXT) {
                printer.print(codePoint);
            }
            return;
        }
        end();
        begin(next);
    }

    private void begin(int first) {
        lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : FIRST_CONTINUATION;
        highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : LAST_CONTINUATION;
        seen = 1;
        if (first < 0xc2 || first > 0xf4) {
            printer.bad();
        } else if (first < 0xe0) {
            missing = 1;
            codePoint = first & 0x1f;
        } else if (first < 0xf0) {
            missing = 2;
            codePoint = first & 0x0f;
        } else {
            missing = 3;
            codePoint = first & 0x07;
        }
    }
}
