package dev.longshore.service.stats;

import dev.longshore.domain.HostId;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.SessionClock;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.News;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Samples the containers of one host while somebody wants them and sees them. Its loop plans and waits; rounds run beside it, at most one of the
 * containers that are looked at closely and one of the others, so that a long round holds up nobody. Where nothing is wanted there is no loop.
 */
final class HostSampler implements AutoCloseable {

    /** Requests to a host at once, of all rounds together. */
    private static final int AT_ONCE = 8;
    private static final int CLOSE_AT_ONCE = 2;

    /** Between two rounds of all, however long one takes. */
    private static final Duration BREATH = Duration.ofSeconds(1);
    /** Until an engine that refuses is asked again. */
    private static final Duration REST = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofHours(1);

    /** What all samplers share. @param told gets the news of a round, on the round's thread */
    record Shared(EngineCalls calls, SessionClock clock, BooleanSupplier watched, HistoryBudget budget, Consumer<StatsNews> told) {

        private void tell(StatsNews news) {
            if (!news.empty()) {
                told.accept(news);
            }
        }
    }

    private final HostId host;
    private final Shared shared;
    private final StatsEngine engine;
    private final SeriesStore series;
    private final Roster roster = new Roster();
    private final RoundPlan plan = new RoundPlan();
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore requests = new Semaphore(AT_ONCE, true);   // fair: a long round holds up the close ones for one request only
    private HostWants wants = HostWants.NOTHING;
    private boolean looping;
    private boolean closeRound;
    private boolean rowsRound;
    private boolean closed;
    private long restUntil = Long.MIN_VALUE;

    HostSampler(HostId host, Shared shared) {
        this.host = host;
        this.shared = shared;
        this.engine = new StatsEngine(host, shared.calls());
        this.series = new SeriesStore(shared.budget());
    }

    synchronized void want(HostWants now) {
        wants = now;
        if (!looping && !closed && !now.nothing()) {
            looping = true;
            Thread.ofVirtual().name("stats " + host).start(this::loop);
        }
        wake();
    }

    /** Whether anybody wants something, or did a moment ago. */
    synchronized boolean idle() {
        return !looping;
    }

    /** Whether no round is under way, and none will be. */
    synchronized boolean resting() {
        return !closeRound && !rowsRound && (wants.nothing() || !shared.watched().getAsBoolean());
    }

    void wake() {
        wake.release();
    }

    /** The containers and the connection differ. */
    void news(News<ContainerSummary> news) {
        Map<ContainerKey, StatsReading> told = new HashMap<>();
        synchronized (this) {
            Roster.Difference difference = roster.apply(news);
            plan.forget(difference.ended());
            series.apply(difference, shared.clock().instant(), wants).forEach((id, reading) -> told.put(new ContainerKey(host, id), reading));
            if (difference.lost()) {
                plan.begin();
                restUntil = Long.MIN_VALUE;
            }
        }
        wake();
        shared.tell(new StatsNews(told, Map.of(), Map.of(), Map.of()));
    }

    /** Only takes note: it holds up the reading of events. */
    void event(EngineEvent event) {
        if (event.kind().equals("container")) {
            find(event.subject()).ifPresent(each -> each.event(event, shared.clock().instant()));
        }
    }

    synchronized Optional<ContainerSeries> find(String id) {
        return series.find(id);
    }

    @Override
    public synchronized void close() {
        closed = true;
        wants = HostWants.NOTHING;
        series.clear();
        wake();
    }

    private void loop() {
        try {
            for (OptionalLong next = step(); next.isPresent(); next = step()) {
                shared.clock().awaitUntil(wake, next.getAsLong());
                wake.drainPermits();
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where all are wanted, those that ended are not. */
    private boolean wanted(String id) {
        return wants.names(id) || wants.all() && roster.running().containsKey(id);
    }

    /** Begins the rounds that are due. @return when there is something to do again; empty where that is never */
    private synchronized OptionalLong step() {
        long now = shared.clock().nanos();
        plan.forget(series.forgetUnwanted(this::wanted, now));
        if (closed || wants.nothing() && series.empty()) {
            looping = false;
            return OptionalLong.empty();
        }
        if (wants.nothing()) {
            return OptionalLong.of(series.nextToForget(now));
        }
        if (!roster.connected() || !shared.watched().getAsBoolean() || now < restUntil) {
            return OptionalLong.of(restUntil > now ? restUntil : now + LONG.toNanos());
        }
        long next = Math.min(beginClose(now), beginRows(now));
        return OptionalLong.of(next == Long.MAX_VALUE ? now + LONG.toNanos() : next);
    }

    /** @return when it is to be looked at again; the end of a round wakes the loop */
    private long beginClose(long now) {
        Set<String> close = roster.running(wants.close());
        if (closeRound || close.isEmpty()) {
            return Long.MAX_VALUE;
        }
        List<String> due = plan.due(close, Set.of(), now);
        if (due.isEmpty()) {
            return plan.next(close);
        }
        closeRound = true;
        begin(due, new SamplingRound.Form(CLOSE_AT_ONCE, false), RoundPlan.CLOSE, now);
        return Long.MAX_VALUE;
    }

    private long beginRows(long now) {
        boolean all = wants.all() && roster.takesAll();
        Set<String> rows = new HashSet<>(all ? roster.running().keySet() : roster.running(wants.rows()));
        rows.addAll(roster.running(wants.kept()));
        rows.removeAll(wants.close());
        if (rowsRound || rows.isEmpty() && !all) {
            return Long.MAX_VALUE;
        }
        boolean whole = all && plan.allDue(now);
        if (all && !whole) {
            rows.removeIf(id -> plan.knows(id) && !find(id).map(ContainerSeries::waitsForRates).orElse(false));   // the others wait for all
        }
        List<String> due = whole ? RoundPlan.ordered(rows, wants.rows()) : plan.due(rows, wants.rows(), now);
        if (due.isEmpty() && !whole) {
            return Math.min(plan.next(rows), all ? plan.nextOfAll() : Long.MAX_VALUE);
        }
        rowsRound = true;
        if (whole) {
            plan.allAsked(now, RoundPlan.ROWS);
        }
        begin(due, new SamplingRound.Form(AT_ONCE, whole), RoundPlan.ROWS, now);
        return Long.MAX_VALUE;
    }

    private void begin(List<String> ids, SamplingRound.Form form, Duration period, long now) {
        Map<String, ContainerSeries> asked = new LinkedHashMap<>();
        for (String id : ids) {
            plan.asked(id, now, period);
            asked.put(id, series.get(id));
        }
        SamplingRound round = new SamplingRound(host, engine, asked, form,
                new SamplingRound.Around(shared.clock(), requests, roster.podman(), roster.withoutEvents(), this::span, shared::tell));
        boolean close = period.equals(RoundPlan.CLOSE);
        Thread.ofVirtual().name("stats round " + host).start(() -> run(round, form, close, now));
    }

    private synchronized Duration span(String id) {
        return wants.span(id);
    }

    private void run(SamplingRound round, SamplingRound.Form form, boolean close, long began) {
        try {
            round.run();
        } catch (RuntimeException | Error defect) {
            Defects.report(defect);   // the next round is made all the same
        } finally {
            ended(round, form.whole(), close, began);
        }
    }

    private void ended(SamplingRound round, boolean whole, boolean close, long began) {
        Optional<StatsTotals> totals;
        synchronized (this) {
            if (close) {
                closeRound = false;
            } else {
                rowsRound = false;
            }
            long now = shared.clock().nanos();
            round.asked().forEach((id, each) -> {
                if (each.waitsForRates()) {
                    plan.asked(id, began, RoundPlan.SECOND);
                }
            });
            if (whole) {
                boolean first = round.asked().values().stream().filter(ContainerSeries::waitsForRates).count() * 2 > round.asked().size();
                plan.allAsked(Math.max(began + (first ? RoundPlan.SECOND : RoundPlan.ROWS).minus(BREATH).toNanos(), now), BREATH);
            }
            if (round.refused()) {
                restUntil = now + REST.toNanos();
            }
            totals = whole && !closed ? Optional.of(Totals.of(roster.running(), series)) : Optional.empty();
        }
        shared.tell(round.news(totals));
        wake();
    }
}
