package dev.longshore.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * One request the app has made, as the API-calls drawer shows it.
 *
 * @param number      counts up over all hosts
 * @param target      path and query as sent
 * @param requestBody the JSON sent, secrets masked, or null
 * @param streaming   whether the answer is a stream
 * @param open        whether it is a stream that has not ended; its duration and bytes are those when this was told
 * @param status      the HTTP status, or 0 where no answer came
 * @param duration    until the end of the answer
 * @param bytes       bytes of body received
 * @param background  whether the app made it by itself, and the user did not ask for it
 * @param failure     why no answer came, or why a stream broke; else null
 */
public record ApiCall(long number, Instant startedAt, Host host, String method, String target, String requestBody,
                      boolean streaming, boolean open, int status, Duration duration, long bytes, boolean background, String failure) {

    /** A call that is over, and that the user asked for. */
    public ApiCall(long number, Instant startedAt, Host host, String method, String target, String requestBody, boolean streaming, int status,
                   Duration duration, long bytes, String failure) {
        this(number, startedAt, host, method, target, requestBody, streaming, false, status, duration, bytes, false, failure);
    }

    /** A request that was not made: for the lines that make it. It names no version, so that the engine takes its own. */
    public static ApiCall unsent(Host host, Route route) {
        return new ApiCall(0, Instant.EPOCH, host, route.method(), route.target(), route.body().isEmpty() ? null : route.body(), false, 0, Duration.ZERO, 0, null);
    }

    /** Whether no answer came, or one that refuses, or a stream broke. */
    public boolean failed() {
        return failure != null || status == 0 || status >= 400;
    }

    public ApiCall withNumber(long other) {
        return new ApiCall(other, startedAt, host, method, target, requestBody, streaming, open, status, duration, bytes, background, failure);
    }

    /** The same as an open stream. */
    public ApiCall opened() {
        return new ApiCall(number, startedAt, host, method, target, requestBody, streaming, true, status, duration, bytes, background, failure);
    }

    /** The same so much later. */
    public ApiCall progressed(Duration until, long received) {
        return new ApiCall(number, startedAt, host, method, target, requestBody, streaming, open, status, until, received, background, failure);
    }

    /** The same at its end. @param why it broke, or null */
    public ApiCall ended(Duration until, long received, String why) {
        return new ApiCall(number, startedAt, host, method, target, requestBody, streaming, false, status, until, received, background, why);
    }
}
