package dev.longshore.ui.run;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.resource.Follow;
import dev.longshore.service.resource.Follower;
import dev.longshore.service.resource.HostScope;
import dev.longshore.service.resource.News;
import dev.longshore.ui.base.Delay;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Watches a container for its first seconds: whoever started it wants to know why it ended. FX thread only. */
final class FirstSeconds {

    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Set<ContainerState> ENDED = EnumSet.of(ContainerState.EXITED, ContainerState.DEAD, ContainerState.RESTARTING);

    private final Hosts hosts;
    private final Delay delay;
    private final Executor ui;

    FirstSeconds(Hosts hosts, Delay delay, Executor ui) {
        this.hosts = hosts;
        this.delay = delay;
        this.ui = ui;
    }

    /**
     * At most one of both is told, once.
     *
     * @param ended   told of a container that ended, or ends again and again
     * @param removed told of one that its engine took away as it ended
     */
    void watch(ObjectRef container, Consumer<ObjectRef> ended, Consumer<ObjectRef> removed) {
        Watch watch = new Watch(container, ended, removed);
        Follow follow = hosts.follow(HostScope.of(container.host()), Containers.KIND, watch);
        Subscription limit = delay.after(LIMIT, watch::atLimit);
        watch.closes(() -> {
            follow.close();
            limit.close();
        });
    }

    /** One container. Told by any thread. */
    private final class Watch implements Follower<ContainerSummary> {

        private final ObjectRef container;
        private final Consumer<ObjectRef> ended;
        private final Consumer<ObjectRef> removed;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile boolean missing;
        private boolean listed;
        private Runnable closing = () -> { };

        Watch(ObjectRef container, Consumer<ObjectRef> ended, Consumer<ObjectRef> removed) {
            this.container = container;
            this.ended = ended;
            this.removed = removed;
        }

        @Override
        public void changed(Map<HostId, News<ContainerSummary>> sum) {
            News<ContainerSummary> news = sum.get(container.host());
            if (news == null || over.get()) {
                return;
            }
            Optional<ContainerSummary> own = news.objects().upserted().stream().filter(each -> each.id().equals(container.id())).findFirst();
            listed = own.isPresent() || listed;
            missing = news.state().live() && !listed;
            if (own.filter(Watch::ended).isPresent()) {
                tell(ended);
            } else if (news.host().isPresent() && news.objects().removed().contains(container.id())) {
                tell(removed);
            }
        }

        private static boolean ended(ContainerSummary container) {
            return ENDED.contains(ContainerStatus.of(container.state(), container.status()).state());
        }

        private void tell(Consumer<ObjectRef> what) {
            ui.execute(() -> {
                if (!over.get()) {
                    close();
                    what.accept(container);
                }
            });
        }

        void closes(Runnable ends) {
            closing = ends;
            if (over.get()) {
                ends.run();
            }
        }

        /** One that is still in no list was taken away before it could be listed. */
        void atLimit() {
            if (missing) {
                tell(removed);
            } else {
                close();
            }
        }

        void close() {
            over.set(true);
            closing.run();
        }
    }
}
