package dev.longshore.engine.transport;

import java.time.Duration;

/**
 * Deadlines and bounds of one call.
 *
 * @param connect time to get a connection
 * @param header  time from the sent request to the complete header of the answer
 * @param body    time for each {@link #PIECE} of the body, for {@code send} and for whatever is answered in place of a stream: a long answer
 *                may take long over a slow network, but what hardly comes has stalled
 * @param maxBody bytes of body accepted, for {@code send} only
 */
public record Limits(Duration connect, Duration header, Duration body, long maxBody) {

    /** The size of an answer's header beyond which the peer is given up, in bytes. */
    public static final int MAX_HEADER = 64 * 1024;

    /** Bytes of body that must come within its time. */
    static final int PIECE = 32 * 1024;

    /** For everything that an engine answers at once: 5 s to connect, 10 s to the header, 30 s for each piece, 64 MiB. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 64L * 1024 * 1024);

    /** These limits with another time to the answer's header, for operations the engine itself takes long over. */
    public Limits withHeader(Duration other) {
        return new Limits(connect, other, body, maxBody);
    }
}
