package dev.longshore.service.demo;

import dev.longshore.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The body of one {@code GET /events}: lines wait here until they are read. Closing it ends a blocked read at once. */
final class DemoEventStream extends InputStream {

    /** As the real engine does, events a slow reader leaves lying are dropped. */
    private static final int MAX_WAITING = 1_000;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Consumer<DemoEventStream> onClose;
    private byte[] current = new byte[0];
    private int position;
    private boolean closed;

    DemoEventStream(Consumer<DemoEventStream> onClose) {
        this.onClose = onClose;
    }

    synchronized void offer(String line) {
        if (waiting.size() < MAX_WAITING) {
            waiting.add((line + "\n").getBytes(StandardCharsets.UTF_8));
            notifyAll();
        }
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
        awaitLine();
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

    private void awaitLine() {
        try {
            while (!closed && position == current.length && waiting.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Disconnected("interrupted while waiting for events", e);
        }
        if (closed) {
            throw new EngineException.Disconnected("the event stream was closed", null);
        }
        if (position == current.length) {
            current = waiting.remove();
            position = 0;
        }
    }
}
