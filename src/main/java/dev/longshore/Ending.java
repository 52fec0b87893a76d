package dev.longshore;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of the app, once, whoever asks for it first: its window, or the system by a signal. */
final class Ending {

    /** Systems that shut down kill soon after they ask. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final FutureTask<Void> work;

    Ending(Runnable work) {
        this.work = new FutureTask<>(work, null);
    }

    /** Ends the app, too, when the process is asked to end: the toolkit does not hear of that. */
    void onSignal() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending by signal").unstarted(this::finish));
    }

    /** Ends the app on a thread of its own, which the process waits for. */
    void begin() {
        Thread.ofPlatform().daemon(false).name("ending").start(this::finish);
    }

    /** Returns when all is ended, or took too long. */
    void finish() {
        work.run();   // nothing where another thread runs it
        try {
            work.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "the app ended uncleanly", e);
        }
    }
}
