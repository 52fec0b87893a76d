package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Malformed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Status line and header of an answer, and what they say about its body.
 *
 * @param minor the version: 0 for HTTP/1.0, 1 for HTTP/1.1
 */
record HttpHead(int minor, int status, Headers headers) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    boolean interim() {
        return status >= 100 && status < 200;
    }

    /** The body of the answer to a request, transfer and content coding removed. */
    BodyInput body(String method, BodyInput in) {
        if (bodyless(method)) {
            return new FixedBody(in, 0);
        }
        BodyInput framed = framed(in);
        return gzipped(headers) ? new GzipBody(framed) : framed;
    }

    static boolean gzipped(Headers headers) {
        String coding = headers.first("Content-Encoding").orElse("").strip();
        return coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
    }

    private BodyInput framed(BodyInput in) {
        if (chunked()) {
            return new ChunkedBody(in);
        }
        long length = contentLength();
        return length < 0 ? in : new FixedBody(in, length);
    }

    private boolean bodyless(String method) {
        return method.equals("HEAD") || interim() || status == 204 || status == 304;
    }

    /** Whether the header tells where the body ends. */
    boolean framedBody(String method) {
        return bodyless(method) || chunked() || contentLength() >= 0;
    }

    /** Whether another request may follow on the connection. */
    boolean keepsAlive(String method) {
        boolean close = headers.all("Connection").stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
        return minor == 1 && !close && framedBody(method);
    }

    private boolean chunked() {
        List<String> codings = headers.all("Transfer-Encoding");
        if (codings.isEmpty()) {
            return false;
        }
        if (codings.size() > 1 || !codings.getFirst().strip().equalsIgnoreCase("chunked")) {
            throw malformed("a transfer coding other than chunked");
        }
        return true;
    }

    /** -1 where it is not told. */
    private long contentLength() {
        List<String> lengths = headers.all("Content-Length");
        if (lengths.isEmpty()) {
            return -1;
        }
        String length = lengths.getFirst().strip();
        if (!DIGITS.matcher(length).matches() || lengths.stream().anyMatch(other -> !other.strip().equals(length))) {
            throw malformed("not a Content-Length");
        }
        return Long.parseLong(length);
    }

    private Malformed malformed(String message) {
        return new Malformed(Malformed.Reason.NOT_HTTP, status, message, null);
    }
}
