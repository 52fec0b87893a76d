package dev.longshore.ui.resource;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.TableLayout;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.ListState;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.RowThreads;
import dev.longshore.ui.base.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The objects of one kind on the hosts that show, live. FX thread only. */
public final class ResourceViewModel<T, R extends LiveRow> {

    private final TableModel<R> table;
    private final Kind<T> kind;
    private final CurrentHost current;
    private final Runnable applied;
    private final LiveRows<T, R> live;
    private final LiveRows.Adapter<T, R> adapter;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<HostId, ListState>> states = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper lastKnown = new ReadOnlyBooleanWrapper();
    private Follow follow;
    private volatile boolean all;
    private List<HostId> selectedHosts = List.of();
    private long hostsOf = -1;
    private int views;
    private boolean resting;
    private boolean roused;
    private volatile Map<HostId, Look> looks = Map.of();

    /** What of a host shows on its rows. */
    private record Look(Host host, boolean stale) { }

    /**
     * @param adapter makes rows of the objects
     * @param applied called after each batch of changes
     */
    public ResourceViewModel(CurrentHost current, TableLayout built, Kind<T> kind, LiveRows.Adapter<T, R> adapter, RowThreads threads, Runnable applied) {
        this.current = current;
        this.kind = kind;
        this.applied = applied;
        this.adapter = adapter;
        this.table = new TableModel<>(built, threads);
        this.live = new LiveRows<>(table.rows(), kind::key, adapter, threads, this::applied);
        live.show(current.scope().get());
        this.follow = current.follow(kind, live.follower());
        current.scope().addListener((observable, before, now) -> rescope(now));
        current.changes().addListener((observable, before, now) -> refreshLooks());
        refreshLooks();
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

    /** Whether what shows, and how many they are, is how it was: no host that shows has told its list by now, or answers any more. */
    public ReadOnlyBooleanProperty lastKnown() {
        return lastKnown.getReadOnlyProperty();
    }

    /** How the list of each host that shows stands; a host is missing until it was heard of. */
    public ReadOnlyObjectProperty<Map<HostId, ListState>> states() {
        return states.getReadOnlyProperty();
    }

    /** Lists anew on the hosts that show, also where that failed. */
    public void retry() {
        follow.refresh();
    }

    /** The host of a row, as it is known now; empty once it does not show any more. */
    public Optional<Host> hostOf(R row) {
        return current.host(row.host());
    }

    /** The name of a host that shows, as it was told last; empty for another. Any thread. */
    public String hostName(HostId id) {
        Look look = looks.get(id);
        return look == null ? "" : look.host().name();
    }

    /** Whether the rows of all hosts show together. Any thread. */
    public boolean ofSeveralHosts() {
        return all;
    }

    /** Puts other versions in the place of rows. @param next the row itself where nothing is different */
    public void replace(Predicate<R> which, UnaryOperator<R> next) {
        List<R> others = new ArrayList<>();
        for (R row : table.rows().snapshot()) {
            R other = which.test(row) ? next.apply(row) : row;
            if (other != row) {
                others.add(other);
            }
        }
        table.rows().apply(others, Set.of());
    }

    /** What shows on these rows beside the object is different. */
    void repaint(Predicate<R> which) {
        replace(which, adapter.again());
    }

    /** The hosts of the selected rows, each once. All commands ask for them at each change. */
    List<HostId> selectedHosts() {
        if (hostsOf != table.selectionVersion()) {
            hostsOf = table.selectionVersion();
            selectedHosts = table.selection().stream().map(LiveRow::host).distinct().toList();
        }
        return selectedHosts;
    }

    /** Whether what a row shows is only what was last known. */
    public boolean stale(R row) {
        return stale(row.host());
    }

    /** Whether that host's list is what was last known: the host is away, or has not told this list yet, or gives none any more. */
    boolean stale(HostId host) {
        return !current.status(host).connected() || switch (states.get().get(host)) {
            case ListState.Cached _, ListState.Stale _, ListState.Failed _ -> true;
            case ListState.Never _, ListState.Live _, ListState.NotOffered _ -> false;
            case null -> false;
        };
    }

    /** A view of it shows from now on. */
    void onShow() {
        views++;
        roused = false;
        resume();
    }

    /** A view of it does not show any more. */
    void onHide() {
        views--;
    }

    /** Where no view shows, the kind is followed no more, and its rows stay as they are until one does. */
    void rest() {
        if (views == 0 && !resting) {
            resting = true;
            follow.close();
        }
    }

    private void resume() {
        if (resting) {
            resting = false;
            follow = current.follow(kind, live.follower());
        }
    }

    private void rescope(HostScope now) {
        live.show(now);
        showStates();
        if (resting) {
            resume();   // there are no rows of other hosts that could stay, and the number of them shows
            roused = true;
        } else {
            follow.rescope(now);
        }
    }

    private void applied() {
        applied.run();
        showStates();
        refreshLooks();
        if (roused && allTold()) {
            roused = false;
            rest();
        }
    }

    /** Whether each host that shows has told its list, or why it does not. */
    private boolean allTold() {
        return current.hosts().stream().map(Host::id).allMatch(id -> current.status(id) instanceof HostStatus.Lost || switch (states.get().get(id)) {
            case ListState.Live _, ListState.Failed _, ListState.NotOffered _ -> true;
            case ListState.Never _, ListState.Cached _, ListState.Stale _ -> false;
            case null -> false;
        });
    }

    private void showStates() {
        Map<HostId, ListState> now = live.states();
        loaded.set(now.values().stream().anyMatch(ListState::known));   // before: who hears of the states looks at this, too
        states.set(now);
        showLastKnown();
    }

    private void showLastKnown() {
        lastKnown.set(!current.hosts().isEmpty() && current.hosts().stream().map(Host::id).allMatch(this::stale));
    }

    /** Rows show how their host stands, and its name: where that differs, they are told. */
    private void refreshLooks() {
        all = current.all().get();
        Map<HostId, Look> now = new HashMap<>();
        current.hosts().forEach(host -> now.put(host.id(), new Look(host, stale(host.id()))));
        Set<HostId> differ = new HashSet<>();
        now.forEach((id, look) -> {
            if (!look.equals(looks.get(id))) {
                differ.add(id);
            }
        });
        Set<HostId> gone = new HashSet<>(looks.keySet());
        gone.removeIf(id -> now.containsKey(id) || current.knows(id));
        looks = Map.copyOf(now);
        showLastKnown();
        if (!gone.isEmpty()) {
            live.forget(gone);
            showStates();
        }
        if (!differ.isEmpty()) {
            repaint(row -> differ.contains(row.host()));
        }
    }
}
