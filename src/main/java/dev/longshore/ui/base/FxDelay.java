package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * By the clock of the machine. A transition of the toolkit would do the same, but it makes the toolkit draw sixty times a second for as
 * long as it runs.
 */
public final class FxDelay implements Delay {

    private final FxExecutor ui = new FxExecutor();

    @Override
    public Subscription after(Duration delay, Runnable action) {
        Due due = new Due(action);
        due.time.thenRun(() -> ui.execute(due::run));
        due.time.completeOnTimeout(null, delay.toMillis(), TimeUnit.MILLISECONDS);
        return due;
    }

    /** One action. Its time may have come, and the action wait for its turn on the FX thread, when it is closed. */
    private static final class Due implements Subscription {

        private final CompletableFuture<Void> time = new CompletableFuture<>();
        private final Runnable action;
        private boolean over;

        Due(Runnable action) {
            this.action = action;
        }

        void run() {
            if (!over) {
                over = true;
                action.run();
            }
        }

        @Override
        public void close() {
            over = true;
            time.cancel(false);
        }
    }
}
