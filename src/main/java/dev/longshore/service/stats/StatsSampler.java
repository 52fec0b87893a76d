package dev.longshore.service.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionClock;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Samples what containers use, while somebody wants it and a window shows: a round each five seconds, two for what is looked at closely, at most
 * eight requests to a host at once. Thread-safe.
 */
public final class StatsSampler implements AutoCloseable {

    private final HostSampler.Shared shared;
    private final Map<HostId, HostSampler> samplers = new ConcurrentHashMap<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final Map<HostId, Subscription> events = new ConcurrentHashMap<>();
    private final ReentrantLock applying = new ReentrantLock();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Follow follow;
    private final List<Subscription> subscriptions;
    private volatile boolean closed;

    public StatsSampler(Hosts hosts, EngineCalls calls) {
        this(hosts, calls, SessionClock.SYSTEM, HistoryBudget.USUAL);
    }

    StatsSampler(Hosts hosts, EngineCalls calls, SessionClock clock, long historyBytes) {
        this.shared = new HostSampler.Shared(calls.inBackground(), clock, hosts::watched, new HistoryBudget(historyBytes), this::told);
        this.follow = hosts.follow(HostScope.NONE, Containers.KIND, this::changed);
        this.subscriptions = List.of(hosts.onWatched(() -> samplers.values().forEach(HostSampler::wake)), hosts.subscribe(new Hosts.Listener() {
            @Override
            public void added(HostSession session) {
                HostId id = session.host().id();
                events.put(id, session.onEvent(event -> Optional.ofNullable(samplers.get(id)).ifPresent(each -> each.event(event))));
            }

            @Override
            public void removed(HostId id) {
                Optional.ofNullable(events.remove(id)).ifPresent(Subscription::close);
            }
        }));
    }

    /**
     * Begins to watch; nothing is wanted yet.
     *
     * @param told gets what rounds bring: on any thread but the FX thread, never two calls at once. It holds up the next round of a host, so it
     *             must be quick
     */
    public StatsWatch watch(Consumer<StatsNews> told) {
        Watch watch = new Watch(told);
        watches.add(watch);
        return watch;
    }

    /** What is kept of a container; nothing where it was not wanted within the last minute. */
    public StatsHistory history(ObjectRef container) {
        return Optional.ofNullable(samplers.get(container.host())).flatMap(each -> each.find(container.id()))
                .map(ContainerSeries::snapshot).orElse(StatsHistory.NONE);
    }

    /** Whether nothing is asked now, nor will be before somebody wants something or a window shows. */
    public boolean resting() {
        return samplers.values().stream().allMatch(HostSampler::resting);
    }

    /** Bytes that all histories take, roughly. */
    long historyBytes() {
        return shared.budget().taken();
    }

    @Override
    public void close() {
        closed = true;
        watches.clear();
        follow.close();
        subscriptions.forEach(Subscription::close);
        events.values().forEach(Subscription::close);
        samplers.values().forEach(HostSampler::close);
    }

    /** Off the caller's thread: a host that comes into view tells all its containers. */
    private void schedule() {
        if (!closed && scheduled.compareAndSet(false, true)) {
            Thread.ofVirtual().name("stats wanted").start(this::apply);
        }
    }

    private void apply() {
        applying.lock();
        try {
            scheduled.set(false);
            List<StatsDemand> demands = watches.stream().map(each -> each.demand).toList();
            Set<HostId> wanted = HostWants.hosts(demands);
            wanted.forEach(id -> samplers.computeIfAbsent(id, each -> new HostSampler(each, shared)));
            samplers.forEach((id, sampler) -> sampler.want(HostWants.of(id, demands)));
            follow.rescope(HostScope.of(wanted));
            samplers.entrySet().removeIf(each -> !wanted.contains(each.getKey()) && each.getValue().idle());
        } finally {
            applying.unlock();
        }
        if (closed) {
            samplers.values().forEach(HostSampler::close);
        }
    }

    private void changed(Map<HostId, News<ContainerSummary>> sum) {
        sum.forEach((id, news) -> Optional.ofNullable(samplers.get(id)).ifPresent(each -> each.news(news)));
    }

    private void told(StatsNews news) {
        watches.forEach(each -> each.tell(news));
    }

    /** One watcher. */
    private final class Watch implements StatsWatch {

        private final Consumer<StatsNews> told;
        private final ReentrantLock telling = new ReentrantLock();
        private volatile StatsDemand demand = StatsDemand.NOTHING;

        private Watch(Consumer<StatsNews> told) {
            this.told = told;
        }

        @Override
        public void want(StatsDemand now) {
            if (!now.equals(demand)) {
                demand = now;
                schedule();
            }
        }

        private void tell(StatsNews news) {
            telling.lock();
            try {
                if (watches.contains(this)) {
                    told.accept(news);
                }
            } finally {
                telling.unlock();
            }
        }

        @Override
        public void close() {
            watches.remove(this);
            schedule();
        }
    }
}
