package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * The processor time of the FX thread for an action, by what it was for. A sampler looks a thousand times a second where the thread is, and counts
 * what it used since: as layout within the pulse of a scene, as painting where pixels are handed over, as the app's own work where code of the app
 * is called, and as layout too for the rest, which is the toolkit's.
 */
final class FxCost {

    private static final long MILLISECOND = 1_000_000;
    private static final int OWN = 0;
    private static final int LAYOUT = 1;
    private static final int PAINTING = 2;
    private static final int IDLE = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int repeats;
    private final String only;
    private final BooleanSupplier settled;
    private final Thread fx = onFx(Thread::currentThread);
    private final long painter = LongStream.of(THREADS.getAllThreadIds()).filter(id -> THREADS.getThreadInfo(id) != null
            && THREADS.getThreadInfo(id).getThreadName().startsWith("QuantumRenderer")).findFirst().orElse(-1);
    private final AtomicLongArray used = new AtomicLongArray(IDLE + 1);

    /**
     * @param only    a part of the names of the actions that are measured; empty for all
     * @param settled whether what was asked for shows; FX thread only
     */
    FxCost(int repeats, String only, BooleanSupplier settled) {
        this.repeats = repeats;
        this.only = only;
        this.settled = settled;
        Thread sampler = new Thread(this::sample, "sampler");
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample() {
        long before = cpu(fx.threadId());
        int last = OWN;
        try {
            while (true) {
                Thread.sleep(1);
                int now = kind(fx.getStackTrace());
                long cpu = cpu(fx.threadId());
                used.addAndGet(now == IDLE ? last : now, cpu - before);   // it went to rest meanwhile
                before = cpu;
                last = now == IDLE ? OWN : now;
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that waits for the next event has nothing of the app, and nothing of a pulse, on its stack. */
    private static int kind(StackTraceElement[] stack) {
        boolean app = false;
        boolean waits = stack.length > 0 && (stack[0].getMethodName().startsWith("park") || stack[0].getMethodName().startsWith("_runLoop"));
        for (StackTraceElement frame : stack) {
            if (frame.getMethodName().equals("uploadPixels")) {
                return PAINTING;
            }
            if (frame.getClassName().equals("javafx.scene.Scene$ScenePulseListener")) {
                return LAYOUT;
            }
            app |= frame.getClassName().startsWith("dev.longshore");
        }
        return app ? OWN : waits ? IDLE : LAYOUT;
    }

    private static long cpu(long thread) {
        return thread < 0 ? 0 : THREADS.getThreadCpuTime(thread);
    }

    void head(String what) {
        System.out.printf(Locale.ROOT, "%n%-40s %16s %16s %16s%n%-40s %16s %16s %16s%n", what, "own, ms", "JavaFX, ms", "painting, ms",
                "", "p50    p99", "p50    p99", "p50    p99");
    }

    /** Both ways are measured. The actions are called beside the FX thread. */
    void print(String what, Runnable there, Runnable back) throws InterruptedException {
        if (!what.contains(only)) {
            return;
        }
        double[][] all = new double[IDLE][repeats * 2];
        for (int i = -3; i < repeats; i++) {
            double[] one = measured(there);
            double[] other = measured(back);
            for (int kind = 0; kind < IDLE && i >= 0; kind++) {
                all[kind][i * 2] = one[kind];
                all[kind][i * 2 + 1] = other[kind];
            }
        }
        System.out.printf(Locale.ROOT, "%-40s %16s %16s %16s%n", what, line(all[OWN]), line(all[LAYOUT]), line(all[PAINTING]));
    }

    void print(String what, Runnable action) throws InterruptedException {
        print(what, action, action);
    }

    private static String line(double[] times) {
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.1f %6.1f", times[times.length / 2], times[(int) Math.ceil(times.length * 0.99) - 1]);
    }

    private double[] measured(Runnable action) throws InterruptedException {
        double[] before = used();
        action.run();
        await();
        double[] after = used();
        for (int i = 0; i < IDLE; i++) {
            after[i] = (after[i] - before[i]) / MILLISECOND;
        }
        return after;
    }

    private double[] used() {
        return new double[] {used.get(OWN), used.get(LAYOUT), used.get(PAINTING) + cpu(painter)};
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
