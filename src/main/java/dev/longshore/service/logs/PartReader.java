package dev.longshore.service.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.logs.feed.ContainerLog;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.feed.Older;
import dev.longshore.service.logs.store.LogSource;
import dev.longshore.service.logs.store.LogStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the log of one container into a store, under one number, also where it is closed and opened again. Any thread. */
final class PartReader {

    private final LogStore store;
    private final int source;
    private final Runnable changed;
    private ObjectRef container;
    private LogState state = new LogState.Reading();
    private LevelRules levels = LevelRules.BUILT;
    private boolean beginning;
    private final Set<String> told = new HashSet<>();
    private @Nullable Reading reading;
    private @Nullable Reading ended;

    PartReader(LogStore store, LogSource about, Runnable changed) {
        this.store = store;
        this.source = store.addSource(about);
        this.container = about.container();
        this.changed = changed;
    }

    /** Whether it is the same container, or another one by the same name on the same host: a log goes on under its name. */
    synchronized boolean reads(ObjectRef other) {
        return container.host().equals(other.host()) && (container.id().equals(other.id()) || container.name().equals(other.name()));
    }

    synchronized boolean open() {
        return reading != null;
    }

    /** What tells the levels of its lines. */
    synchronized void findLevels(Function<ObjectRef, LevelRules> rules) {
        LevelRules other = rules.apply(container);
        if (!other.equals(levels)) {
            levels = other;
            store.findLevels(source, other);
        }
    }

    synchronized LogPart part() {
        return new LogPart(container, state, reading != null, beginning, Optional.empty());
    }

    /** Begins to read, or goes on where it left off. One that is open already stays as it is. */
    void open(ObjectRef now, LogRange range, LogFeeds feeds, Instant at) {
        Reading next = new Reading();
        Optional<Reading> before;
        synchronized (this) {
            if (reading != null) {
                return;
            }
            Optional<Reading> left = Optional.ofNullable(ended).filter(Reading::opened);
            boolean other = !left.map(Reading::id).orElse(container.id()).equals(now.id());
            if (other) {
                store.mark(source, new LogMark(at, LogMark.Kind.MADE_AGAIN, List.of(now.id().substring(0, Math.min(12, now.id().length())))));
            }
            before = left.filter(each -> !other);
            container = now;
            reading = next;
        }
        next.begin(() -> before.map(each -> each.again(next)).orElseGet(() -> feeds.open(now, range, next)));
    }

    /** Ends its connections. What was read stays. */
    void close() {
        Reading ending;
        synchronized (this) {
            ending = reading;
            reading = null;
            ended = ending == null ? ended : ending;
        }
        if (ending != null) {
            ending.end();
        }
    }

    /** @return how many came; fails with a {@link dev.longshore.domain.FailureException} */
    CompletableFuture<Integer> older(int lines) {
        Reading from;
        synchronized (this) {
            from = reading;
        }
        return from == null ? CompletableFuture.completedFuture(0) : from.older(lines).thenApply(older -> add(from, older));
    }

    /** A log that is opened again tells of some things once more. */
    private static String key(LogMark mark) {
        return (mark.kind().starts() ? "start" : mark.kind()) + " " + mark.at();
    }

    private synchronized int add(Reading from, Older older) {
        if (from != reading && from != ended) {   // whoever goes on asks for still older ones
            return 0;
        }
        beginning = older.beginning();
        store.prepend(source, older.lines());
        older.above().ifPresent(mark -> store.markAbove(source, mark));
        return older.lines().size();
    }

    /** One opening of the log; what it tells after its end counts no more. */
    private final class Reading implements ContainerLog.Sink {

        private final CompletableFuture<LogFeeds.Feed> feed = new CompletableFuture<>();

        void begin(Supplier<LogFeeds.Feed> open) {
            try {
                feed.complete(open.get());
            } catch (RuntimeException defect) {
                feed.completeExceptionally(defect);
                throw defect;
            }
        }

        void end() {
            feed.thenAccept(LogFeeds.Feed::close);
        }

        boolean opened() {
            return feed.isDone() && !feed.isCompletedExceptionally();
        }

        /** Of the container that it reads by now. */
        String id() {
            return feed.join().container().id();
        }

        /** Goes on for another, after its end. */
        LogFeeds.Feed again(ContainerLog.Sink next) {
            return feed.join().again(next);
        }

        CompletableFuture<Older> older(int lines) {
            return feed.thenCompose(open -> open.older(lines));
        }

        @Override
        public boolean lines(List<LogLine> lines) {
            synchronized (PartReader.this) {
                if (reading == this) {
                    store.append(source, lines);
                }
                return reading == this;
            }
        }

        @Override
        public void open(List<LogLine> unfinished) {
            synchronized (PartReader.this) {
                if (reading == this) {
                    store.open(source, unfinished);
                }
            }
        }

        @Override
        public void mark(LogMark mark) {
            synchronized (PartReader.this) {
                if (reading == this) {
                    told.add(key(mark));
                    store.mark(source, mark);
                }
            }
        }

        @Override
        public void past(LogMark mark) {
            synchronized (PartReader.this) {
                if (reading == this && told.add(key(mark))) {
                    store.markPast(source, mark);
                }
            }
        }

        @Override
        public void state(LogState now) {
            synchronized (PartReader.this) {
                if (reading != this) {
                    return;
                }
                state = now;
            }
            changed.run();
        }
    }
}
