package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * The processor time of the FX thread for an action: the app's own work, and apart from it CSS and layout. Painting is the work of another thread.
 * A timer keeps the pulses coming; what one costs where nothing happens is taken off.
 */
final class FxCost {

    private static final long MILLISECOND = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int repeats;
    private final String only;
    private final BooleanSupplier settled;
    private final long fx = onFx(() -> Thread.currentThread().threadId());
    private final long painter = LongStream.of(THREADS.getAllThreadIds())
            .filter(id -> THREADS.getThreadInfo(id) != null && THREADS.getThreadInfo(id).getThreadName().startsWith("QuantumRenderer")).findFirst().orElse(-1);
    private volatile long layout;
    private volatile long pulses;
    private long begun;
    private double idle;

    /**
     * @param only    a part of the names of the actions that are measured; empty for all
     * @param settled whether what was asked for shows; FX thread only
     */
    FxCost(Scene scene, int repeats, String only, BooleanSupplier settled) {
        this.repeats = repeats;
        this.only = only;
        this.settled = settled;
        onFx(() -> {
            scene.addPreLayoutPulseListener(() -> begun = cpu(fx));
            scene.addPostLayoutPulseListener(() -> layout += cpu(fx) - begun);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses++;
                }
            }.start();
        });
    }

    private static long cpu(long thread) {
        return thread < 0 ? 0 : THREADS.getThreadCpuTime(thread);
    }

    /** Measures what a pulse costs while nothing happens. */
    private void calibrate() throws InterruptedException {
        await();
        long before = cpu(fx) - layout;
        long first = pulses;
        Thread.sleep(1_000);
        idle = (double) (cpu(fx) - layout - before) / Math.max(1, pulses - first);
    }

    void head(String what) {
        System.out.printf(Locale.ROOT, "%n%-40s %21s %21s %21s%n%-40s %21s %21s %21s%n", what, "own, ms", "layout, ms", "painting, ms", "", "p50    p99", "p50    p99", "p50    p99");
    }

    /** Both ways are measured. The actions are called beside the FX thread. */
    void print(String what, Runnable there, Runnable back) throws InterruptedException {
        if (!what.contains(only)) {
            return;
        }
        double[][] all = new double[3][repeats * 2];
        for (int i = -2; i < repeats; i++) {
            if (i == 0) {
                calibrate();   // the longer the app runs, the faster is its code
            }
            double[] one = measured(there);
            double[] other = measured(back);
            for (int kind = 0; kind < 3 && i >= 0; kind++) {
                all[kind][i * 2] = one[kind];
                all[kind][i * 2 + 1] = other[kind];
            }
        }
        System.out.printf(Locale.ROOT, "%-40s %21s %21s %21s%n", what, line(all[0]), line(all[1]), line(all[2]));
    }

    void print(String what, Runnable action) throws InterruptedException {
        print(what, action, action);
    }

    private static String line(double[] times) {
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.1f %6.1f", times[times.length / 2], times[(int) Math.ceil(times.length * 0.99) - 1]);
    }

    private double[] measured(Runnable action) throws InterruptedException {
        long all = cpu(fx);
        long laidOut = layout;
        long painted = cpu(painter);
        long first = pulses;
        action.run();
        await();
        double inLayout = layout - laidOut;
        double own = cpu(fx) - all - inLayout - (pulses - first) * idle;
        return new double[] {own / MILLISECOND, inLayout / MILLISECOND, (double) (cpu(painter) - painted) / MILLISECOND};
    }

    /** A filter waits for the next letter first, and a frame is painted after it was laid out. */
    void await() throws InterruptedException {
        Thread.sleep(250);
        while (!onFx(settled::getAsBoolean)) {
            Thread.sleep(20);
        }
        Thread.sleep(150);
        while (!onFx(settled::getAsBoolean)) {
            Thread.sleep(20);
        }
    }
}
