package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Disconnected;

/** A body of a length told before. Fewer bytes than that are a cut connection, not an end. */
final class FixedBody extends BodyInput {

    private final BodyInput in;
    private final long length;
    private long left;

    FixedBody(BodyInput in, long length) {
        this.in = in;
        this.length = length;
        this.left = length;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        if (left == 0) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(wanted, left));
        if (count < 0) {
            throw new Disconnected("the body ended after " + (length - left) + " of " + length + " bytes", null);
        }
        left -= count;
        return count;
    }
}
