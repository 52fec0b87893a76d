package dev.longshore.engine.transport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a request. */
final class HttpWriter {

    private final RequestBody body;
    private final byte[] head;

    /**
     * @param host    the Host field
     * @param upgrade whether to ask for a raw stream
     * @throws IllegalArgumentException for a header field that could not go on the wire as one
     */
    HttpWriter(Request request, String host, boolean upgrade) {
        this.body = request.body();
        this.head = head(request, host, upgrade).getBytes(StandardCharsets.US_ASCII);
    }

    void writeTo(OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 16 * 1024);
        buffered.write(head);
        if (body.length() < 0) {
            // the header must not wait for the first bytes of a slow source
            buffered.flush();
            writeChunked(out);
        } else if (body.length() > 0) {
            FixedOutput fixed = new FixedOutput(buffered, body.length());
            body.writeTo(fixed);
            fixed.finish();
        }
        buffered.flush();
    }

    private void writeChunked(OutputStream out) throws IOException {
        BufferedOutputStream chunks = new BufferedOutputStream(new ChunkedOutput(out), 16 * 1024);
        body.writeTo(chunks);
        chunks.flush();
        out.write(ChunkedOutput.LAST);
    }

    private static String head(Request request, String host, boolean upgrade) {
        StringBuilder head = new StringBuilder(256).append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
        field(head, "Host", host);
        if (upgrade) {
            field(head, "Connection", "Upgrade");
            field(head, "Upgrade", "tcp");
        }
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            field(head, header.getKey(), header.getValue());
        }
        bodyFields(head, request);
        return head.append("\r\n").toString();
    }

    private static void bodyFields(StringBuilder head, Request request) {
        RequestBody body = request.body();
        body.contentType().ifPresent(type -> field(head, "Content-Type", type));
        if (body.length() < 0) {
            field(head, "Transfer-Encoding", "chunked");
        } else if (body.length() > 0 || request.method().startsWith("P")) {
            field(head, "Content-Length", Long.toString(body.length()));
        }
    }

    private static void field(StringBuilder head, String name, String value) {
        // whatever could start another field, or another request, never goes on the wire
        if (!name.matches("[A-Za-z0-9-]+") || !value.chars().allMatch(c -> c == '\t' || c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("not a header field: " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
