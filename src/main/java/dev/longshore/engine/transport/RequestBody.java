package dev.longshore.engine.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a request carries. Written once: no call is ever repeated by itself. */
public interface RequestBody {

    /** The Content-Type; empty where there is no body. */
    Optional<String> contentType();

    /** The length in bytes, or -1 when it is not known before: it is then sent chunked. */
    long length();

    void writeTo(OutputStream out) throws IOException;

    /** The text of a small JSON body, for the list of calls; empty for everything else. */
    default Optional<String> text() {
        return Optional.empty();
    }

    static RequestBody none() {
        return NoBody.NONE;
    }

    static RequestBody json(String text) {
        return new JsonBody(text);
    }

    /** Nothing at all. */
    enum NoBody implements RequestBody {
        NONE;

        @Override
        public Optional<String> contentType() {
            return Optional.empty();
        }

        @Override
        public long length() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream out) {
            // nothing to write
        }
    }

    /** JSON held in memory. */
    record JsonBody(String json) implements RequestBody {
        @Override
        public Optional<String> contentType() {
            return Optional.of("application/json");
        }

        @Override
        public long length() {
            return json.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<String> text() {
            return Optional.of(json);
        }

        /** Without the content, which may hold secrets. */
        @Override
        public String toString() {
            return "JsonBody[" + length() + " bytes]";
        }
    }
}
