package dev.longshore.service.stats;

import dev.longshore.engine.model.EngineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One container: its newest sample, what is known of its run, and its history. Thread-safe. */
final class ContainerSeries {

    /** Over a longer time, such as one in which no window showed, a rate says nothing of now. */
    private static final Duration RATE_SPAN = Duration.ofMinutes(2);

    private final ReadingHistory history;
    private Optional<StatsSample> last = Optional.empty();
    /** When the sample before the newest reading was taken; empty where that has no rates. */
    private Optional<Instant> rateSince = Optional.empty();
    private RunFacts facts = RunFacts.UNKNOWN;
    private boolean factsStale = true;
    private boolean gone;

    ContainerSeries(HistoryBudget budget) {
        this.history = new ReadingHistory(budget);
    }

    /** Something happened to it: it may have been started anew, or given another limit. */
    synchronized void runMayHaveChanged() {
        factsStale = true;
    }

    /**
     * Whether the container has to be inspected before this sample is understood. Whoever asks does it: what happens meanwhile makes it stale
     * again.
     */
    synchronized boolean takeStale(StatsSample now) {
        boolean other = last.filter(before -> Unsigned.less(now.cpu().used(), before.cpu().used())
                || !before.memory().limit().equals(now.memory().limit())).isPresent();
        boolean stale = factsStale || other;
        factsStale = false;
        return stale;
    }

    /** @param told empty where the inspection brought no answer: the next sample asks for one again */
    synchronized void inspected(Optional<RunFacts> told) {
        facts = told.orElse(RunFacts.UNKNOWN);
        factsStale |= told.isEmpty();
    }

    synchronized RunFacts facts() {
        return facts;
    }

    synchronized Optional<StatsReading> newest() {
        return history.newest();
    }

    synchronized StatsHistory snapshot() {
        return history.snapshot();
    }

    /** Whether the next sample is the first one with rates. */
    synchronized boolean waitsForRates() {
        return last.isPresent() && rateSince.isEmpty();
    }

    /**
     * A sample came.
     *
     * @param before the one that the engine told with it, for want of an own one
     * @param at     when it came
     * @param span   how far back the history goes
     */
    synchronized StatsReading add(StatsSample now, Optional<StatsSample> before, Instant at, Duration span) {
        if (last.filter(own -> own.read().equals(now.read())).isPresent() && history.newest().isPresent()) {
            return history.newest().get();   // some engines measure once a second, however often they are asked
        }
        withdrawRatesOverRestart();
        Optional<StatsSample> earlier = last.filter(own -> now.read().isBefore(own.read().plus(RATE_SPAN))).or(() -> before);
        StatsReading reading = StatsFormulas.reading(earlier, now, facts, at);
        rateSince = earlier.filter(sample -> StatsFormulas.sameRun(sample, now, facts)).map(StatsSample::read);
        last = Optional.of(now);
        if (!gone) {
            history.add(reading, span);
        }
        return reading;
    }

    /** The event of a start can come after the sample that it belongs before. */
    private void withdrawRatesOverRestart() {
        boolean over = rateSince.filter(since -> since.isBefore(facts.startedAt())).isPresent()
                && last.filter(sample -> !sample.read().isBefore(facts.startedAt())).isPresent();
        if (over) {
            history.newest().ifPresent(newest -> history.replaceNewest(newest.withoutRates()));
        }
    }

    /** It does not run any more. @return what is to be told; empty where that is known */
    synchronized Optional<StatsReading> stopped(Instant at, Duration span) {
        last = Optional.empty();
        rateSince = Optional.empty();
        factsStale = true;
        return gap(StatsReading.stopped(at), span);
    }

    /** It runs, and the engine does not tell what it uses. @return what is to be told; empty where that is known */
    synchronized Optional<StatsReading> failed(Instant at, Duration span) {
        return gap(StatsReading.unknown(at), span);
    }

    private Optional<StatsReading> gap(StatsReading reading, Duration span) {
        boolean known = history.newest().map(newest -> newest.running() == reading.running() && newest.memory().isEmpty() && newest.cpu().isEmpty()).orElse(false);
        if (known || gone) {
            return Optional.empty();
        }
        history.add(reading, span);
        return Optional.of(reading);
    }

    /** An event of it came. @param at by the clock of this machine */
    synchronized void event(EngineEvent event, Instant at) {
        Optional<StatsMark.Kind> kind = Optional.ofNullable(switch (event.verb()) {
            case "start" -> StatsMark.Kind.STARTED;
            case "die", "died" -> StatsMark.Kind.DIED;
            case "oom" -> StatsMark.Kind.OOM;
            case "pause" -> StatsMark.Kind.PAUSED;
            case "unpause" -> StatsMark.Kind.UNPAUSED;
            default -> null;
        });
        factsStale |= kind.isPresent() || event.verb().equals("update");
        kind.filter(known -> !gone).ifPresent(known -> history.mark(new StatsMark(at, known)));
    }

    /** Nobody wants it any more. */
    synchronized void close() {
        gone = true;
        history.clear();
    }
}
