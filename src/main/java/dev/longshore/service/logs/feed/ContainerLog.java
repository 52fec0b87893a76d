package dev.longshore.service.logs.feed;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.resource.Defects;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The log of one container, as long as it is open: its last lines, then what comes. It goes on over stops and starts, over a host that was lost, and
 * where the container is gone, with the next one of its name. Any thread; nothing here waits for an engine.
 */
public final class ContainerLog implements AutoCloseable {

    /** Told of a log: never two calls at once, on threads of the log. It must not wait for anybody. */
    public interface Sink {

        /** The next lines, in the order of the log. @return false where they are not taken, since it was closed meanwhile: they come {@link #again} */
        boolean lines(List<LogLine> lines);

        /** What there is of lines whose end has not come, one for each stream; it replaces what was told before. */
        void open(List<LogLine> unfinished);

        void mark(LogMark mark);

        /** Something that happened before the log was opened; it stands between lines that were given, by its place. */
        void past(LogMark mark);

        void state(LogState state);
    }

    private final LogAccess access;
    private final ObjectRef container;
    private final LogRange range;
    private final LogReader reader;
    private CompletableFuture<?> lastOlder = CompletableFuture.completedFuture(null);

    public ContainerLog(LogAccess access, ObjectRef container, LogRange range, Sink sink) {
        this(access, container, range, new Delivery(sink), new Given());
    }

    private ContainerLog(LogAccess access, ObjectRef container, LogRange range, Delivery delivery, Given given) {
        this.access = access;
        this.container = container;
        this.range = range;
        this.reader = new LogReader(access, container, range, delivery, given);
    }

    /** The same log, from where this one left off when it was closed: no line comes twice, and none is lost. It is not begun. */
    public ContainerLog again(Sink sink) {
        return new ContainerLog(access, container(), range, new Delivery(sink), reader.given());
    }

    /** The container whose log it is by now: it goes on with the next one of its name. */
    public ObjectRef container() {
        return new ObjectRef(container.host(), container.kind(), reader.id(), container.name());
    }

    /** Begins to read; once only. Where the app ends at this moment nothing is read. */
    public void start() {
        reader.begin();
        try {
            access.io().execute(guarded(reader::run));
            access.io().execute(guarded(reader::watch));
        } catch (RejectedExecutionException ended) {
            close();   // a tab was about to show
        }
    }

    /**
     * The lines right before the oldest that was given. One call waits for the one before.
     *
     * @param lines how many at most
     * @return fails with a {@code FailureException}
     */
    public synchronized CompletableFuture<Older> older(int lines) {
        CompletableFuture<Older> next = lastOlder.handle((done, failed) -> lines).thenComposeAsync(count -> supply(() -> reader.older(count)), access.io());
        lastOlder = next;
        return next;
    }

    /** Ends the engine's connections at once. Nothing is told any more, except by a call that is under way. */
    @Override
    public void close() {
        reader.close();
    }

    private static CompletableFuture<Older> supply(Supplier<Older> older) {
        try {
            return CompletableFuture.completedFuture(older.get());
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RejectedExecutionException ending) {
                // the app ends
            } catch (RuntimeException defect) {
                Defects.report(defect);
            }
        };
    }
}
