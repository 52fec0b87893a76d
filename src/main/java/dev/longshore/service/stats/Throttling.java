package dev.longshore.service.stats;

import java.time.Duration;

/**
 * How a limit of processor time held a container back between two samples.
 *
 * @param throttled in how many periods it had used up its time
 * @param periods   how many there were; at least one
 * @param time      how long its threads were held back, all together
 */
public record Throttling(long throttled, long periods, Duration time) {

    /** Of the periods, 0 to 1. */
    public double share() {
        return Math.clamp((double) throttled / periods, 0.0, 1.0);
    }
}
