package dev.longshore.ui.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/** How fast bytes go, over the last seconds. */
final class TaskPace {

    private static final Duration WINDOW = Duration.ofSeconds(6);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private record Sample(Instant at, long done) { }

    private final Deque<Sample> samples = new ArrayDeque<>();

    void at(Instant now, long done) {
        if (!samples.isEmpty() && done < samples.getLast().done()) {
            samples.clear();   // it began anew
        }
        if (samples.isEmpty() || Duration.between(samples.getLast().at(), now).toMillis() >= 100) {   // seldom enough to stay few
            samples.addLast(new Sample(now, done));
        }
        while (samples.size() > 2 && Duration.between(samples.getFirst().at(), now).compareTo(WINDOW) > 0) {
            samples.removeFirst();
        }
    }

    /** Bytes a second; empty while that cannot be told, or nothing moves. */
    OptionalLong perSecond() {
        if (samples.size() < 2) {
            return OptionalLong.empty();
        }
        Duration passed = Duration.between(samples.getFirst().at(), samples.getLast().at());
        long moved = samples.getLast().done() - samples.getFirst().done();
        return passed.compareTo(SHORTEST) < 0 || moved <= 0 ? OptionalLong.empty() : OptionalLong.of((long) (moved * 1000.0 / passed.toMillis()));
    }
}
