package dev.longshore.service.demo;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What an endpoint answers.
 *
 * @param contentType an empty string where there is no body
 * @param endless     whether the body goes on until it is closed
 */
record DemoAnswer(int status, String contentType, Supplier<InputStream> body, boolean endless) {

    private static final String JSON = "application/json";

    static DemoAnswer json(int status, JsonNode document) {
        return of(status, JSON, JsonText.compact(document) + "\n");
    }

    static DemoAnswer text(String text) {
        return of(200, "text/plain; charset=utf-8", text);
    }

    static DemoAnswer status(int status) {
        return of(status, "", "");
    }

    static DemoAnswer message(int status, String message) {
        return json(status, DemoJson.object("message", message));
    }

    static DemoAnswer endless(InputStream body) {
        return new DemoAnswer(200, JSON, () -> body, true);
    }

    /** The log of a container, in frames. @param endless whether it is followed */
    static DemoAnswer log(InputStream body, boolean endless) {
        return new DemoAnswer(200, "application/vnd.docker.multiplexed-stream", () -> body, endless);
    }

    /** Goes on for a while, and ends. */
    static DemoAnswer stream(InputStream body) {
        return new DemoAnswer(200, JSON, () -> body, false);
    }

    private static DemoAnswer of(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DemoAnswer(status, contentType, () -> new ByteArrayInputStream(bytes), false);
    }
}
