package dev.longshore.service.logs.decode;

import dev.longshore.domain.logs.LogTime;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The moments at which runs of a container began or ended. */
final class Turns {

    private static final long SECOND = 1_000_000_000L;

    private final NavigableSet<Long> moments = new TreeSet<>();

    Turns(List<Instant> known) {
        known.forEach(this::add);
    }

    void add(Instant moment) {
        moments.add(LogTime.of(moment));
    }

    /** Whether one lies between the times of two pieces. Where these are whole seconds, one within the second of both is not seen. */
    boolean between(long earlier, long later) {
        if (moments.isEmpty() || later <= earlier) {
            return false;
        }
        boolean wholeSeconds = earlier % SECOND == 0 && later % SECOND == 0;
        Long next = moments.ceiling(wholeSeconds ? earlier + SECOND : earlier);
        return next != null && (wholeSeconds ? next - Math.floorMod(next, SECOND) : next) <= later;
    }
}
