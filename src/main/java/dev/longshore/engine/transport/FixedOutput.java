package dev.longshore.engine.transport;

import java.io.IOException;
import java.io.OutputStream;

/** Holds a request body to the length it promised: one byte off, and the engine would take the rest for another request. */
final class FixedOutput extends OutputStream {

    private final OutputStream out;
    private long left;

    FixedOutput(OutputStream out, long length) {
        this.out = out;
        this.left = length;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (length > left) {
            throw new IOException("the body is longer than it said");
        }
        out.write(source, offset, length);
        left -= length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    void finish() throws IOException {
        if (left > 0) {
            throw new IOException("the body is " + left + " bytes shorter than it said");
        }
    }
}
