package dev.longshore.instance;

import dev.longshore.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One line of JSON each way on a socket, of bounded length. Its patience is counted in short waits of this thread, not by the clock: on a
 * machine that is so busy that this thread, too, gets its turn late, the other side has more time.
 */
final class Line implements AutoCloseable {

    private static final int MAX_BYTES = 16 * 1024;
    private static final Duration STEP = Duration.ofMillis(10);
    private static final byte END = '\n';

    private final SocketChannel channel;
    private final Selector selector;
    private long left;

    /**
     * @param channel  is closed with this, and at once where this fails
     * @param patience how long the other side may take in all
     */
    Line(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.left = patience.toNanos();
        Selector opened = null;
        try {
            opened = Selector.open();
            channel.configureBlocking(false);
        } catch (IOException e) {
            channel.close();
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
        this.selector = opened;
    }

    void awaitConnected() throws IOException {
        while (!channel.finishConnect()) {
            await(SelectionKey.OP_CONNECT);
        }
    }

    void write(Object value) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((Json.PLAIN.write(value) + "\n").getBytes(StandardCharsets.UTF_8));
        if (bytes.limit() > MAX_BYTES) {
            throw new IOException("too long");
        }
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** @throws dev.longshore.json.JsonException where the line is no such value */
    <T> T read(Class<T> type) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(1024);
        while (true) {
            part.clear();
            int read = channel.read(part);
            if (read < 0) {
                throw new EOFException("no whole line");
            } else if (read == 0) {
                await(SelectionKey.OP_READ);
            }
            for (int i = 0; i < read; i++) {
                if (part.get(i) == END) {
                    return Json.PLAIN.read(line.toByteArray(), type);
                }
                line.write(part.get(i));
            }
            if (line.size() > MAX_BYTES) {
                throw new IOException("too long");
            }
        }
    }

    private void await(int operation) throws IOException {
        channel.register(selector, operation);
        while (left > 0) {
            long begun = System.nanoTime();
            int ready = selector.select(STEP.toMillis());
            left -= Math.min(System.nanoTime() - begun, STEP.toNanos());
            if (ready > 0) {
                selector.selectedKeys().clear();
                return;
            }
        }
        throw new SocketTimeoutException("the other instance does not answer");
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
