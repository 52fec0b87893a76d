package dev.longshore.service.logs.feed;

import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.logs.feed.LogMark.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs of a container up to the one that was the last when its log was opened, as marks. It asks nobody. */
final class PastRuns {

    private final Run run;

    PastRuns(Run run) {
        this.run = run;
    }

    boolean isOf(Run other) {
        return run.id().equals(other.id());
    }

    /**
     * What happened, in order.
     *
     * @param events of the container; each may come twice, and in any order
     * @param from   nothing earlier
     * @param oldest time of the oldest line
     */
    List<LogMark> marks(List<EngineEvent> events, Instant from, Instant oldest) {
        List<LogMark> told = new ArrayList<>();
        RunMarks marks = new RunMarks(told::add, code -> { });
        marks.ranBefore(oldest);
        events.stream().sorted(Comparator.comparing(RunMarks::at)).forEach(marks::event);
        told.removeIf(this::later);
        if (!run.running()) {
            told.removeIf(mark -> mark.kind() == Kind.DIED && near(mark.at(), run.finished()));   // whoever looks at the container tells it
        } else if (!known(told, run.finished(), Kind.DIED)) {
            run.finished().ifPresent(at -> told.add(new LogMark(at, Kind.DIED)));
        }
        if (!known(told, run.started(), Kind.STARTED, Kind.RESTARTED)) {
            run.started().ifPresent(at -> told.add(start(at, oldest)));
        }
        told.removeIf(mark -> mark.at().isBefore(from));
        told.sort(Comparator.comparing(LogMark::place));
        return told;
    }

    private LogMark start(Instant at, Instant oldest) {
        Optional<Instant> death = run.finished().filter(at::isAfter);
        boolean again = death.isPresent() || oldest.isBefore(at.minus(RunMarks.SAME));
        return new LogMark(at, again ? Kind.RESTARTED : Kind.STARTED, List.of(), death.orElse(at.minus(RunMarks.SAME)));
    }

    /** Runs that begin or end later are told by those who follow. */
    private boolean later(LogMark mark) {
        boolean ofRun = mark.kind() == Kind.DIED || mark.kind().starts();
        return ofRun && run.started().isPresent() && mark.at().isAfter(last().plus(RunMarks.SAME));
    }

    private Instant last() {
        Instant started = run.started().orElseThrow();
        return run.finished().filter(started::isBefore).orElse(started);
    }

    private static boolean known(List<LogMark> told, Optional<Instant> at, Kind... kinds) {
        return told.stream().anyMatch(mark -> List.of(kinds).contains(mark.kind()) && near(mark.at(), at));
    }

    private static boolean near(Instant at, Optional<Instant> other) {
        return other.isPresent() && Duration.between(at, other.get()).abs().compareTo(RunMarks.SAME) <= 0;
    }

    /** Whether both tell of one thing: looking at a container tells another time than an event does. */
    static boolean same(LogMark one, LogMark other) {
        boolean starts = one.kind().starts() && other.kind().starts();
        return (starts || one.kind() == other.kind()) && one.at().equals(other.at());
    }
}
