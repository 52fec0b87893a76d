package dev.longshore.service.host;

import java.time.Duration;

/**
 * The rhythm of a session.
 *
 * @param ping      silence after which the engine is asked whether it still answers
 * @param relist    time between full lists that repair what events missed
 * @param coalesce  least time between two lists made for events
 * @param reconnect least time between two openings of the event stream
 */
public record SessionTiming(Duration ping, Duration relist, Duration coalesce, Duration reconnect) {

    public static final SessionTiming DEFAULT =
            new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(50), Duration.ofSeconds(1));
}
