package dev.longshore.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How far an engine's clock is from this computer's.
 *
 * @param ahead     positive where the engine is ahead
 * @param give      how wrong that may be, never negative: the time the answer was under way
 */
public record ClockDifference(Duration ahead, Duration give) {

    /** Less is nothing that ages or logs would show. */
    private static final Duration NOTABLE = Duration.ofSeconds(5);

    /**
     * Compares the engine's time with ours, which was somewhere between the two when it was read.
     *
     * @param asked    when the engine was asked, by our clock
     * @param answered when its answer was there, by our clock
     */
    public static ClockDifference of(Instant engine, Instant asked, Instant answered) {
        Duration half = Duration.between(asked, answered).abs().dividedBy(2);
        return new ClockDifference(Duration.between(asked.plus(half), engine), half);
    }

    /** Whether the clocks differ so much, beyond doubt, that times of the engine mislead. */
    public boolean notable() {
        return exceeds(NOTABLE);
    }

    /** Whether the clocks differ by more than that, beyond doubt. */
    public boolean exceeds(Duration difference) {
        return ahead.abs().minus(give).compareTo(difference) > 0;
    }
}
