package dev.longshore.ui.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.service.stats.StatsHistory;
import dev.longshore.service.stats.StatsNews;
import dev.longshore.ui.control.LiveValues;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The newest readings, for tables: it asks the sampler for what they need together, and for nothing where none needs anything. What it holds is read
 * by any thread; the rest is of the FX thread only.
 */
final class LiveStats {

    /** How often what shows is sampled; a round over very many takes longer. */
    static final Duration ROUND = Duration.ofSeconds(5);

    private final StatsSource source;
    private final Executor ui;
    private final InstantSource clock;
    private final Supplier<Set<HostId>> sortable;
    private final StatsSource.Watching watching;
    private final Map<Object, Need> needs = new LinkedHashMap<>();
    private final Set<LiveValues.Listener> listeners = new HashSet<>();
    private volatile Readings newest = Readings.NONE;
    private volatile Readings ofRound = Readings.NONE;
    private volatile Map<HostId, Instant> rounds = Map.of();
    private volatile Duration longest = ROUND;
    private StatsDemand wanted = StatsDemand.NOTHING;
    private boolean waiting;
    private boolean round;

    /** What one table needs. @param all also all that run: the table is sorted by them */
    record Need(Set<ObjectRef> containers, boolean all) { }

    /** @param sortable the hosts that show and whose containers can be sampled all together */
    LiveStats(StatsSource source, Executor ui, InstantSource clock, Supplier<Set<HostId>> sortable) {
        this.source = source;
        this.ui = ui;
        this.clock = clock;
        this.sortable = sortable;
        this.watching = source.watch(this::told);
    }

    /** Any thread. */
    Readings newest() {
        return newest;
    }

    /** As they were when a round over all containers ended: what a table is sorted by. Any thread. */
    Readings ofRound() {
        return ofRound;
    }

    StatsHistory history(ObjectRef container) {
        return source.history(container);
    }

    /** How long it is from one round to the next. */
    Duration round() {
        return ofAll() && longest.compareTo(ROUND) > 0 ? longest : ROUND;
    }

    /** Whether anything is sampled for a table now. */
    boolean needed() {
        return !wanted.equals(StatsDemand.NOTHING);
    }

    /** Whether all running containers are sampled. */
    boolean ofAll() {
        return needs.values().stream().anyMatch(Need::all);
    }

    /** @param listener hears of each change, and of what is needed otherwise, until the subscription is closed */
    Subscription listen(LiveValues.Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** In place of what that one needed before. @param by stands for who needs it */
    void need(Object by, Need need) {
        boolean before = ofAll();
        if (need.containers().isEmpty() && !need.all()) {
            needs.remove(by);
        } else {
            needs.put(by, need);
        }
        if (ofAll() && !before) {
            ofRound = newest;
        }
        demand();
    }

    /** Asks for what is needed now; also where other hosts show. */
    void demand() {
        Set<ObjectRef> containers = new HashSet<>();
        needs.values().forEach(need -> containers.addAll(need.containers()));
        StatsDemand now = new StatsDemand(containers, ofAll() ? sortable.get() : Set.of(), Set.of());
        if (!now.equals(wanted)) {
            wanted = now;
            watching.want(now);
            notifyListeners(false);
        }
    }

    private void told(StatsNews news) {
        synchronized (this) {
            newest = newest.with(news.readings(), clock.instant());
            round |= !news.roundAt().isEmpty();
            time(news.roundAt());
            if (waiting) {
                return;
            }
            waiting = true;
        }
        ui.execute(this::apply);
    }

    /** A pause in which nobody wanted anything is no round. */
    private void time(Map<HostId, Instant> ended) {
        longest = ended.entrySet().stream().filter(each -> rounds.containsKey(each.getKey()))
                .map(each -> Duration.between(rounds.get(each.getKey()), each.getValue())).filter(took -> took.compareTo(Readings.LASTING) < 0)
                .max(Duration::compareTo).orElse(longest);
        Map<HostId, Instant> next = new HashMap<>(rounds);
        next.putAll(ended);
        rounds = Map.copyOf(next);
    }

    private void apply() {
        boolean ended;
        synchronized (this) {
            waiting = false;
            ended = round;
            round = false;
        }
        if (ended) {
            ofRound = newest;
        }
        if (needed()) {
            notifyListeners(ended);
        }
    }

    private void notifyListeners(boolean ended) {
        List.copyOf(listeners).forEach(listener -> listener.changed(ended));
    }
}
