package dev.longshore.service.stats;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostId;
import dev.longshore.service.host.SessionClock;
import dev.longshore.service.stats.StatsEngine.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** One round over some containers of a host, with so many requests at once. What it brings is told at its end, and each second while it lasts. */
final class SamplingRound {

    private static final Duration PROGRESS = Duration.ofSeconds(1);

    /** @param whole whether it is of all running containers */
    record Form(int atOnce, boolean whole) { }

    /**
     * What it works with.
     *
     * @param requests    one for each request that may be under way to the host
     * @param inspectEach whether no event tells of a restart, so that each container is inspected each time
     * @param span        how far back the history of a container goes
     */
    record Around(SessionClock clock, Semaphore requests, boolean podman, boolean inspectEach, Function<String, Duration> span, Consumer<StatsNews> told) { }

    private final HostId host;
    private final StatsEngine engine;
    private final Map<String, ContainerSeries> asked;
    private final Form form;
    private final Around around;
    private final Queue<List<String>> parts;
    private final Map<ContainerKey, StatsReading> readings = new HashMap<>();
    private Optional<Failure> failure = Optional.empty();
    private boolean answered;
    private long toldAt;

    SamplingRound(HostId host, StatsEngine engine, Map<String, ContainerSeries> asked, Form form, Around around) {
        this.host = host;
        this.engine = engine;
        this.asked = asked;
        this.form = form;
        this.around = around;
        this.parts = new ConcurrentLinkedQueue<>(StatsEngine.parts(List.copyOf(asked.keySet()), around.podman()));
        this.toldAt = around.clock().nanos();
    }

    Map<String, ContainerSeries> asked() {
        return asked;
    }

    /** Ends when all have been asked for. */
    void run() {
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(form.atOnce(), parts.size()); i++) {
            others.add(Thread.ofVirtual().name("stats of " + host).start(this::work));
        }
        work();
        for (Thread each : others) {
            joined(each);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        for (List<String> part = parts.poll(); part != null; part = parts.poll()) {
            around.requests().acquireUninterruptibly();
            try {
                engine.ask(part, around.podman()).forEach(this::take);
            } finally {
                around.requests().release();
            }
            tellProgress();
        }
    }

    private void take(String id, Outcome outcome) {
        ContainerSeries series = Objects.requireNonNull(asked.get(id), id);
        Duration span = around.span().apply(id);
        Instant at = around.clock().instant();
        switch (outcome) {
            case Outcome.Sampled sampled -> {
                if (series.takeStale(sampled.sample()) || around.inspectEach()) {
                    series.inspected(engine.inspect(id));
                }
                came(id, Optional.of(series.add(sampled.sample(), sampled.before(), at, span)), Optional.empty());
            }
            case Outcome.NotRunning _ -> came(id, series.stopped(at, span), Optional.empty());
            case Outcome.Failed failed -> came(id, series.failed(at, span), Optional.of(failed.failure()));
        }
    }

    private synchronized void came(String id, Optional<StatsReading> reading, Optional<Failure> failed) {
        reading.ifPresent(told -> readings.put(new ContainerKey(host, id), told));
        failure = failed.or(() -> failure);
        answered |= failed.isEmpty();
    }

    /** Whether the engine, or what stands before it, takes no such request: asking again at once is of no use. */
    synchronized boolean refused() {
        return !answered && failure.filter(each -> each.status() >= 400 && each.status() < 500).isPresent();
    }

    private void tellProgress() {
        StatsNews news;
        synchronized (this) {
            long now = around.clock().nanos();
            if (parts.isEmpty() || now - toldAt < PROGRESS.toNanos()) {
                return;
            }
            toldAt = now;
            news = taken(Map.of(), Map.of());
        }
        around.told().accept(news);
    }

    /** What was not told yet. @param totals where it was a round of all */
    synchronized StatsNews news(Optional<StatsTotals> totals) {
        Map<HostId, StatsTotals> sums = new HashMap<>();
        Map<HostId, Instant> ended = new HashMap<>();
        totals.ifPresent(sum -> {
            sums.put(host, sum);
            ended.put(host, around.clock().instant());
        });
        return taken(sums, ended);
    }

    private StatsNews taken(Map<HostId, StatsTotals> totals, Map<HostId, Instant> roundAt) {
        Map<HostId, Failure> failures = failure.filter(each -> !answered).map(each -> Map.of(host, each)).orElse(Map.of());
        StatsNews news = new StatsNews(readings, totals, roundAt, failures);
        readings.clear();
        return news;
    }
}
