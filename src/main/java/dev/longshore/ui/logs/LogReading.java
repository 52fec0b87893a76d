package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.store.LogSnapshot;
import dev.longshore.service.logs.store.SourceFacts;
import dev.longshore.service.logs.view.Histogram;
import dev.longshore.service.logs.view.LineFilter;
import dev.longshore.service.logs.view.LogProjection;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.SearchProgress;
import dev.longshore.service.logs.view.Shown;
import dev.longshore.ui.control.log.LogHistogram;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log that is read, and what shows of it. It reads from when it is made until it is closed. Any thread; no method waits. */
final class LogReading implements AutoCloseable {

    /** Bytes that the lines of a tab may take. */
    static final long MOST = 64_000_000;
    private static final int COLOURS = 8;

    private final LogFeed feed;
    private final LogProjection projection;
    private final Subscription arrivals;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Shown> shown = Optional.empty();
    private volatile boolean paused;

    /** @param feed its store may take {@link #MOST} bytes */
    LogReading(LogFeed feed) {
        this.feed = feed;
        this.projection = new LogProjection(feed.store(), Runnable::run);
        projection.onChange(this::shows);
        feed.onChange(this::tell);
        this.arrivals = feed.store().onChange(this::arrived);
    }

    /** @param told is called by any thread when {@link #now} may give something else */
    Subscription onChange(Runnable told) {
        listeners.add(told);
        return () -> listeners.remove(told);
    }

    /** Of that number in the store. */
    Optional<ObjectRef> container(int source) {
        List<LogFeed.State> states = feed.states();
        return source < states.size() ? Optional.of(states.get(source).container()) : Optional.empty();
    }

    /** Reads other containers too, and some no longer. */
    void choose(OwnChoice choice) {
        feed.choose(choice);
        tell();
    }

    OwnChoice chosen() {
        return feed.chosen();
    }

    /** How many containers of the subject are not read, as they would be too many. */
    int left() {
        return feed.left();
    }

    void wish(LogWish wish) {
        projection.wish(wish);
    }

    void older() {
        feed.older();
    }

    /** Shows nothing new, and keeps what comes. */
    void pause(boolean stay) {
        paused = stay;
        projection.pause(stay);
        tell();
    }

    /** Ends the connections to the engines. */
    @Override
    public void close() {
        arrivals.close();
        feed.close();
        projection.close();
    }

    private void shows(Shown now) {
        shown = Optional.of(now);
        tell();
    }

    /** What is paused stays as it is, but tells how much waits. */
    private void arrived() {
        if (paused) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** What there is by now. */
    LogsNow now() {
        Optional<Shown> last = shown;
        if (last.isEmpty()) {
            return LogsNow.NONE;
        }
        LogSnapshot snapshot = last.get().lines().snapshot();
        return new LogsNow(Optional.of(last.get().lines()), sources(snapshot), counts(last.get(), snapshot), hits(last.get()),
                buckets(last.get().counts().histogram()), last.get().counts().fields(), feed.above());
    }

    private List<LogsNow.Source> sources(LogSnapshot snapshot) {
        List<LogFeed.State> states = feed.states();
        List<LogsNow.Source> sources = new ArrayList<>();
        for (int i = 0; i < snapshot.sources().size(); i++) {
            SourceFacts facts = snapshot.sources().get(i);
            Optional<LogFeed.State> state = i < states.size() ? Optional.of(states.get(i)) : Optional.empty();
            sources.add(new LogsNow.Source(i, facts.source().container().name(), facts.source().hostName(),
                    snapshot.sources().size() < 2 ? "" : "log-source-" + (i % COLOURS + 1), facts.lines(),
                            state.map(LogFeed.State::reading).orElseGet(LogState.Reading::new),
                    state.flatMap(LogFeed.State::clock), new LogsNow.Traits(facts.wholeSeconds(), facts.terminal())));
        }
        return sources;
    }

    private LogsNow.Counts counts(Shown now, LogSnapshot snapshot) {
        Map<LogLevel, Long> levels = new EnumMap<>(LogLevel.class);
        now.counts().levels().forEach((level, count) -> levels.put(level, (long) count));
        long lines = lines(snapshot);
        long seen = levels.entrySet().stream().filter(each -> now.wish().filter().levels().contains(each.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
        long waiting = 0;
        long dropped = snapshot.droppedLines();
        if (paused) {
            waiting = Math.max(0, feed.store().arrived() - lines - dropped);
        }
        boolean everything = now.wish().filter().equals(LineFilter.ALL) && !now.wish().onlyHits();
        return new LogsNow.Counts(lines, everything ? lines : seen, snapshot.bytes(), MOST, dropped, waiting, levels);
    }

    private static long lines(LogSnapshot snapshot) {
        return snapshot.sources().stream().mapToLong(SourceFacts::lines).sum();
    }

    private static LogsNow.Hits hits(Shown now) {
        SearchProgress progress = now.progress();
        double share = progress.complete() ? 1 : progress.searched() / (double) Math.max(1, progress.lines());
        return new LogsNow.Hits(now.lines().hits(), share, now.problem().map(why -> Message.of("logs.search.bad", why)));
    }

    private static LogHistogram.Buckets buckets(Histogram histogram) {
        List<LogHistogram.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < histogram.buckets().size(); i++) {
            int errors = histogram.count(i, LogLevel.ERROR) + histogram.count(i, LogLevel.FATAL);
            int warnings = histogram.count(i, LogLevel.WARN);
            int all = 0;
            for (int count : histogram.buckets().get(i)) {
                all += count;
            }
            buckets.add(new LogHistogram.Bucket(all - errors - warnings, warnings, errors));
        }
        return new LogHistogram.Buckets(histogram.from(), histogram.width(), buckets);
    }
}
