package dev.longshore.engine.transport;

import java.io.InputStream;

/** A body being read: its failures are {@code EngineException}s, never {@code IOException}s. */
abstract class BodyInput extends InputStream {

    @Override
    public final int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** At least one byte, or -1 at the end; waits for the first only. */
    @Override
    public abstract int read(byte[] target, int offset, int length);

    @Override
    public void close() {
        // nothing to free, unless a subclass has something
    }
}
