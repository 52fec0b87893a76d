package dev.longshore.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/** Stands for the FX thread in tests of view models: work waits until the test's own thread runs it. */
public final class ManualExecutor implements Executor {

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** Runs what waits. @return how many tasks there were */
    public int drain() {
        int count = 0;
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
            count++;
        }
        return count;
    }

    public int waiting() {
        return waiting.size();
    }

    /** Runs what comes until the condition holds; fails after a minute. */
    public void until(String what, BooleanSupplier condition) {
        Waiting.until(what, () -> {
            drain();
            return condition.getAsBoolean();
        });
    }
}
