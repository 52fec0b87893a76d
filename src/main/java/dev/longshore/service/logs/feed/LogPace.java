package dev.longshore.service.logs.feed;

import java.time.Duration;

/**
 * The rhythm in which a log is read.
 *
 * @param silence after so long without a line of a running container the engine is asked whether it keeps lines back; then ever more rarely
 * @param rarest  the longest time between two such questions
 * @param order   how long a mark waits for the lines before it
 * @param retry   the shortest time between two attempts that bring nothing; they grow tenfold
 * @param recheck how often a container that does not run is looked at where the host gives no events
 */
public record LogPace(Duration silence, Duration rarest, Duration order, Duration retry, Duration recheck) {

    public static final LogPace DEFAULT =
            new LogPace(Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofSeconds(5));
}
