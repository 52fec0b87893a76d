package dev.longshore.benchmark;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.logs.store.LogSource;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.logs.view.LogProjection;
import dev.longshore.service.logs.view.LogWish;
import dev.longshore.service.logs.view.Search;
import dev.longshore.service.logs.view.Shown;
import dev.longshore.testing.Waiting;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A million lines of three containers: how long a search takes until its first hits show and until it is complete, how soon a newer search ends an
 * older one, and how much memory the store takes while twenty containers flood it. Each search is done three times, and the middle one is judged. See
 * BENCHMARKS.md.
 */
public final class LogSearchBenchmark {

    private static final int ROUNDS = 3;
    private static final int LINES = 1_000_000;
    private static final int BATCH = 2_000;
    private static final int SOURCES = 3;
    private static final int FLOODING = 20;
    private static final int FLOOD_LINES = 400_000;
    private static final String[] LEVELS = {"INFO", "DEBUG", "WARN", "ERROR"};

    private LogSearchBenchmark() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        flood();
        LogStore store = new LogStore(400L << 20);
        long start = System.nanoTime();
        fill(store);
        System.out.printf("%d lines filled in %.2f s, %d MB in the store%n", store.snapshot().size(), seconds(start), store.snapshot().bytes() >> 20);
        try (LogProjection projection = new LogProjection(store, Runnable::run)) {
            Searcher searcher = new Searcher(projection);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("round " + round);
                searcher.search("text, case matters", new Search("checkout failed", false, true, false));
                searcher.search("text, any case", Search.text("Checkout Failed"));
                searcher.search("text, not ASCII", Search.text("ÄRGER"));
                searcher.search("text that nothing holds", Search.text("no such words"));
                searcher.search("regex with words", Search.regex("timeout|refused"));
                searcher.search("regex with words and numbers", Search.regex("status=5\\d\\d.*ms=\\d{3}"));
                searcher.search("regex without words", Search.regex("\\b\\d{3}\\.\\d{3}\\b"));
                searcher.search("regex of classes", Search.regex("[a-f]{6,}\\d"));
                searcher.cancel();
            }
            searcher.judge();
        }
    }

    private static void fill(LogStore store) {
        for (int i = 0; i < SOURCES; i++) {
            store.addSource(source("shop-" + i));
        }
        for (int from = 0; from < LINES; from += BATCH) {
            List<LogLine> lines = new ArrayList<>(BATCH);
            for (int i = from; i < from + BATCH; i++) {
                lines.add(line(i));
            }
            store.append(from / BATCH % SOURCES, lines);
        }
    }

    private static LogLine line(int i) {
        String text = LEVELS[i % 7 % LEVELS.length] + " request " + i + (i % 2000 == 0 ? " checkout failed: upstream timeout" : " served from cache") + " path=/cart/"
                + i % 977 + " status=" + (i % 400 == 0 ? 502 : 200) + " ms=" + i % 450 + (i % 5000 == 0 ? " Ärger" : "") + " id=" + Integer.toHexString(i * 0x9E3779B1);
        return new LogLine(LogStream.OUT, 1_795_860_000_000_000_000L + i * 1_000_000L, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static final class Searcher {

        private final LogProjection projection;
        private final Map<String, List<Double>> complete = new TreeMap<>();
        private final Map<String, List<Double>> firstHits = new TreeMap<>();
        private final List<Double> answers = new ArrayList<>();

        Searcher(LogProjection projection) {
            this.projection = projection;
        }

        /** The slowest search of a kind counts. */
        void judge() {
            System.out.printf(Locale.ROOT, "judge|text in a million lines, complete|%.2f|1|s%n", slowest(complete, "text"));
            System.out.printf(Locale.ROOT, "judge|regex in a million lines, complete|%.2f|4|s%n", slowest(complete, "regex"));
            System.out.printf(Locale.ROOT, "judge|regex in a million lines, first hits|%.3f|0.2|s%n", slowest(firstHits, "regex"));
            System.out.printf(Locale.ROOT, "judge|typing on, until the newer search answers|%.3f|0.2|s%n", middle(answers));
        }

        private static double slowest(Map<String, List<Double>> times, String kind) {
            return times.entrySet().stream().filter(each -> each.getKey().startsWith(kind)).mapToDouble(each -> middle(each.getValue())).max().orElseThrow();
        }

        private static double middle(List<Double> times) {
            return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        }

        void search(String what, Search search) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            AtomicLong first = new AtomicLong();
            long start = System.nanoTime();
            long busy = processor();
            long[] hits = {0};
            Listening listening = new Listening(projection, shown -> {
                if (isAnswer(shown, search)) {
                    if (shown.lines().hits() > 0) {
                        first.compareAndSet(0, System.nanoTime() - start);
                    }
                    if (shown.progress().complete()) {
                        hits[0] = shown.lines().hits();
                        done.countDown();
                    }
                }
            });
            projection.wish(LogWish.ALL.withSearch(Optional.of(search)).withOnlyHits(true));
            done.await();
            double took = seconds(start);
            complete.computeIfAbsent(what, each -> new ArrayList<>()).add(took);
            firstHits.computeIfAbsent(what, each -> new ArrayList<>()).add(first.get() / 1e9);
            System.out.printf("%-32s complete %6.3f s (%5.3f s of a core), first hits %6.3f s, %d hits%n", what, took, (processor() - busy) / 1e9,
                    first.get() / 1e9, hits[0]);
            listening.end();
        }

        /** A slow search is under way when the user goes on typing. */
        void cancel() throws InterruptedException {
            Search slow = Search.regex("[a-f]{5,}[0-4]");
            Search next = Search.text("checkout failed");
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            Listening listening = new Listening(projection, shown -> {
                if (isAnswer(shown, slow)) {
                    begun.countDown();
                } else if (isAnswer(shown, next)) {
                    answered.countDown();
                }
            });
            projection.wish(LogWish.ALL.withSearch(Optional.of(slow)).withOnlyHits(true));
            begun.await();
            long start = System.nanoTime();
            projection.wish(LogWish.ALL.withSearch(Optional.of(next)).withOnlyHits(true));
            answered.await();
            answers.add(seconds(start));
            System.out.printf("%-32s first answer %6.3f s%n", "typing on ends the search", answers.getLast());
            listening.end();
        }

        private static boolean isAnswer(Shown shown, Search search) {
            return shown.wish().search().equals(Optional.of(search));
        }
    }

    /** A listener that can be switched off. */
    private static final class Listening {

        private volatile boolean on = true;

        Listening(LogProjection projection, Consumer<Shown> listener) {
            projection.onChange(shown -> {
                if (on) {
                    listener.accept(shown);
                }
            });
        }

        void end() {
            on = false;
        }
    }

    private static void flood() throws InterruptedException {
        LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
        long heapBefore = heap();
        long start = System.nanoTime();
        try (LogProjection projection = new LogProjection(store, Runnable::run)) {
            AtomicReference<Shown> newest = new AtomicReference<>();
            projection.onChange(newest::set);
            projection.wish(LogWish.ALL.withFold(true).withBuckets(120));
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < FLOODING; i++) {
                int source = store.addSource(source("yes-" + i));
                threads.add(Thread.ofPlatform().start(() -> yes(store, source)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            double took = seconds(start);
            Waiting.until("all shows", Duration.ofMinutes(5),
                    () -> newest.get() != null && newest.get().lines().snapshot().version() == store.snapshot().version());
            System.out.printf("%d containers flood: %,d lines in %.1f s, %,d a second; %,d dropped, %d MB of %d MB kept, heap grew by %d MB%n", FLOODING,
                    (long) FLOODING * FLOOD_LINES, took, (long) (FLOODING * FLOOD_LINES / took), store.snapshot().droppedLines(),
                    store.snapshot().bytes() >> 20, LogStore.DEFAULT_BYTES >> 20, heap() - heapBefore >> 20);
        }
    }

    private static void yes(LogStore store, int source) {
        byte[] text = {'y'};
        long time = 1_795_860_000_000_000_000L;
        for (int from = 0; from < FLOOD_LINES; from += 500) {
            List<LogLine> lines = new ArrayList<>(500);
            for (int i = 0; i < 500; i++) {
                lines.add(new LogLine(LogStream.OUT, time += 5_000, text, true));
            }
            store.append(source, lines);
        }
    }

    /** Of the threads that search. */
    private static long processor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(thread -> thread != null && thread.getThreadName().startsWith("log view"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static LogSource source(String name) {
        return new LogSource(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, name, name), "local");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
