package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Malformed;
import java.io.IOException;
import java.io.InputStream;

/** Reads a whole body into memory, up to a limit. */
final class BodyReader {

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 16;

    private BodyReader() {
    }

    static byte[] read(int status, InputStream body, long maxBody) {
        try {
            int most = (int) Math.min(maxBody, MAX_ARRAY - 1);
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Malformed(Malformed.Reason.BODY_TOO_LARGE, status, "the body is over " + most + " bytes", null);
            }
            return bytes;
        } catch (IOException e) {
            throw Ending.broken(e);
        }
    }
}
