package dev.longshore.service.host;

import java.time.Duration;

/**
 * The rhythm of a session.
 *
 * @param ping      silence after which the engine is asked whether it still answers
 * @param relist    time between full lists that repair what events missed
 * @param coalesce  least time between two lists made for events
 * @param reconnect least time between two openings of the event stream
 * @param poll      time between lists where the engine gives no events, and until a list that failed is tried again
 * @param clock     by which delays and rests are waited for
 */
public record SessionTiming(Duration ping, Duration relist, Duration coalesce, Duration reconnect, Duration poll, SessionClock clock) {

    private static final Duration POLL = Duration.ofSeconds(10);

    public static final SessionTiming DEFAULT =
            new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(50), Duration.ofSeconds(1));

    /** By the clocks of this machine. */
    public SessionTiming(Duration ping, Duration relist, Duration coalesce, Duration reconnect) {
        this(ping, relist, coalesce, reconnect, SessionClock.SYSTEM);
    }

    /** With the usual time between lists where there are no events. */
    public SessionTiming(Duration ping, Duration relist, Duration coalesce, Duration reconnect, SessionClock clock) {
        this(ping, relist, coalesce, reconnect, POLL, clock);
    }

    public SessionTiming polling(Duration other) {
        return new SessionTiming(ping, relist, coalesce, reconnect, other, clock);
    }

    public SessionTiming by(SessionClock other) {
        return new SessionTiming(ping, relist, coalesce, reconnect, poll, other);
    }
}
