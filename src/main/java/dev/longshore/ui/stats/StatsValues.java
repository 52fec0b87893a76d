package dev.longshore.ui.stats;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.LiveValues;
import dev.longshore.ui.module.ColumnContribution.Listed;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings what a table needs to the sampler, and readings to the table. FX thread only. */
final class StatsValues<R extends Row> implements LiveValues<R> {

    private final LiveStats stats;
    private final Function<R, Listed<ContainerSummary>> listed;

    StatsValues(LiveStats stats, Function<R, Listed<ContainerSummary>> listed) {
        this.stats = stats;
        this.listed = listed;
    }

    @Override
    public Watch<R> watch(Listener changed) {
        Subscription listening = stats.listen(changed);
        return new Watch<>() {
            @Override
            public void need(Set<R> inSight, boolean all) {
                Set<ObjectRef> running = inSight.stream().map(listed).filter(each -> RunningContainers.runs(each.object())).map(Listed::ref).collect(Collectors.toSet());
                stats.need(this, new LiveStats.Need(running, all));
            }

            @Override
            public void close() {
                listening.close();
                stats.need(this, new LiveStats.Need(Set.of(), false));
            }
        };
    }
}
