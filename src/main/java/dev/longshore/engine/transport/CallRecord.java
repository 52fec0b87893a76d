package dev.longshore.engine.transport;

import java.time.Duration;
import java.time.Instant;

/**
 * One request as it was made.
 *
 * @param number      counts up from 1 within one transport
 * @param startedAt   when it was sent
 * @param method      the HTTP method
 * @param target      path and query as sent
 * @param requestBody the JSON sent, as sent, or null; not yet masked
 * @param streaming   whether the answer is a stream; then it is recorded when the header came, and again at its end
 * @param status      the HTTP status, or 0 where no answer came
 * @param duration    from sending to the end of the answer, or until now where a stream is still open
 * @param bytes       bytes of body received; of a stream as they are sent, transfer coding removed
 * @param background  whether nobody asked for it
 * @param failure     the failure's message where no answer came, or where a stream broke; else null
 */
public record CallRecord(long number, Instant startedAt, String method, String target, String requestBody, boolean streaming,
                         int status, Duration duration, long bytes, boolean background, String failure) {

    /** Without the body, which is not masked here. */
    @Override
    public String toString() {
        return number + " " + method + " " + target + " " + (failure == null ? status : failure);
    }
}
