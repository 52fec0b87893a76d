package dev.longshore.benchmark;

import dev.longshore.domain.terminal.Emulator;
import dev.longshore.domain.terminal.ScreenCopy;
import dev.longshore.domain.terminal.TerminalSize;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many megabytes a second a terminal takes, what a full scrollback holds of the heap, and how long a resize and a search take. */
public final class TerminalBenchmark {

    private static final int BYTES = 32 << 20;
    private static final int BLOCK = 16 << 10;
    private static final int ROUNDS = 5;
    private static final TerminalSize SIZE = new TerminalSize(120, 40);
    private static final int SCROLLBACK = 10_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TerminalBenchmark() {
    }

    public static void main(String[] arguments) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("yes", "y\r\n".repeat(1_000));
        kinds.put("seq", seq());
        kinds.put("plain", "The quick brown fox jumps over the lazy dog, and some more words of a line that is not short.\r\n".repeat(100));
        kinds.put("colours", colours());
        kinds.put("build log", buildLog());
        kinds.put("Chinese", "容器日志：请求已完成，耗时三毫秒。\r\n".repeat(100));
        kinds.put("full screen", fullScreen());
        kinds.put("mixed", seq() + colours() + buildLog() + "y\r\n".repeat(500) + fullScreen());
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            byte[] bytes = repeated(kind.getValue());
            double[] speeds = new double[ROUNDS];
            double[] ofProcessor = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long processor = THREADS.getCurrentThreadCpuTime();
                speeds[round] = speed(bytes);
                ofProcessor[round] = bytes.length / 1e6 / ((THREADS.getCurrentThreadCpuTime() - processor) / 1e9);
            }
            Arrays.sort(speeds);
            Arrays.sort(ofProcessor);
            System.out.printf("%-12s %4.0f MB/s (%.0f to %.0f), %4.0f MB in a second of a processor%n", kind.getKey(), speeds[ROUNDS / 2], speeds[0],
                    speeds[ROUNDS - 1], ofProcessor[ROUNDS / 2]);
        }
        scrollback(repeated(buildLog()));
    }

    private static double speed(byte[] bytes) {
        Emulator emulator = new Emulator(SIZE, SCROLLBACK, answer -> { });
        long start = System.nanoTime();
        feed(emulator, bytes);
        return bytes.length / 1e6 / seconds(start);
    }

    private static void feed(Emulator emulator, byte[] bytes) {
        for (int at = 0; at < bytes.length; at += BLOCK) {
            emulator.feed(bytes, at, Math.min(BLOCK, bytes.length - at));
        }
    }

    private static void scrollback(byte[] bytes) {
        long before = heap();
        Emulator emulator = new Emulator(SIZE, SCROLLBACK, answer -> { });
        feed(emulator, bytes);
        System.out.printf("%d lines of scrollback take %.1f MB%n", emulator.scrollbackLines(), (heap() - before) / 1e6);
        ScreenCopy copy = new ScreenCopy();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            emulator.resize(new TerminalSize(80 + i % 2 * 40, 40));
            double resized = seconds(start);
            start = System.nanoTime();
            emulator.search("no such text", false);
            double searched = seconds(start);
            start = System.nanoTime();
            emulator.read(copy, 0);
            System.out.printf("resize %.1f ms, search %.1f ms, copy of the screen %.3f ms%n", resized * 1e3, searched * 1e3,
                    seconds(start) * 1e3);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static byte[] repeated(String text) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[BYTES / once.length * once.length];
        for (int at = 0; at < bytes.length; at += once.length) {
            System.arraycopy(once, 0, bytes, at, once.length);
        }
        return bytes;
    }

    private static String seq() {
        StringBuilder text = new StringBuilder();
        for (int i = 10_000; i < 12_000; i++) {
            text.append(i).append("\r\n");
        }
        return text.toString();
    }

    private static String colours() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("\u001b[38;5;").append(i % 256).append("mcolour ").append(i).append("\u001b[0m \u001b[1;3").append(i % 8)
                    .append("mbold\u001b[0m\r\n");
        }
        return text.toString();
    }

    private static String buildLog() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("#").append(i).append(" 0.").append(i % 97).append(" \u001b[32mCompiling\u001b[0m crate-").append(i)
                    .append(" v1.").append(i % 30)
                    .append(".0 (/usr/src/app/crates/crate-").append(i).append(")\r\n");
        }
        return text.toString();
    }

    /** As an editor or a list of processes paints. */
    private static String fullScreen() {
        StringBuilder text = new StringBuilder();
        for (int frame = 0; frame < 20; frame++) {
            for (int row = 1; row <= SIZE.rows(); row++) {
                text.append("\u001b[").append(row).append(";1H\u001b[K\u001b[7m").append(row + frame)
                .append("\u001b[m some cells of this row, ")
                        .append("\u001b[33m").append(row * frame).append("\u001b[39m é ─ │");
            }
        }
        return text.append("\u001b[").append(SIZE.rows()).append(";1H\r\n").toString();
    }
}
