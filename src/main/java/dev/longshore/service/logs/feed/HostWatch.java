package dev.longshore.service.logs.feed;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a host stands, and its events, also where it is reached otherwise meanwhile: then another session tells. */
final class HostWatch implements AutoCloseable {

    private final Hosts hosts;
    private final HostId host;
    private final Consumer<EngineEvent> events;
    private final Runnable changed;
    private volatile HostStatus status = new HostStatus.Connecting();
    private volatile boolean known = true;
    private @Nullable HostSession session;
    private Subscription listening = () -> { };
    private @Nullable Follow follow;
    private boolean closed;

    /**
     * @param events  told on the thread that reads them; must not wait
     * @param changed called when the host stands otherwise; must not wait
     */
    HostWatch(Hosts hosts, HostId host, Consumer<EngineEvent> events, Runnable changed) {
        this.hosts = hosts;
        this.host = host;
        this.events = events;
        this.changed = changed;
    }

    void start() {
        Follow begun = hosts.follow(HostScope.of(host), (Map<HostId, News<Void>> sum) -> Optional.ofNullable(sum.get(host)).ifPresent(this::tell));
        boolean late;
        synchronized (this) {
            follow = begun;
            late = closed;
        }
        if (late) {
            begun.close();
        }
    }

    HostStatus status() {
        return status;
    }

    /** Whether the app still knows the host. */
    boolean known() {
        return known;
    }

    /** Whether events tell of the containers. */
    boolean events() {
        return status instanceof HostStatus.Connected engine && engine.eventsFailure().isEmpty();
    }

    @Override
    public void close() {
        Follow ending;
        synchronized (this) {
            closed = true;
            listening.close();
            ending = follow;
        }
        if (ending != null) {
            ending.close();
        }
    }

    private void tell(News<Void> news) {
        status = news.status();
        known = news.host().isPresent();
        listen();
        changed.run();
    }

    private synchronized void listen() {
        HostSession now = hosts.find(host);
        if (now != session && !closed) {
            listening.close();
            session = now;
            listening = now == null ? () -> { } : now.onEvent(events);
        }
    }
}
