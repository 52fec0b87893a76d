package dev.longshore.ui.stats;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.service.stats.StatsDemand;
import dev.longshore.service.stats.StatsHistory;
import dev.longshore.service.stats.StatsNews;
import dev.longshore.service.stats.StatsSampler;
import dev.longshore.service.stats.StatsWatch;
import java.util.function.Consumer;

/** Where the numbers come from: the sampler of the app. Any thread. */
interface StatsSource {

    /** @param told by any thread, once a round */
    Watching watch(Consumer<StatsNews> told);

    /** What is kept of a container. */
    StatsHistory history(ObjectRef container);

    /** The sampler of the app. */
    static StatsSource of(StatsSampler sampler) {
        return new StatsSource() {
            @Override
            public Watching watch(Consumer<StatsNews> told) {
                StatsWatch watch = sampler.watch(told);
                return new Watching() {
                    @Override
                    public void want(StatsDemand demand) {
                        watch.want(demand);
                    }

                    @Override
                    public void close() {
                        watch.close();
                    }
                };
            }

            @Override
            public StatsHistory history(ObjectRef container) {
                return sampler.history(container);
            }
        };
    }

    /** What one watcher wants. */
    interface Watching extends Subscription {

        /** In place of what was wanted before. */
        void want(StatsDemand demand);
    }
}
