package dev.longshore.ui.run;

import dev.longshore.service.host.HostSession;
import dev.longshore.service.run.HostFacts;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The host that is chosen for a container, and what there is on it. FX thread only. */
final class RunTarget {

    private final RunPlace place;
    private final List<HostSession> hosts;
    private final Runnable changed;
    private final ObjectProperty<HostSession> host = new SimpleObjectProperty<>();
    private final ObservableList<String> networks = FXCollections.observableArrayList();
    private final ObservableList<String> volumes = FXCollections.observableArrayList();
    private final AtomicBoolean told = new AtomicBoolean();
    private HostFacts facts;
    private volatile boolean begun;
    private boolean closed;

    /**
     * @param hosts   those that can be chosen, the first of them is; never empty
     * @param changed run when another is chosen, and when anything on the chosen one changes
     */
    RunTarget(RunPlace place, List<HostSession> hosts, Runnable changed) {
        this.place = place;
        this.hosts = List.copyOf(hosts);
        this.changed = changed;
        host.set(hosts.getFirst());
        follow(hosts.getFirst());
        host.addListener((property, was, is) -> {
            follow(is);
            changed.run();
        });
        begun = true;
    }

    List<HostSession> hosts() {
        return hosts;
    }

    ObjectProperty<HostSession> host() {
        return host;
    }

    /** What there is; the newest at each call. */
    HostFacts facts() {
        return facts;
    }

    /** Suggestions only: where they cannot be had, whatever is wrong shows when it matters. */
    ObservableList<String> networks() {
        return networks;
    }

    ObservableList<String> volumes() {
        return volumes;
    }

    /** Why nothing can be made on the host now. */
    Optional<Message> obstacle() {
        HostSession session = host.get();
        if (session.host().marks().readOnly()) {
            return Optional.of(Message.of("run.obstacle.read-only", session.host().name()));
        }
        return session.status().connected() && !session.ended() ? Optional.empty() : Optional.of(Message.of("run.obstacle.not-connected", session.host().name()));
    }

    void close() {
        closed = true;
        facts.close();
    }

    private void follow(HostSession session) {
        if (facts != null) {
            facts.close();
        }
        facts = new HostFacts(session, this::tell);
        suggestAnew();
    }

    /** Asks for the names again: something was made. */
    void suggestAnew() {
        HostSession session = host.get();
        names(session, networks, place.service().networks(session.host().id()));
        names(session, volumes, place.service().volumes(session.host().id()));
    }

    private void names(HostSession session, ObservableList<String> into, CompletableFuture<List<String>> asked) {
        into.clear();
        asked.thenAcceptAsync(names -> {
            if (host.get() == session) {
                into.setAll(names);
            }
        }, place.ui());
    }

    /** By any thread: at most one telling waits for the FX thread. A session tells what there is at once: nobody is to hear that yet. */
    private void tell() {
        if (begun && told.compareAndSet(false, true)) {
            place.ui().execute(() -> {
                told.set(false);
                if (!closed) {
                    changed.run();
                }
            });
        }
    }
}
