package dev.longshore.service.host;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** When after an event an object is listed. */
enum Pace {

    /** An event told how it is now: a list tells the rest, and is asked for again until it agrees. */
    SHOWN(true, 20, 200, 1200),

    /** An event told what a list has to show: it is asked for until it does. */
    UNSHOWN(true, 0, 20, 80, 200, 1200),

    /** An event told only that something has changed. */
    CHECKED(false, 0, 200),

    /** More events came than objects are kept apart: the last list holds in any case. */
    FLOOD(false, 0, 200, 1200),

    /** Another event mostly follows. */
    LATER(false, 100);

    private final boolean untilConfirmed;
    private final List<Duration> after;

    Pace(boolean untilConfirmed, long... afterMillis) {
        this.untilConfirmed = untilConfirmed;
        this.after = LongStream.of(afterMillis).mapToObj(Duration::ofMillis).toList();
    }

    /** Whether it ends once a list agrees with the event. */
    boolean untilConfirmed() {
        return untilConfirmed;
    }

    int steps() {
        return after.size();
    }

    long nanos(int step) {
        return after.get(step).toNanos();
    }
}
