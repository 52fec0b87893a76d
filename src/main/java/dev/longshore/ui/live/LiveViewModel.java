package dev.longshore.ui.live;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import dev.longshore.service.live.LiveSession;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.module.LiveHandling;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The live sessions, newest first, as they stand; changes come from any thread, and at most one is on its way. FX thread only. */
public final class LiveViewModel {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LiveSessions sessions;
    private final Navigation navigation;
    private final Function<HostId, Optional<Host>> hosts;
    private final Function<String, Optional<LiveHandling>> handling;
    private final Executor ui;
    private final InstantSource clock;
    private final Ticker ticker;
    private final ObservableList<LiveSession> shown = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Command show;
    private Optional<Subscription> ticking = Optional.empty();

    /**
     * @param hosts    a known host
     * @param handling what is done with sessions of a kind, where that is something of its own
     */
    LiveViewModel(LiveSessions sessions, Navigation navigation, Function<HostId, Optional<Host>> hosts, Function<String, Optional<LiveHandling>> handling,
                  Executor ui, Ui.Timing timing) {
        this.sessions = sessions;
        this.navigation = navigation;
        this.handling = handling;
        this.hosts = hosts;
        this.ui = ui;
        this.clock = timing.clock();
        this.ticker = timing.ticker();
        this.show = new Command("live.action.show", "live", "Shortcut+L", Kind.PRIMARY, () -> open.set(!open.get()), Optional::empty);
        open.subscribe(opened -> tickWhereNeeded());
        sessions.subscribe(this::changed);
        apply();
    }

    /** Newest first. */
    ObservableList<LiveSession> shown() {
        return shown;
    }

    /** Whether the list shows. */
    BooleanProperty open() {
        return open;
    }

    /** Counts up with each change, and with time while the list shows. */
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Opens the list, or closes it. */
    public Command show() {
        return show;
    }

    /** How long ago it was opened. */
    Duration age(LiveSession session) {
        return Duration.between(session.openedAt(), clock.instant());
    }

    /** The names of its hosts, in their order. */
    List<String> hostNames(LiveSession session) {
        return session.hosts().stream().flatMap(id -> hosts.apply(id).stream()).map(Host::name).sorted().toList();
    }

    /** Goes where it is to be seen. */
    void show(LiveSession session) {
        open.set(false);
        handling.apply(session.kind()).ifPresent(each -> each.show().accept(session));
        if (session.subject() instanceof Subject subject) {
            navigation.open(subject, session.kind());
        }
    }

    /** Ends it, maybe after a question. */
    void close(LiveSession session) {
        handling.apply(session.kind()).ifPresentOrElse(each -> each.close().accept(session), session::close);
    }

    private void changed() {
        if (!waiting.getAndSet(true)) {
            ui.execute(this::apply);
        }
    }

    private void apply() {
        waiting.set(false);   // before looking: what comes from now on is looked at again
        List<LiveSession> now = sessions.all().reversed();
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
        tickWhereNeeded();
        changes.set(changes.get() + 1);
    }

    /** Ages change with time alone; nobody needs them while the list is closed. */
    private void tickWhereNeeded() {
        boolean needed = open.get() && !shown.isEmpty();
        if (needed && ticking.isEmpty()) {
            ticking = Optional.of(ticker.every(SECOND, () -> changes.set(changes.get() + 1)));
        } else if (!needed) {
            ticking.ifPresent(Subscription::close);
            ticking = Optional.empty();
        }
    }
}
