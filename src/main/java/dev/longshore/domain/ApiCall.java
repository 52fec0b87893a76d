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
 * @param status      the HTTP status, or 0 where no answer came
 * @param duration    until the end of the answer, of its header for a stream
 * @param bytes       bytes of body received
 * @param failure     why no answer came, or null
 */
public record ApiCall(long number, Instant startedAt, Host host, String method, String target, String requestBody,
                      boolean streaming, int status, Duration duration, long bytes, String failure) {
}
