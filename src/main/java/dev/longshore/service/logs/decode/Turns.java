package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogTime;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** The moments at which runs of a container began and ended. Any thread may tell of them. */
final class Turns {

    private static final long SECOND = 1_000_000_000L;
    /** Podman notes a start when the program may have written already. */
    private static final long NOTED_LATE = 50_000_000L;

    private final NavigableSet<Long> starts = new ConcurrentSkipListSet<>();
    private final NavigableSet<Long> ends = new ConcurrentSkipListSet<>();

    Turns(List<Instant> knownStarts, List<Instant> knownEnds) {
        knownStarts.forEach(this::started);
        knownEnds.forEach(this::ended);
    }

    void started(Instant moment) {
        starts.add(LogTime.of(moment));
    }

    void ended(Instant moment) {
        ends.add(LogTime.of(moment));
    }

    /**
     * Whether one run ended and another began between the times of two pieces. Where these are whole seconds, what is in the second of both
     * cannot be told apart: it is taken as of two runs. Nothing of a run goes on in the next one.
     */
    boolean between(long earlier, long later) {
        boolean wholeSeconds = earlier % SECOND == 0 && later % SECOND == 0;
        if (later <= earlier) {
            return wholeSeconds && later == earlier && within(earlier);
        }
        Long end = ends.ceiling(earlier);
        if (end != null && (wholeSeconds ? end < later : end <= later)) {
            return true;
        }
        Long start = starts.ceiling(earlier + (wholeSeconds ? SECOND : NOTED_LATE));
        return start != null && (wholeSeconds ? start - Math.floorMod(start, SECOND) : start - NOTED_LATE) <= later;
    }

    /** Whether a run ended and the next one began within a second. */
    private boolean within(long second) {
        Long end = ends.ceiling(second);
        Long start = end == null ? null : starts.ceiling(end);
        return start != null && start < second + SECOND;
    }
}
