package dev.longshore.service.terminal;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import java.util.Map;

/** Tells how a container stands, as long as a terminal in it is open. */
final class ContainerWatch implements AutoCloseable {

    /** Told one at a time; must not wait. */
    interface Listener {

        void paused(boolean now);

        /** It does not run, as far as the list goes, which may be late. */
        void mayBeOver();
    }

    private final ObjectRef container;
    private final Listener listener;
    private final Follow follow;

    ContainerWatch(Hosts hosts, ObjectRef container, Listener listener) {
        this.container = container;
        this.listener = listener;
        this.follow = hosts.follow(HostScope.of(container.host()), Containers.KIND, this::changed);
    }

    @Override
    public void close() {
        follow.close();
    }

    private void changed(Map<HostId, News<ContainerSummary>> sum) {
        News<ContainerSummary> news = sum.get(container.host());
        if (news == null) {
            return;
        }
        if (news.host().isEmpty() || news.objects().removed().contains(container.id())) {
            listener.mayBeOver();
            return;
        }
        news.objects().upserted().stream().filter(each -> each.id().equals(container.id())).findFirst().ifPresent(this::told);
    }

    private void told(ContainerSummary summary) {
        ContainerState state = ContainerStatus.of(summary.state(), summary.status()).state();
        listener.paused(state == ContainerState.PAUSED);
        if (!state.alive() || state == ContainerState.RESTARTING) {
            listener.mayBeOver();
        }
    }
}
