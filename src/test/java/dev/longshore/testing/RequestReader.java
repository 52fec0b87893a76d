package dev.longshore.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The engine's side of HTTP: reads requests off a connection. */
final class RequestReader {

    private final InputStream in;

    RequestReader(SocketChannel channel) {
        this.in = new BufferedInputStream(new ChannelInput(channel), 64 * 1024);
    }

    InputStream raw() {
        return in;
    }

    /** Line and header of the next request, or null at the end. */
    ReceivedRequest next() throws IOException {
        String line = line();
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ");
        requireHttp(parts.length == 3);
        Map<String, String> headers = new HashMap<>();
        for (String field = line(); field != null && !field.isEmpty(); field = line()) {
            int colon = field.indexOf(':');
            requireHttp(colon > 0);
            headers.put(field.substring(0, colon).toLowerCase(Locale.ROOT), field.substring(colon + 1).strip());
        }
        return new ReceivedRequest(parts[0], parts[1], Map.copyOf(headers), new CompletableFuture<>());
    }

    /** Engines try TLS first where they look for a registry. */
    private static void requireHttp(boolean looksSo) throws IOException {
        if (!looksSo) {
            throw new IOException("not http");
        }
    }

    byte[] body(ReceivedRequest request) throws IOException {
        if (!request.body().isDone()) {
            request.body().complete(readBody(request));
        }
        return request.body().join();
    }

    private byte[] readBody(ReceivedRequest request) throws IOException {
        if ("chunked".equals(request.header("Transfer-Encoding"))) {
            return readChunks();
        }
        String length = request.header("Content-Length");
        return length == null ? new byte[0] : exactly(Integer.parseInt(length));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException();
        }
        return Integer.parseInt(line, 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Reads without the lock that the JDK's adapter shares between its two directions. */
    private static final class ChannelInput extends InputStream {
        private final SocketChannel channel;

        ChannelInput(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(target, offset, length));
        }
    }
}
