package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Subscription;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.ui.i18n.Message;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The chosen host as it stands while the window is open: it may be lost, forgotten or marked otherwise meanwhile. FX thread only. */
final class PruneHost implements Subscription {

    private final Hosts hosts;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Host> host = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Message>> against = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Follow> follow = Optional.empty();
    private long chosen;

    PruneHost(Hosts hosts, Executor ui) {
        this.hosts = hosts;
        this.ui = ui;
    }

    /** With its name and marks as they are now; null while none is chosen. */
    ReadOnlyObjectProperty<Host> host() {
        return host.getReadOnlyProperty();
    }

    /** Why nothing can be removed there now; empty where it can. */
    ReadOnlyObjectProperty<Optional<Message>> against() {
        return against.getReadOnlyProperty();
    }

    void choose(Host now) {
        follow.ifPresent(Follow::close);
        long number = ++chosen;
        host.set(now);
        against.set(Optional.empty());
        follow = Optional.of(hosts.follow(HostScope.of(now.id()), sum -> ui.execute(() -> changed(number, now.id(), sum))));
    }

    private void changed(long number, HostId id, Map<HostId, News<Void>> sum) {
        News<Void> news = sum.get(id);
        if (number != chosen || news == null) {
            return;
        }
        news.host().ifPresent(host::set);
        against.set(news.host().map(told -> reason(told, news.status())).orElse(Optional.of(Message.of("reason.not-connected"))));
    }

    private static Optional<Message> reason(Host host, HostStatus status) {
        if (host.marks().readOnly()) {
            return Optional.of(Message.of("reason.read-only"));
        }
        return status.connected() ? Optional.empty() : Optional.of(Message.of("reason.not-connected"));
    }

    @Override
    public void close() {
        chosen++;
        follow.ifPresent(Follow::close);
        follow = Optional.empty();
    }
}
