package dev.longshore.service.demo;

import dev.longshore.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * A body that goes on while something happens, as of events and logs: what happens waits here until it is read. Closing it ends a blocked
 * read at once.
 */
final class DemoLiveStream extends InputStream {

    /** As the real engine does with events, what a slow reader leaves lying is dropped. */
    private static final int MAX_WAITING = 1_000;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Consumer<DemoLiveStream> onClose;
    private byte[] current = new byte[0];
    private int position;
    private boolean closed;
    private boolean finished;

    DemoLiveStream(Consumer<DemoLiveStream> onClose) {
        this.onClose = onClose;
    }

    synchronized void offer(byte[] bytes) {
        if (waiting.size() < MAX_WAITING && !finished && bytes.length > 0) {
            waiting.add(bytes);
            notifyAll();
        }
    }

    /** Nothing more comes: what waits is read, and then the body ends. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!awaitMore()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return current.length - position + waiting.stream().mapToInt(line -> line.length).sum();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        onClose.accept(this);
    }

    /** @return false where the body has ended */
    private boolean awaitMore() {
        try {
            while (!closed && !finished && position == current.length && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Disconnected("interrupted while waiting for more", e);
        }
        if (closed) {
            throw new EngineException.Disconnected("the stream was closed", null);
        }
        if (position == current.length && waiting.isEmpty()) {
            return false;
        }
        if (position == current.length) {
            current = waiting.remove();
            position = 0;
        }
        return true;
    }
}
