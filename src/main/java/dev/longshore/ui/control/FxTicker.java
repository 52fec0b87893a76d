package dev.longshore.ui.control;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.base.WindowsInSight;
import java.time.Duration;

/**
 * Ticks by the clock of the machine, while a window of the app is in sight; with one that comes back into sight a new period begins. An
 * animation of the toolkit would make it draw sixty times a second.
 */
public final class FxTicker implements Ticker {

    @Override
    public Subscription every(Duration period, Runnable task) {
        return new Ticking(period, task);
    }

    private static final class Ticking implements Subscription {

        private final Delay delay = new FxDelay();
        private final long period;
        private final Runnable task;
        private final WindowsInSight sight = new WindowsInSight(this::seen);
        private long due = System.nanoTime();
        private Subscription next = () -> { };

        Ticking(Duration period, Runnable task) {
            this.period = period.toNanos();
            this.task = task;
            if (WindowsInSight.now()) {
                arm();
            }
        }

        @Override
        public void close() {
            sight.close();
            next.close();
        }

        private void seen(boolean inSight) {
            next.close();
            if (inSight) {
                due = System.nanoTime();
                arm();
            }
        }

        private void tick() {
            arm();   // before, as the task may close it
            task.run();
        }

        /** From the time that was due, not from now: seconds that are told would slip by. Those that were missed are not made up for. */
        private void arm() {
            long now = System.nanoTime();
            due = Math.max(due + period, now);
            next = delay.after(Duration.ofNanos(due - now), this::tick);
        }
    }
}
