package dev.longshore;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/**
 * Asks the FX thread for a sign of life a hundred times a second, from inside the app, and notes each that takes long: how much of that time the
 * collector of garbage took, how late the asking thread was itself, and where the FX thread was meanwhile. For benchmarks.
 */
final class FxStalls implements AutoCloseable {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(60);
    private static final double MILLISECOND = 1e6;
    private static final int FRAMES = 24;

    private final List<Stall> stalls = new ArrayList<>();
    private final Thread fx;
    private final Thread asking = Thread.ofPlatform().daemon().name("fx stalls").unstarted(this::ask);
    private volatile boolean closed;
    private long asked;

    /**
     * A sign of life that came late, in milliseconds.
     *
     * @param all        from asking to the answer
     * @param collecting of it, while garbage was collected
     * @param late       how late the asking thread was in all, for want of a processor or for the collector
     * @param working    processor time of the FX thread
     * @param stacks     of the FX thread
     */
    record Stall(double all, double collecting, double late, double working, List<String> stacks) {

        /** What is not the collector's. */
        double own() {
            return all - collecting;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms, of which %.0f collecting; the FX thread worked %.0f, the asking thread was %.0f late", all, collecting, working, late);
        }
    }

    FxStalls(Thread fx) {
        this.fx = fx;
        asking.start();
    }

    /** Those longer than 60 ms, so far. */
    List<Stall> stalls() {
        synchronized (stalls) {
            return List.copyOf(stalls);
        }
    }

    /** How often it was asked. */
    long asked() {
        synchronized (stalls) {
            return asked;
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void ask() {
        LongSupplier working = () -> ManagementFactory.getThreadMXBean().getThreadCpuTime(fx.threadId());
        while (!closed) {
            long late = rest(BETWEEN);
            CountDownLatch answered = new CountDownLatch(1);
            AtomicLong at = new AtomicLong();
            long collecting = collecting();
            long worked = working.getAsLong();
            long start = System.nanoTime();
            Platform.runLater(() -> {
                at.set(System.nanoTime());
                answered.countDown();
            });
            List<String> stacks = new ArrayList<>();
            while (answered.getCount() > 0) {
                late += rest(BETWEEN / 2);
                if (System.nanoTime() - start > LONG && answered.getCount() > 0) {
                    stacks.add(stack());
                }
            }
            note(new Stall((at.get() - start) / MILLISECOND, collecting() - collecting, late / MILLISECOND, (working.getAsLong() - worked) / MILLISECOND, stacks));
        }
    }

    private void note(Stall stall) {
        synchronized (stalls) {
            asked++;
            if (stall.all() > LONG / MILLISECOND) {
                stalls.add(stall);
            }
        }
    }

    /** @return how much longer it took */
    private static long rest(long nanos) {
        long start = System.nanoTime();
        LockSupport.parkNanos(nanos);
        return Math.max(0, System.nanoTime() - start - nanos);
    }

    private String stack() {
        StringBuilder stack = new StringBuilder(fx.getState().toString());
        StackTraceElement[] frames = fx.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            stack.append("\n        ").append(frames[i]);
        }
        return stack.toString();
    }

    /** Milliseconds since the Java machine began. */
    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }
}
