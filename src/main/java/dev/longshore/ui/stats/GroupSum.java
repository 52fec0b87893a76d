package dev.longshore.ui.stats;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.module.ColumnContribution.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the containers of a group use together. The columns ask for it one after the other, so the last sum is kept. FX thread only. */
final class GroupSum<R> {

    private final LiveStats stats;
    private final Function<R, Listed<ContainerSummary>> listed;
    private List<R> rows = List.of();
    private Readings readings = Readings.NONE;
    private Optional<Readings.Sum> sum = Optional.empty();

    GroupSum(LiveStats stats, Function<R, Listed<ContainerSummary>> listed) {
        this.stats = stats;
        this.listed = listed;
    }

    /** Empty where none runs, and until there is a reading of each that runs: of thousands only those in sight are sampled. */
    Optional<Readings.Sum> of(List<R> group) {
        Readings newest = stats.newest();
        if (rows != group || readings != newest) {
            rows = group;
            readings = newest;
            sum = add(group, newest);
        }
        return sum;
    }

    private Optional<Readings.Sum> add(List<R> group, Readings newest) {
        List<StatsReading> found = new ArrayList<>();
        for (R row : group) {
            Listed<ContainerSummary> container = listed.apply(row);
            if (RunningContainers.runs(container.object())) {
                Optional<StatsReading> reading = newest.of(container.ref());
                if (reading.isEmpty()) {
                    return Optional.empty();
                }
                found.add(reading.get());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Readings.sum(found.size(), found));
    }
}
