package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.RowList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Brings the news of any number of hosts into a table's rows. News may come from any thread and faster than the window draws: they
 * are merged, and at most one application waits for the FX thread.
 */
public final class LiveRows<T, R extends LiveRow> {

    private final RowList<R> rows;
    private final Function<T, String> keyOf;
    private final Adapter<T, R> adapter;
    private final Executor ui;
    private final Runnable applied;
    private final Map<HostId, ListState> states = new HashMap<>();
    private Pending<T> pending = new Pending<>();
    private HostScope scope = HostScope.NONE;
    private Object follow = new Object();
    private boolean scheduled;

    /** An object on its way into the table. */
    private record Upserted<T>(HostId host, T object) { }

    /** What waits for the FX thread. Hosts to refill keep only the rows that come with it. */
    private static final class Pending<T> {
        final Map<String, Upserted<T>> upserted = new LinkedHashMap<>();
        final Map<String, HostId> removed = new HashMap<>();
        final Set<HostId> refilled = new HashSet<>();
        final Map<HostId, News<T>> last = new LinkedHashMap<>();
    }

    /** How an object of the engine becomes a row, and changes it. */
    public record Adapter<T, R>(BiFunction<HostId, T, R> create, BiConsumer<R, T> update) { }

    /**
     * @param keyOf   the key of an object on its host
     * @param applied called on the FX thread after each batch
     */
    public LiveRows(RowList<R> rows, Function<T, String> keyOf, Adapter<T, R> adapter, Executor ui, Runnable applied) {
        this.rows = rows;
        this.keyOf = keyOf;
        this.adapter = adapter;
        this.ui = ui;
        this.applied = applied;
    }

    /** How the list of each host stands that shows and was heard of. FX thread only. */
    Map<HostId, ListState> states() {
        return Map.copyOf(states);
    }

    /** For a new follow; that before is heard no more. Its first news of a host replace what shows of that host. FX thread only. */
    public Follower<T> follower() {
        Object mine = new Object();
        Set<HostId> heard = new HashSet<>();
        synchronized (this) {
            follow = mine;
        }
        return sum -> add(sum, mine, heard);
    }

    /** From now on only these hosts show: the rows of others leave at once, and what is on its way from them is dropped. FX thread only. */
    public void show(HostScope now) {
        synchronized (this) {
            scope = now;
        }
        drop(host -> !now.contains(host));
    }

    /** These hosts are known no more: a follow that was closed before tells nothing of it. FX thread only. */
    void forget(Set<HostId> hosts) {
        drop(hosts::contains);
    }

    private void drop(Predicate<HostId> left) {
        synchronized (this) {
            pending.upserted.values().removeIf(waiting -> left.test(waiting.host()));
            pending.removed.values().removeIf(left);
            pending.last.keySet().removeIf(left);
        }
        states.keySet().removeIf(left);
        Set<String> gone = new HashSet<>();
        rows.stream().filter(row -> left.test(row.host())).forEach(row -> gone.add(row.key()));
        if (gone.size() == rows.size()) {
            rows.clear();   // unlocked: who listens to the rows may wait for a host's thread, and that, adding, for this
        } else if (!gone.isEmpty()) {
            rows.apply(List.of(), Set.of(), gone);
        }
    }

    private void add(Map<HostId, News<T>> sum, Object of, Set<HostId> heard) {
        synchronized (this) {
            if (of != follow) {
                return;
            }
            sum.forEach((host, news) -> {
                if (scope.contains(host)) {
                    add(host, news, heard.add(host));
                }
            });
            if (scheduled || pending.last.isEmpty()) {
                return;
            }
            scheduled = true;
        }
        ui.execute(this::apply);
    }

    private void add(HostId host, News<T> news, boolean first) {
        pending.last.put(host, news);
        if (first) {
            pending.refilled.add(host);
        }
        for (String id : news.objects().removed()) {
            String key = LiveRow.key(host, id);
            pending.upserted.remove(key);
            pending.removed.put(key, host);
        }
        for (T object : news.objects().upserted()) {
            String key = LiveRow.key(host, keyOf.apply(object));
            pending.upserted.put(key, new Upserted<>(host, object));
            pending.removed.remove(key);
        }
    }

    private synchronized Pending<T> take() {
        scheduled = false;
        Pending<T> taken = pending;
        pending = new Pending<>();
        return taken;
    }

    private void apply() {
        Pending<T> now = take();
        now.last.forEach((host, news) -> news.host().ifPresentOrElse(there -> states.put(host, news.state()), () -> states.remove(host)));
        Set<String> gone = new HashSet<>(now.removed.keySet());
        rows.stream().filter(row -> now.refilled.contains(row.host()) && !now.upserted.containsKey(row.key())).forEach(row -> gone.add(row.key()));
        List<R> added = new ArrayList<>();
        Set<String> updated = new HashSet<>();
        now.upserted.forEach((key, change) -> {
            R row = rows.find(key);
            if (row == null) {
                added.add(adapter.create().apply(change.host(), change.object()));
            } else {
                adapter.update().accept(row, change.object());
                updated.add(key);
            }
        });
        if (!added.isEmpty() || !updated.isEmpty() || !gone.isEmpty()) {
            rows.apply(added, updated, gone);
        }
        applied.run();
    }
}
