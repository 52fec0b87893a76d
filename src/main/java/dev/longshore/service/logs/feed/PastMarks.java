package dev.longshore.service.logs.feed;

import dev.longshore.domain.FailureException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Defects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what happened to a container before its log was opened: its last run is known by looking at it, and more by the events that the engine still
 * has. Nobody waits for it, and where an engine tells no events, its last run is told alone.
 */
final class PastMarks {

    /** A start comes shortly before the first line of its run. */
    private static final Duration BEFORE_FIRST = Duration.ofSeconds(2);

    private final LogSource source;
    private final RunMarks marks;
    private final Delivery delivery;
    private final Instant latest;
    private final List<LogMark> told = new ArrayList<>();
    private Optional<PastRuns> runs = Optional.empty();

    /** @param latest nothing later is asked for; by this machine's clock */
    PastMarks(LogSource source, RunMarks marks, Delivery delivery, Instant latest) {
        this.source = source;
        this.marks = marks;
        this.delivery = delivery;
        this.latest = latest;
    }

    /** Blocks. One call waits for the one before. @param oldest time of the oldest line @param events whether the engine may be asked for events */
    synchronized void tell(Run run, Instant oldest, boolean events) {
        if (runs.filter(known -> known.isOf(run)).isEmpty()) {
            runs = Optional.of(new PastRuns(run));
        }
        try {
            Instant from = oldest.minus(BEFORE_FIRST);
            List<LogMark> happened = runs.get().marks(events ? events(run, from) : List.of(), from, oldest);
            List<LogMark> news = happened.stream().filter(mark -> told.stream().noneMatch(known -> PastRuns.same(known, mark))).toList();
            told.addAll(news);
            delivery.past(news);
        } catch (RuntimeException defect) {
            Defects.report(defect);
        }
    }

    private List<EngineEvent> events(Run run, Instant from) {
        try {
            return source.events(run, from, latest).stream().filter(marks::happenedBefore).toList();
        } catch (FailureException refused) {
            return List.of();   // whoever follows the host's events has the same trouble, and tells
        }
    }
}
