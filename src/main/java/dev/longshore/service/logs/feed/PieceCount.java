package dev.longshore.service.logs.feed;

/**
 * Counts what an engine counts for {@code tail}: frames, or the lines of a terminal. A long line is several pieces at Docker, so that an answer of as
 * many pieces as were asked for may begin within a line.
 */
final class PieceCount {

    private static final int HEADER = 8;

    private final boolean framed;
    private int header;
    private long left;
    private long pieces;

    PieceCount(boolean framed) {
        this.framed = framed;
    }

    long pieces() {
        return pieces;
    }

    void add(byte[] bytes, int count) {
        if (framed) {
            addFrames(bytes, count);
        } else {
            for (int i = 0; i < count; i++) {
                pieces += bytes[i] == '\n' ? 1 : 0;
            }
        }
    }

    private void addFrames(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            if (header == HEADER) {
                int step = (int) Math.min(left, count - at);
                at += step;
                left -= step;
                header = left == 0 ? 0 : HEADER;
            } else {
                left = (left << 8 | bytes[at++] & 0xff) & 0xffff_ffffL;   // the last four bytes of the header
                if (++header == HEADER) {
                    pieces++;
                    header = left == 0 ? 0 : HEADER;
                }
            }
        }
    }
}
