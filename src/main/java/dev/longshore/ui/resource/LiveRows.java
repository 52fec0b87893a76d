package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.service.host.ListChange;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.RowList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Brings a host's changes into a table's rows. Changes may come from any thread and faster than the window draws: they are merged,
 * and at most one application waits for the FX thread.
 */
public final class LiveRows<T, R extends Row> {

    private final RowList<R> rows;
    private final Adapter<T, R> adapter;
    private final Executor ui;
    private final Runnable applied;
    private Map<String, T> upserted = new LinkedHashMap<>();
    private Set<String> removed = new HashSet<>();
    private HostId host;
    private boolean scheduled;
    private int generation;

    /** How an object of the engine becomes a row, and changes it. */
    public interface Adapter<T, R> {
        String id(T object);

        R create(HostId host, T object);

        void update(R row, T object);
    }

    /** @param applied called on the FX thread after each batch */
    public LiveRows(RowList<R> rows, Adapter<T, R> adapter, Executor ui, Runnable applied) {
        this.rows = rows;
        this.adapter = adapter;
        this.ui = ui;
        this.applied = applied;
    }

    /**
     * Empties the table for another host; what is still on its way from the one before is dropped. FX thread only.
     *
     * @param next null for no host: then no changes come
     * @return where the changes of the new host go
     */
    public Consumer<ListChange<T>> restart(HostId next) {
        int mine;
        synchronized (this) {
            mine = ++generation;
            host = next;
            upserted = new LinkedHashMap<>();
            removed = new HashSet<>();
            scheduled = false;
        }
        rows.clear();   // unlocked: who listens to the rows may wait for a session, and a session, adding, for this
        return change -> add(change, mine);
    }

    private void add(ListChange<T> change, int of) {
        synchronized (this) {
            if (of != generation || change.empty()) {
                return;
            }
            for (T object : change.upserted()) {
                upserted.put(adapter.id(object), object);
                removed.remove(adapter.id(object));
            }
            for (String id : change.removed()) {
                upserted.remove(id);
                removed.add(id);
            }
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        ui.execute(() -> apply(of));
    }

    private void apply(int of) {
        Map<String, T> changes;
        Set<String> gone;
        synchronized (this) {
            if (of != generation) {
                return;
            }
            changes = upserted;
            gone = removed;
            upserted = new LinkedHashMap<>();
            removed = new HashSet<>();
            scheduled = false;
        }
        List<R> added = new ArrayList<>();
        Set<String> updated = new HashSet<>();
        changes.forEach((id, object) -> {
            R row = rows.find(id);
            if (row == null) {
                added.add(adapter.create(host, object));
            } else {
                adapter.update(row, object);
                updated.add(id);
            }
        });
        rows.apply(added, updated, gone);
        applied.run();
    }
}
