package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.ListState;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.RowList;
import dev.longshore.ui.base.RowThreads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Brings the news of any number of hosts into a table's rows. News may come from any thread and faster than the window draws: they are merged,
 * rows are made of them on the thread of the model, and at most one application waits for the FX thread.
 */
public final class LiveRows<T, R extends LiveRow> {

    private final RowList<R> rows;
    private final Function<T, String> keyOf;
    private final Adapter<T, R> adapter;
    private final RowThreads threads;
    private final Runnable applied;
    private final Map<HostId, ListState> states = new HashMap<>();
    private Pending<T> pending = new Pending<>();
    private MadeRows<R> made = new MadeRows<>();
    private Predicate<HostId> leftMeanwhile = host -> false;
    private HostScope scope = HostScope.NONE;
    private Object follow = new Object();
    private boolean toMake;
    private boolean making;
    private boolean toApply;

    /** An object on its way into the table. */
    private record Upserted<T>(HostId host, T object) { }

    /** What rows are to be made of. Hosts to refill keep only the rows that come with it. */
    private static final class Pending<T> {
        final Map<String, Upserted<T>> upserted = new LinkedHashMap<>();
        final Map<String, HostId> removed = new HashMap<>();
        final Set<HostId> refilled = new HashSet<>();
        final Map<HostId, News<T>> last = new LinkedHashMap<>();
    }

    /**
     * How an object of the engine becomes a row.
     *
     * @param create on the thread of the model
     * @param again  another row that says the same, for the case that something beside the object shows on it
     * @param joined on the FX thread: the row with what the table knows beside the object; the row itself for nothing
     */
    public record Adapter<T, R>(BiFunction<HostId, T, R> create, UnaryOperator<R> again, UnaryOperator<R> joined) { }

    /**
     * @param keyOf   the key of an object on its host
     * @param applied called on the FX thread after each batch
     */
    public LiveRows(RowList<R> rows, Function<T, String> keyOf, Adapter<T, R> adapter, RowThreads threads, Runnable applied) {
        this.rows = rows;
        this.keyOf = keyOf;
        this.adapter = adapter;
        this.threads = threads;
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
            if (making) {
                leftMeanwhile = leftMeanwhile.or(left);
            }
            made.drop(left);
        }
        states.keySet().removeIf(left);
        Set<String> gone = new HashSet<>();
        rows.stream().filter(row -> left.test(row.host())).forEach(row -> gone.add(row.key()));
        if (!gone.isEmpty()) {
            rows.apply(List.of(), gone);   // unlocked: who listens to the rows may wait for a host's thread, and that, adding, for this
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
            if (toMake || pending.last.isEmpty()) {
                return;
            }
            toMake = true;
        }
        threads.model().execute(this::make);
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
        toMake = false;
        making = true;
        leftMeanwhile = host -> false;
        Pending<T> taken = pending;
        pending = new Pending<>();
        return taken;
    }

    /** On the thread of the model, without the lock: that of the FX thread is the same. */
    private void make() {
        Pending<T> now = take();
        MadeRows<R> next = new MadeRows<>();
        now.upserted.forEach((key, change) -> next.rows.put(key, adapter.create().apply(change.host(), change.object())));
        next.removed.putAll(now.removed);
        next.refilled.addAll(now.refilled);
        now.last.forEach((host, news) -> next.states.put(host, news.host().map(there -> news.state())));
        synchronized (this) {
            making = false;
            next.drop(leftMeanwhile);
            made.merge(next);
            if (toApply) {
                return;
            }
            toApply = true;
        }
        threads.ui().execute(this::apply);
    }

    private synchronized MadeRows<R> takeMade() {
        toApply = false;
        MadeRows<R> taken = made;
        made = new MadeRows<>();
        return taken;
    }

    private void apply() {
        MadeRows<R> now = takeMade();
        now.states.forEach((host, state) -> state.ifPresentOrElse(known -> states.put(host, known), () -> states.remove(host)));
        Set<String> gone = new HashSet<>();
        now.removed.keySet().stream().filter(key -> rows.find(key) != null).forEach(gone::add);
        if (!now.refilled.isEmpty()) {
            rows.stream().filter(row -> now.refilled.contains(row.host()) && !now.rows.containsKey(row.key())).forEach(row -> gone.add(row.key()));
        }
        List<R> upserted = new ArrayList<>(now.rows.size());
        now.rows.values().forEach(row -> {
            R before = rows.find(row.key());
            if (before != null) {
                row.follow(before);
            }
            upserted.add(adapter.joined().apply(row));
        });
        rows.apply(upserted, gone);
        applied.run();
    }
}
