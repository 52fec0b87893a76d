package dev.longshore.service.host;

import java.util.Optional;

/**
 * When an object is to be listed.
 *
 * @param first when the event came, in nanoseconds of a clock that may run over
 * @param step  which list of its pace is the next
 * @param at    when that is; perhaps sooner than its pace says
 */
record Due(long first, Pace pace, int step, long at) {

    Due(long first, Pace pace) {
        this(first, pace, 0, first + pace.nanos(0));
    }

    boolean reached(long now) {
        return at - now <= 0;
    }

    /** The same, but not after the other. */
    Due sooner(Optional<Due> other) {
        return other.filter(due -> due.at - at < 0).map(due -> new Due(first, pace, step, due.at)).orElse(this);
    }

    /** The next after a list that is asked for now; empty after the last. */
    Optional<Due> next(long now) {
        int next = step;
        while (next < pace.steps() && first + pace.nanos(next) - now <= 0) {
            next++;
        }
        return next == pace.steps() ? Optional.empty() : Optional.of(new Due(first, pace, next, first + pace.nanos(next)));
    }
}
