package dev.longshore.ui.hosts;

import dev.longshore.domain.CurrentEngine;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Countdown;
import dev.longshore.ui.base.Ticker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The known hosts, the chosen one, and what can be done with it. FX thread only. */
public final class SidebarViewModel {

    private final ObservableList<HostRow> hosts = FXCollections.observableArrayList();
    private final ObjectProperty<HostRow> selected = new SimpleObjectProperty<>();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ObjectProperty<CurrentEngine> currentEngine = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(new Totals(0, 0, 0));
    private final ReadOnlyObjectWrapper<List<Host>> answering = new ReadOnlyObjectWrapper<>(List.of());
    private final Countdown countdown;
    private final BooleanBinding demoOffered = Bindings.createBooleanBinding(this::withoutDemo, hosts);
    private final InvalidationListener onStatus = change -> {
        tickWhereNeeded();
        count();
    };
    private final Command addHost;
    private final Command startDemo;
    private final HostCommands onHost;
    private boolean shown;

    public SidebarViewModel(SidebarActions actions, InstantSource clock, Ticker ticker) {
        countdown = new Countdown(clock, ticker);
        addHost = new Command("hosts.action.add", "plus", "", Kind.PRIMARY, actions.addHost(), Optional::empty);
        startDemo = new Command("hosts.action.demo", "play", "", Kind.PRIMARY, actions.startDemo(), Optional::empty);
        onHost = new HostCommands(actions.onHost(), selected);
        selected.addListener((property, was, is) -> {
            if (is != null) {
                all.set(false);
            }
        });
        all.addListener((property, was, is) -> {
            if (is) {
                selected.set(null);
            }
        });
        hosts.addListener((ListChangeListener<HostRow>) this::watch);
    }

    /** In the order in which they show. */
    public ObservableList<HostRow> hosts() {
        return hosts;
    }

    /** Whether the objects of all hosts show together; no host is selected then. */
    public BooleanProperty all() {
        return all;
    }

    /** The host whose objects show; null while there is none, or all do. */
    public ObjectProperty<HostRow> selected() {
        return selected;
    }

    /** The engine that the docker command would use; null until it is known. It is marked, and says nothing of what shows. */
    public ObjectProperty<CurrentEngine> currentEngine() {
        return currentEngine;
    }

    /** What made this host docker's own; empty for others. */
    Optional<CurrentEngine.Rule> rule(HostRow row) {
        return Optional.ofNullable(currentEngine.get()).filter(engine -> engine.is(row.host().id())).map(CurrentEngine::rule);
    }

    /** Containers that run, containers in all, and hosts that answer, over all hosts. */
    record Totals(int running, int containers, int connected) { }

    ReadOnlyObjectProperty<Totals> totals() {
        return totals.getReadOnlyProperty();
    }

    /** Every host that answers, chosen or not. */
    public ReadOnlyObjectProperty<List<Host>> answering() {
        return answering.getReadOnlyProperty();
    }

    private void count() {
        int running = 0;
        int containers = 0;
        List<Host> connected = new ArrayList<>();
        for (HostRow row : hosts) {
            boolean there = row.status().get().connected();   // each is read: an unread property tells no next change
            int runningThere = row.running().get();
            int allThere = row.total().get();
            Host host = row.described().get();
            running += there ? runningThere : 0;
            containers += there ? allThere : 0;
            if (there) {
                connected.add(host);
            }
        }
        totals.set(new Totals(running, containers, connected.size()));
        if (!connected.equals(answering.get())) {   // the commands that hang on it need not hear of each container
            answering.set(List.copyOf(connected));
        }
    }

    /** The time that countdowns are told by: moves once a second, and only while the sidebar shows and a host is lost. */
    public ReadOnlyObjectProperty<Instant> now() {
        return countdown.now();
    }

    /** Whether the demo engine is not among the hosts. */
    public BooleanBinding demoOffered() {
        return demoOffered;
    }

    public Command addHost() {
        return addHost;
    }

    public Command startDemo() {
        return startDemo;
    }

    /** What can be done to the selected host. */
    public HostCommands onHost() {
        return onHost;
    }

    /** What a right-click on a host offers. */
    public List<Command> hostMenu() {
        return onHost.all();
    }

    public void onShow() {
        shown = true;
        tickWhereNeeded();
    }

    public void onHide() {
        shown = false;
        tickWhereNeeded();
    }

    private void watch(ListChangeListener.Change<? extends HostRow> change) {
        while (change.next()) {
            change.getRemoved().forEach(row -> counted(row).forEach(look -> look.removeListener(onStatus)));
            change.getAddedSubList().forEach(row -> counted(row).forEach(look -> look.addListener(onStatus)));
        }
        tickWhereNeeded();
        count();
    }

    private static List<Observable> counted(HostRow row) {
        return List.of(row.status(), row.running(), row.total(), row.described());
    }

    private void tickWhereNeeded() {
        boolean lost = false;
        for (HostRow row : hosts) {
            lost |= row.status().get() instanceof HostStatus.Lost; // each is read: an unread property tells no next change
        }
        countdown.need(shown && lost);
    }

    private boolean withoutDemo() {
        return hosts.stream().noneMatch(row -> row.host().origin() == Host.Origin.DEMO);
    }

    /** What a host's own look depends on. */
    Observable[] looks(HostRow row) {
        return new Observable[] {row.described(), row.status(), row.running(), row.total(), now(), selected, currentEngine};
    }
}
