package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;

/** A body in chunks. It ends with the empty chunk and the trailer only; everything else is a cut connection. */
final class ChunkedBody extends BodyInput {

    private static final int MAX_SIZE_LINE = 4096;
    private static final int MAX_SIZE_DIGITS = 15;

    private final BodyInput in;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(BodyInput in) {
        this.in = in;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        if (left == 0 && !ended) {
            startChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(wanted, left));
        if (count < 0) {
            throw cut();
        }
        left -= count;
        return count;
    }

    private void startChunk() {
        if (!first && !line(2).isEmpty()) {
            throw malformed("a chunk is longer than it said");
        }
        first = false;
        left = size(line(MAX_SIZE_LINE));
        if (left == 0) {
            skipTrailer();
            ended = true;
        }
    }

    private void skipTrailer() {
        int budget = Limits.MAX_HEADER;
        for (String field = line(budget); !field.isEmpty(); field = line(budget)) {
            budget -= field.length() + 2;
        }
    }

    private String line(int limit) {
        StringBuilder line = new StringBuilder();
        for (int b = next(); b != '\n'; b = next()) {
            if (line.length() >= limit) {
                throw malformed("a line between chunks is too long");
            }
            line.append((char) b);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private int next() {
        int b = in.read();
        if (b < 0) {
            throw cut();
        }
        return b;
    }

    private static long size(String line) {
        int extension = line.indexOf(';');
        String digits = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (digits.isEmpty() || digits.length() > MAX_SIZE_DIGITS || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            throw malformed("not the size of a chunk");
        }
        return Long.parseLong(digits, 16);
    }

    private static Disconnected cut() {
        return new Disconnected("the body ended before its last chunk", null);
    }

    private static Malformed malformed(String message) {
        return new Malformed(Malformed.Reason.NOT_HTTP, 0, message, null);
    }
}
