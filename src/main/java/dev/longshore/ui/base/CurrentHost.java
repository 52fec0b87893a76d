package dev.longshore.ui.base;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.service.host.HostListener;
import dev.longshore.service.host.HostSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Whose objects the window shows, one host's or all, and how each of them stands. FX thread only. */
public final class CurrentHost {

    private final ObjectProperty<HostSession> session = new SimpleObjectProperty<>();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ObservableList<HostSession> known = FXCollections.observableArrayList();
    private final ObservableList<HostSession> sessions = FXCollections.observableArrayList();
    private final ObservableList<HostSession> shownSessions = FXCollections.unmodifiableObservableList(sessions);
    private final ReadOnlyObjectWrapper<HostStatus> status = new ReadOnlyObjectWrapper<>(new HostStatus.Connecting());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Map<HostId, Shown> shown = new LinkedHashMap<>();
    private final Executor ui;

    public CurrentHost(Executor ui) {
        this.ui = ui;
        session.addListener((observable, before, now) -> chosen(now));
        all.addListener((observable, before, now) -> allChosen(now));
        known.addListener((ListChangeListener<HostSession>) change -> rescope());
    }

    /** The one host that shows; null while none is chosen, and while all show. */
    public ObjectProperty<HostSession> session() {
        return session;
    }

    /** Whether the objects of all known hosts show together; {@link #session} is null then. */
    public BooleanProperty all() {
        return all;
    }

    /** The hosts there are, for when all show; kept by whoever knows them. */
    public ObservableList<HostSession> known() {
        return known;
    }

    /** The hosts that show: all, the chosen one, or none. Not to be changed. */
    public ObservableList<HostSession> sessions() {
        return shownSessions;
    }

    /** How the chosen host stands; of all hosts the best of them; connecting while there is none. */
    public ReadOnlyObjectProperty<HostStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** How a host that shows stands; connecting for another. */
    public HostStatus status(HostId id) {
        return shown.containsKey(id) ? shown.get(id).status : new HostStatus.Connecting();
    }

    /** A host that shows, with its name and marks as they are now. */
    public Optional<Host> host(HostId id) {
        return Optional.ofNullable(shown.get(id)).map(each -> each.session.host());
    }

    /** Counts up each time a host that shows stands, is called or is marked otherwise. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** One host in place of all, with no moment of none between: what shows of it stays. */
    private void chosen(HostSession now) {
        if (now != null && all.get()) {
            all.set(false);
        } else {
            rescope();
        }
    }

    private void allChosen(boolean now) {
        if (now && session.get() != null) {
            session.set(null);
        } else {
            rescope();
        }
    }

    private void rescope() {
        List<HostSession> now = all.get() ? List.copyOf(known) : session.get() == null ? List.of() : List.of(session.get());
        for (Shown each : new ArrayList<>(shown.values())) {
            if (!now.contains(each.session)) {
                shown.remove(each.session.host().id());
                each.subscription.close();
            }
        }
        for (HostSession each : now) {
            if (!shown.containsKey(each.host().id())) {
                shown.put(each.host().id(), new Shown(each));
            }
        }
        tell();
        if (!sessions.equals(now)) {
            sessions.setAll(now);
            changes.set(changes.get() + 1);   // who counts them saw the old ones above
        }
    }

    private void tell() {
        status.set(best());
        changes.set(changes.get() + 1);
    }

    private HostStatus best() {
        HostStatus best = null;
        for (Shown each : shown.values()) {
            boolean better = best == null || each.status.connected() || best instanceof HostStatus.Lost && each.status instanceof HostStatus.Connecting;
            best = better && (best == null || !best.connected()) ? each.status : best;
        }
        return best == null ? new HostStatus.Connecting() : best;
    }

    /** One of the hosts that show. */
    private final class Shown implements HostListener {
        private final HostSession session;
        private final Subscription subscription;
        private HostStatus status;

        Shown(HostSession session) {
            this.session = session;
            this.status = session.status();
            this.subscription = session.subscribe(this);
        }

        @Override
        public void statusChanged(Host host, HostStatus now) {
            ui.execute(() -> changed(now));
        }

        @Override
        public void hostChanged(Host host) {
            ui.execute(() -> changed(status));
        }

        private void changed(HostStatus now) {
            if (shown.get(session.host().id()) == this) {
                status = now;
                tell();
            }
        }
    }
}
