package dev.longshore.ui.base;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.Kind;
import dev.longshore.service.resource.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whose objects the window shows, one host's or all, and how each of them stands. FX thread only. */
public final class CurrentHost {

    private final Hosts known;
    private final ObjectProperty<HostId> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<HostScope> scope = new ReadOnlyObjectWrapper<>(HostScope.NONE);
    private final ReadOnlyObjectWrapper<Host> host = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Host> hosts = FXCollections.observableArrayList();
    private final ObservableList<Host> shownHosts = FXCollections.unmodifiableObservableList(hosts);
    private final ReadOnlyObjectWrapper<HostStatus> status = new ReadOnlyObjectWrapper<>(new HostStatus.Connecting());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Map<HostId, Standing> standings = new LinkedHashMap<>();

    /** What was told of a host last. */
    private record Standing(Host host, HostStatus status) { }

    public CurrentHost(Hosts known, Executor ui) {
        this.known = known;
        chosen.addListener((observable, before, now) -> chosen(now));
        all.addListener((observable, before, now) -> allChosen(now));
        known.follow(HostScope.ALL, sum -> ui.execute(() -> changed(sum)));
    }

    /** The one host that shows; null while none is chosen, and while all show. */
    public ObjectProperty<HostId> chosen() {
        return chosen;
    }

    /** Whether the objects of all known hosts show together; {@link #chosen} is null then. */
    public BooleanProperty all() {
        return all;
    }

    /** The hosts that show: all, the chosen one, or none. */
    public ReadOnlyObjectProperty<HostScope> scope() {
        return scope.getReadOnlyProperty();
    }

    /** The one host that shows, with its name and marks as they are now; null as {@link #chosen} is. */
    public ReadOnlyObjectProperty<Host> host() {
        return host.getReadOnlyProperty();
    }

    /** The known hosts that show, in the order in which they became known. Not to be changed. */
    public ObservableList<Host> hosts() {
        return shownHosts;
    }

    /** How the chosen host stands; of all hosts the best of them; connecting while there is none. */
    public ReadOnlyObjectProperty<HostStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** How a host that shows stands; connecting for another. */
    public HostStatus status(HostId id) {
        return scope.get().contains(id) && standings.containsKey(id) ? standings.get(id).status() : new HostStatus.Connecting();
    }

    /** A host that shows, with its name and marks as they are now. */
    public Optional<Host> host(HostId id) {
        return Optional.ofNullable(standings.get(id)).map(Standing::host).filter(shown -> scope.get().contains(id));
    }

    /** Whether there is such a host, be it one that does not show. */
    public boolean knows(HostId id) {
        return known.find(id) != null;
    }

    /** Counts up each time a host that shows stands, is called or is marked otherwise. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Follows one kind on the hosts that show, whichever they are. The caller changes the scope of what it gets with {@link #scope}. */
    public <T> Follow follow(Kind<T> kind, Follower<T> follower) {
        return known.follow(scope.get(), kind, follower);
    }

    /** Lists anew what is followed on the hosts that show; tries again where one is away. */
    public void refresh() {
        sessions().forEach(HostSession::refresh);
    }

    /** Tries again where a host that shows is away. */
    public void retryNow() {
        sessions().forEach(HostSession::retryNow);
    }

    private List<HostSession> sessions() {
        return known.all().stream().filter(session -> scope.get().contains(session.host().id())).toList();
    }

    /** One host in place of all, with no moment of none between: what shows of it stays. */
    private void chosen(HostId now) {
        if (now != null && all.get()) {
            all.set(false);
        } else {
            rescope();
        }
    }

    private void allChosen(boolean now) {
        if (now && chosen.get() != null) {
            chosen.set(null);
        } else {
            rescope();
        }
    }

    private void rescope() {
        HostScope now = all.get() ? HostScope.ALL : chosen.get() == null ? HostScope.NONE : HostScope.of(chosen.get());
        known.all().stream().filter(session -> now.contains(session.host().id()))   // chosen by who heard of it first
                .forEach(session -> standings.putIfAbsent(session.host().id(), new Standing(session.host(), session.status())));
        scope.set(now);
        show();
    }

    private void changed(Map<HostId, News<Void>> sum) {
        sum.forEach((id, news) -> news.host().ifPresentOrElse(told -> standings.put(id, new Standing(told, news.status())), () -> standings.remove(id)));
        if (sum.keySet().stream().anyMatch(scope.get()::contains)) {
            show();
        }
    }

    private void show() {
        List<Host> now = known.all().stream().map(session -> standings.get(session.host().id())).filter(Objects::nonNull).map(Standing::host)
                .filter(each -> scope.get().contains(each.id())).toList();
        if (!hosts.equals(now)) {
            hosts.setAll(now);
        }
        host.set(all.get() || now.isEmpty() ? null : now.getFirst());
        status.set(best());
        changes.set(changes.get() + 1);
    }

    /** Connected before connecting before lost; of equals the first. */
    private HostStatus best() {
        List<HostStatus> shown = hosts.stream().map(each -> standings.get(each.id()).status()).toList();
        Predicate<HostStatus> connecting = each -> each instanceof HostStatus.Connecting;
        return shown.stream().filter(HostStatus::connected).findFirst()
                .or(() -> shown.stream().filter(connecting).findFirst())
                .or(() -> shown.stream().findFirst()).orElseGet(HostStatus.Connecting::new);
    }
}
