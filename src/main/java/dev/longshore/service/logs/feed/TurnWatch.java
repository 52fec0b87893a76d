package dev.longshore.service.logs.feed;

import dev.longshore.domain.FailureException;
import java.time.Duration;

/**
 * Looks for the next run of a container where an answer of Podman goes on after a line without an end: such an answer may hold lines of the next run,
 * and its event comes later than they do. One thread.
 */
final class TurnWatch implements Runnable {

    /** A program may write a line bit by bit. */
    private static final long BETWEEN = Duration.ofMillis(200).toNanos();

    private final LogSource source;
    private final Run run;
    private final LogAnswer answer;
    private final boolean needed;
    private boolean unfinished;
    private long looked = System.nanoTime() - BETWEEN;

    TurnWatch(LogSource source, Run run, LogAnswer answer) {
        this.source = source;
        this.run = run;
        this.answer = answer;
        this.needed = source.traits().podman();
    }

    /** Whether a line has no end until now. */
    void unfinished(boolean any) {
        unfinished = any;
    }

    /** More has come, and is not read yet. */
    @Override
    public void run() {
        if (needed && unfinished && System.nanoTime() - looked >= BETWEEN) {
            look();
            looked = System.nanoTime();
        }
    }

    private void look() {
        try {
            Run now = source.look(run.id());
            if (!now.sameRunAs(run)) {
                now.finished().ifPresent(answer::ended);
                now.started().ifPresent(answer::started);
            }
        } catch (FailureException unknown) {
            // whoever reads has the same trouble, and tells
        }
    }
}
