package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What stands above the lines that were given: older lines, and what happened to the container among them. Any thread. */
final class OlderPages implements AutoCloseable {

    private final Executor io;
    private final PastMarks past;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile Optional<Pager> pager = Optional.empty();
    private volatile boolean closed;

    OlderPages(Executor io, PastMarks past) {
        this.io = io;
        this.past = past;
    }

    /** The log is open: its last lines were given. */
    void open(Pager above) {
        pager = Optional.of(above);
        settle();
    }

    boolean isOpen() {
        return pager.isPresent();
    }

    /** Nobody waits longer for older lines, be it open or not. */
    void settle() {
        settled.countDown();
    }

    /** What stood above is gone, or belongs to another log. */
    void end() {
        pager.ifPresent(Pager::end);
    }

    /** Waits until the log is open, or cannot be opened; then nothing is given. @param run as it was looked at last @param events as of {@link #tellPast} */
    Older older(Supplier<Optional<Run>> run, int lines, BooleanSupplier events) {
        try {
            settled.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (closed || pager.isEmpty()) {
            return new Older(List.of(), false);
        }
        Run now = run.get().orElseThrow();
        Older older = pager.get().older(now, lines);
        tellPast(now, oldest(older.lines()), events.getAsBoolean());
        return older;
    }

    /** Tells, a little later, what happened from that line on. @param oldest its time @param events whether the engine may be asked for events */
    void tellPast(Run run, long oldest, boolean events) {
        if (oldest == LogTime.NONE || closed) {
            return;
        }
        try {
            io.execute(() -> past.tell(run, LogTime.instant(oldest), events));
        } catch (RejectedExecutionException ending) {
            // the app ends
        }
    }

    /** The earliest time; {@link LogTime#NONE} where no line has one. */
    static long oldest(List<LogLine> lines) {
        return lines.stream().filter(LogLine::hasTime).mapToLong(LogLine::time).min().orElse(LogTime.NONE);
    }

    @Override
    public void close() {
        closed = true;
        settle();
    }
}
