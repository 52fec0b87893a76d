package dev.longshore.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The body of a stream as it is read: its bytes are counted, and its end is told once, be it the engine's, a failure or this side's. */
final class RecordedStream extends InputStream {

    private final InputStream in;
    private final Consumer<Optional<String>> onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong bytes;

    /**
     * @param bytes counts those that were read
     * @param onEnd told of the failure's message, if there is one
     */
    RecordedStream(InputStream in, AtomicLong bytes, Consumer<Optional<String>> onEnd) {
        this.in = in;
        this.bytes = bytes;
        this.onEnd = onEnd;
    }

    /** This side has closed it. */
    void closed() {
        end(Optional.empty());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int count = in.read(target, offset, length);
            if (count < 0) {
                end(Optional.empty());
            } else {
                bytes.addAndGet(count);
            }
            return count;
        } catch (IOException | RuntimeException broken) {
            end(Optional.of(String.valueOf(broken.getMessage())));
            throw broken;
        }
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        closed();
        in.close();
    }

    private void end(Optional<String> failure) {
        if (ended.compareAndSet(false, true)) {
            onEnd.accept(failure);
        }
    }
}
