package dev.longshore.ui.resource;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.TableLayout;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.resource.ListChange;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.TableModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;

/** The objects of one kind on the hosts that show, live. FX thread only. */
public final class ResourceViewModel<T, R extends LiveRow> {

    private final TableModel<R> table;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final CurrentHost current;
    private final LiveRows<T, R> live;
    private final BiFunction<HostId, Consumer<ListChange<T>>, HostListener> listening;
    private final Map<HostSession, Subscription> followed = new LinkedHashMap<>();
    private Map<HostId, Look> looks = new HashMap<>();

    /** What of a host shows on its rows. */
    private record Look(Host host, boolean connected) { }

    /**
     * @param adapter   makes rows of the objects
     * @param listening a listener, new for each host, that hands the changes of this kind over
     * @param applied   called after each batch of changes
     */
    public ResourceViewModel(CurrentHost current, TableLayout built, LiveRows.Adapter<T, R> adapter,
                             BiFunction<HostId, Consumer<ListChange<T>>, HostListener> listening, Executor ui, Runnable applied) {
        this.current = current;
        this.table = new TableModel<>(built);
        this.listening = listening;
        this.live = new LiveRows<>(table.rows(), adapter, ui, applied);
        current.sessions().addListener((ListChangeListener<HostSession>) change -> follow());
        current.changes().addListener((observable, before, now) -> refreshLooks());
        follow();
    }

    public TableModel<R> table() {
        return table;
    }

    public CurrentHost host() {
        return current;
    }

    /** Whether a host that shows has been listed at least once: before that an empty table says nothing. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** The host of a row, as it is known now; empty once it does not show any more. */
    public Optional<Host> hostOf(R row) {
        return current.host(row.host());
    }

    /** Whether what a row shows is only what was last known. */
    public boolean stale(R row) {
        return !current.status(row.host()).connected();
    }

    private void follow() {
        Set<HostId> gone = new HashSet<>();
        for (HostSession session : List.copyOf(followed.keySet())) {
            if (!current.sessions().contains(session)) {
                followed.remove(session).close();
                gone.add(session.host().id());
            }
        }
        if (!gone.isEmpty()) {
            live.leave(gone);
        }
        if (followed.isEmpty()) {
            loaded.set(false);
        }
        for (HostSession session : current.sessions()) {
            if (!followed.containsKey(session)) {
                HostId id = session.host().id();
                followed.put(session, session.subscribe(listening.apply(id, live.join(id))));
            }
        }
        refreshLooks();
    }

    /** Rows show how their host stands, and its name: where that differs, they are told. */
    private void refreshLooks() {
        Map<HostId, Look> now = new HashMap<>();
        for (HostSession session : current.sessions()) {
            HostId id = session.host().id();
            current.host(id).ifPresent(host -> now.put(id, new Look(host, current.status(id).connected())));
        }
        Set<HostId> differ = new HashSet<>();
        now.forEach((id, look) -> {
            if (!look.equals(looks.get(id))) {
                differ.add(id);
            }
        });
        looks = now;
        loaded.set(!followed.isEmpty() && (loaded.get() || current.status().get().connected()));
        if (!differ.isEmpty()) {
            Set<String> keys = new HashSet<>();
            table.rows().stream().filter(row -> differ.contains(row.host())).forEach(row -> {
                row.changed();
                keys.add(row.key());
            });
            table.rows().apply(List.of(), keys, Set.of());
        }
    }
}
