package dev.longshore.service.host;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.NewsQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A follow of a scope: attached to the session of each of its hosts, whichever that is now. The monitor of the {@link Hosts} guards it. */
final class ScopedFollow<T> implements Follow {

    private final Hosts hosts;
    private final NewsQueue<T> queue;
    private final BiConsumer<HostSession, NewsQueue<T>> attach;
    private final Consumer<HostSession> refresh;
    private final Map<HostId, HostSession> attached = new HashMap<>();
    private HostScope scope;

    /** @param attach begins to put the news of a session into the queue */
    ScopedFollow(Hosts hosts, HostScope scope, NewsQueue<T> queue, BiConsumer<HostSession, NewsQueue<T>> attach, Consumer<HostSession> refresh) {
        this.hosts = hosts;
        this.scope = scope;
        this.queue = queue;
        this.attach = attach;
        this.refresh = refresh;
    }

    NewsQueue<T> queue() {
        return queue;
    }

    /** Attaches to what is new, and lets go of what is gone, is replaced or left the scope. */
    void update(Map<HostId, HostSession> known) {
        for (HostSession session : List.copyOf(attached.values())) {
            HostId id = session.host().id();
            Optional<HostSession> now = Optional.ofNullable(known.get(id)).filter(each -> scope.contains(id));
            if (now.isEmpty() || now.get() != session) {
                attached.remove(id);
                session.withdraw(queue, now.map(HostSession::host));
            }
        }
        known.forEach((id, session) -> {
            if (scope.contains(id) && attached.putIfAbsent(id, session) == null) {
                attach.accept(session, queue);
            }
        });
    }

    /** Nothing more is told. */
    void end() {
        queue.close();
        attached.values().forEach(session -> session.detach(queue));
        attached.clear();
    }

    @Override
    public void rescope(HostScope other) {
        hosts.update(this, () -> scope = other);
    }

    @Override
    public void refresh() {
        hosts.withAttached(attached).forEach(refresh);
    }

    @Override
    public void close() {
        hosts.end(this);
    }
}
