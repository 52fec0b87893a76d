package dev.longshore;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of the app, once, whoever asks for it first: its window, or the system by a signal. */
final class Ending {

    /** Systems that shut down kill soon after they ask. */
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration TOOLKIT_LIMIT = Duration.ofSeconds(2);

    private final FutureTask<Void> work;
    private final Runnable toolkit;
    private final Duration limit;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch toolkitStopped = new CountDownLatch(1);

    /**
     * @param work    ends everything but the toolkit
     * @param toolkit asks it to end; from any thread
     */
    Ending(Runnable work, Runnable toolkit) {
        this(work, toolkit, LIMIT);
    }

    Ending(Runnable work, Runnable toolkit, Duration limit) {
        this.work = new FutureTask<>(work, null);
        this.toolkit = toolkit;
        this.limit = limit;
    }

    /** Ends the app, too, when the process is asked to end: the toolkit does not hear of that. */
    void onSignal() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending at exit").unstarted(this::finish));
        EndSignals.hear(this::asked);
    }

    /** Ends the app on a thread of its own, which the process waits for. */
    private void begin() {
        Thread.ofPlatform().daemon(false).name("ending").start(this::finish);
    }

    /** The toolkit has stopped. */
    void toolkitStopped() {
        toolkitStopped.countDown();
        begin();
    }

    private void asked(int status) {
        begin();   // first: a toolkit that hangs must not keep anything from being saved
        toolkit.run();
        finish();
        try {
            toolkitStopped.await(TOOLKIT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().exit(status);
    }

    /** Returns when all is ended, or took too long: then the process ends without waiting any more. */
    void finish() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("ending work").start(work);
        }
        try {
            work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (CancellationException tooLong) {
            // another thread has waited for it, and said so
        } catch (TimeoutException e) {
            work.cancel(false);   // nobody waits for it again
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "the end of the app took too long", e);
        } catch (ExecutionException e) {
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "the app ended uncleanly", e);
        }
    }
}
