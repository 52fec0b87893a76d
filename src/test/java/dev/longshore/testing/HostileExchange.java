package dev.longshore.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One request at the {@link HostileEngine}, and all the ways to answer it. Writes may come from any thread. */
public final class HostileExchange {

    private final SocketChannel channel;
    private final RequestReader reader;
    private final ReceivedRequest request;
    private long allowed = Long.MAX_VALUE;
    private boolean resets;
    private boolean complete;

    HostileExchange(SocketChannel channel, RequestReader reader, ReceivedRequest request) {
        this.channel = channel;
        this.reader = reader;
        this.request = request;
    }

    public ReceivedRequest request() {
        return request;
    }

    /** Reads the request's body to its end. {@link #reply} and its kin do so by themselves; {@link #raw} does not. */
    public byte[] body() throws IOException {
        return reader.body(request);
    }

    /** Answers with a Content-Length and keeps the connection. */
    public void reply(int status, String contentType, byte[] body, String... fields) throws IOException {
        body();
        head(status, contentType, join(fields) + "Content-Length: " + body.length + "\r\n");
        if (!request.method().equals("HEAD")) {
            raw(body);
        }
        complete = true;
    }

    public void reply(int status, String contentType, String body, String... fields) throws IOException {
        reply(status, contentType, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    public void json(String body) throws IOException {
        reply(200, "application/json", body);
    }

    /** A whole chunked answer, the connection kept. */
    public void chunks(String... chunks) throws IOException {
        startChunks("application/json");
        for (String chunk : chunks) {
            chunk(chunk);
        }
        endChunks();
    }

    /** The header of a chunked answer. */
    public void startChunks(String contentType, String... fields) throws IOException {
        body();
        head(200, contentType, join(fields) + "Transfer-Encoding: chunked\r\n");
    }

    public void chunk(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(head.length + bytes.length + 2).put(head).put(bytes).put((byte) '\r').put((byte) '\n');
        raw(all.array());
    }

    public void endChunks() throws IOException {
        raw("0\r\n\r\n");
        complete = true;
    }

    /** Sends bytes as they are. Unless {@link #keep} is called the connection is closed when the route returns. */
    public synchronized void raw(byte[] bytes) throws IOException {
        int count = (int) Math.min(bytes.length, allowed);
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, count);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        allowed -= count;
        if (allowed == 0 && count < bytes.length) {
            end();
            throw new IOException("cut here, as asked");
        }
    }

    public void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says that a raw answer was complete, so that the next request is waited for. */
    public void keep() {
        complete = true;
    }

    /** Whatever is sent next, the connection is closed after so many bytes of it. */
    public synchronized HostileExchange cutAfter(long bytes) {
        allowed = bytes;
        return this;
    }

    /** As {@link #cutAfter}, with {@link #reset}. */
    public synchronized HostileExchange resetAfter(long bytes) {
        resets = true;
        return cutAfter(bytes);
    }

    private void end() throws IOException {
        if (resets) {
            reset();
        } else {
            closeNow();
        }
    }

    /** One byte at a time. */
    public void drip(byte[] bytes, Duration interval) throws IOException {
        for (byte b : bytes) {
            raw(new byte[] {b});
            LockSupport.parkNanos(interval.toNanos());
        }
    }

    /** Never answers; returns when the client gives up. */
    public void hang() throws IOException {
        body();
        reader.raw().transferTo(OutputStream.nullOutputStream());
    }

    /** A header that never ends, in ever more fields, until the client gives up. */
    public void endlessHeader() throws IOException {
        raw("HTTP/1.1 200 OK\r\n");
        for (int i = 0; true; i++) {
            raw("X-" + i + ": " + "a".repeat(1000) + "\r\n");
        }
    }

    /** What a reverse proxy sends when the engine behind it is gone. */
    public void html502() throws IOException {
        reply(502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>");
    }

    /** What a server of another protocol may send. */
    public void garbage() throws IOException {
        raw("SSH-2.0-OpenSSH_9.6\r\n\u0000\u0001\u0002 what?\r\n");
    }

    /** Leaves HTTP, with 101 or 200; the first bytes go in one packet with the header. Then use {@link #input} and {@link #raw}. */
    public void upgrade(int status, String firstBytes) throws IOException {
        body();
        String fields = status == 101 ? "Connection: Upgrade\r\nUpgrade: tcp\r\n" : "";
        raw("HTTP/1.1 " + status + " UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\n" + fields + "\r\n" + firstBytes);
    }

    /** The bytes the client sends after its request; -1 when it half-closed. */
    public InputStream input() {
        return reader.raw();
    }

    public void closeOutput() throws IOException {
        channel.shutdownOutput();
    }

    public void closeNow() throws IOException {
        channel.close();
    }

    /** Closes so that the client sees a reset: on tcp always, on unix where it has sent what was not read. */
    public void reset() throws IOException {
        if (channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        channel.close();
    }

    boolean reusable() {
        return complete && channel.isOpen() && !"close".equals(request.header("Connection"));
    }

    private void head(int status, String contentType, String fields) throws IOException {
        raw("HTTP/1.1 " + status + " Status\r\nContent-Type: " + contentType + "\r\n" + fields + "\r\n");
    }

    private static String join(String... fields) {
        return fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    }
}
