package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Disconnected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Request bodies that are small enough to be sent in one piece: the socket's buffer takes them without waiting. */
final class SmallBody {

    private static final int MAX = 64 * 1024;

    private SmallBody() {
    }

    static boolean is(RequestBody body) {
        return body.length() >= 0 && body.length() <= MAX;
    }

    static byte[] bytes(RequestBody body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FixedOutput fixed = new FixedOutput(bytes, body.length())) {
            body.writeTo(fixed);
            fixed.finish();
        } catch (IOException e) {
            throw new Disconnected("the request's body could not be read: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }
}
