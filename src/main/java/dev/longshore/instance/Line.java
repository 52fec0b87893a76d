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
import java.util.concurrent.TimeUnit;

/** One line of JSON each way on a socket, of bounded length and within a deadline. */
final class Line implements AutoCloseable {

    private static final int MAX_BYTES = 16 * 1024;
    private static final byte END = '\n';

    private final SocketChannel channel;
    private final Selector selector;
    private final long end;

    /** @param channel is closed with this, and at once where this fails */
    Line(SocketChannel channel, Duration limit) throws IOException {
        this.channel = channel;
        this.end = System.nanoTime() + limit.toNanos();
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
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("the other instance does not answer");
        }
        channel.register(selector, operation);
        selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
