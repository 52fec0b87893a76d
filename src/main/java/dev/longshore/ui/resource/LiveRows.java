package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.ListChange;
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
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings the changes of any number of hosts into a table's rows. Changes may come from any thread and faster than the window draws: they
 * are merged, and at most one application waits for the FX thread.
 */
public final class LiveRows<T, R extends LiveRow> {

    private final RowList<R> rows;
    private final Adapter<T, R> adapter;
    private final Executor ui;
    private final Runnable applied;
    private final Map<HostId, Object> joined = new HashMap<>();
    private Map<String, Upserted<T>> upserted = new LinkedHashMap<>();
    private Map<String, HostId> removed = new HashMap<>();
    private boolean scheduled;

    /** An object on its way into the table. */
    private record Upserted<T>(HostId host, T object) { }

    /** How an object of the engine becomes a row, and changes it. */
    public record Adapter<T, R>(Function<T, String> id, BiFunction<HostId, T, R> create, BiConsumer<R, T> update) { }

    /** @param applied called on the FX thread after each batch */
    public LiveRows(RowList<R> rows, Adapter<T, R> adapter, Executor ui, Runnable applied) {
        this.rows = rows;
        this.adapter = adapter;
        this.ui = ui;
        this.applied = applied;
    }

    /**
     * From now on the table shows this host's objects too; where it did already, it begins anew. FX thread only.
     *
     * @return where the host's changes go
     */
    public Consumer<ListChange<T>> join(HostId host) {
        leave(Set.of(host));
        Object token = new Object();
        synchronized (this) {
            joined.put(host, token);
        }
        return change -> add(change, host, token);
    }

    /** Takes the rows of hosts out; what is still on its way from them is dropped. FX thread only. */
    public void leave(Set<HostId> hosts) {
        synchronized (this) {
            joined.keySet().removeAll(hosts);
            upserted.values().removeIf(waiting -> hosts.contains(waiting.host()));
            removed.values().removeAll(hosts);
        }
        Set<String> gone = new HashSet<>();
        rows.stream().filter(row -> hosts.contains(row.host())).forEach(row -> gone.add(row.key()));
        if (gone.size() == rows.size()) {
            rows.clear();   // unlocked: who listens to the rows may wait for a session, and a session, adding, for this
        } else if (!gone.isEmpty()) {
            rows.apply(List.of(), Set.of(), gone);
        }
    }

    private void add(ListChange<T> change, HostId host, Object token) {
        synchronized (this) {
            if (joined.get(host) != token || change.empty()) {
                return;
            }
            for (T object : change.upserted()) {
                String key = LiveRow.key(host, adapter.id().apply(object));
                upserted.put(key, new Upserted<>(host, object));
                removed.remove(key);
            }
            for (String id : change.removed()) {
                String key = LiveRow.key(host, id);
                upserted.remove(key);
                removed.put(key, host);
            }
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        ui.execute(this::apply);
    }

    private void apply() {
        Map<String, Upserted<T>> changes;
        Set<String> gone;
        synchronized (this) {
            scheduled = false;
            changes = upserted;
            gone = removed.keySet();
            upserted = new LinkedHashMap<>();
            removed = new HashMap<>();
        }
        if (changes.isEmpty() && gone.isEmpty()) {
            return;
        }
        List<R> added = new ArrayList<>();
        Set<String> updated = new HashSet<>();
        changes.forEach((key, change) -> {
            R row = rows.find(key);
            if (row == null) {
                added.add(adapter.create().apply(change.host(), change.object()));
            } else {
                adapter.update().accept(row, change.object());
                updated.add(key);
            }
        });
        rows.apply(added, updated, gone);
        applied.run();
    }
}
