package dev.longshore.ui.stats;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.LiveColumn;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.chart.TrendValue;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ColumnContribution;
import dev.longshore.ui.module.ColumnContribution.Listed;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** What containers use, as columns of their table. Texts are made by any thread. */
final class StatsColumns implements ColumnContribution.Maker<ContainerSummary> {

    private final LiveStats stats;
    private final Function<HostId, HostStatus> status;
    private final Supplier<Optional<Message>> unsortable;

    /**
     * @param status     how a host stands; any thread
     * @param unsortable why the table cannot be sorted by such a column now
     */
    StatsColumns(LiveStats stats, Function<HostId, HostStatus> status, Supplier<Optional<Message>> unsortable) {
        this.stats = stats;
        this.status = status;
        this.unsortable = unsortable;
    }

    @Override
    public <R extends Row> List<ResourceColumn<R>> make(ViewContext view, Function<R, Listed<ContainerSummary>> listed) {
        OfTable<R> table = new OfTable<>(listed);
        return Measure.ALL.stream().map(table::column).toList();
    }

    /** The reading of a container; empty where it does not run, or its host does not answer. Any thread. */
    private Optional<StatsReading> reading(Readings readings, Listed<ContainerSummary> container) {
        return RunningContainers.runs(container.object()) && status.apply(container.ref().host()).connected()
                ? readings.of(container.ref()).filter(StatsReading::running) : Optional.empty();
    }

    /** The columns of one table; they share their values. */
    private final class OfTable<R extends Row> {

        private final Function<R, Listed<ContainerSummary>> listed;
        private final StatsValues<R> values;
        private final GroupSum<R> groupSum;

        OfTable(Function<R, Listed<ContainerSummary>> listed) {
            this.listed = listed;
            this.values = new StatsValues<>(stats, listed);
            this.groupSum = new GroupSum<>(stats, listed);
        }

        ResourceColumn<R> column(Measure measure) {
            LiveColumn<R> live = new LiveColumn<>(values, () -> order(measure, stats.ofRound()), rows -> sum(measure, rows), unsortable);
            return new ResourceColumn<>(measure.head().id(), measure.head().titleKey(), measure.head().width(), measure.head().minWidth(), row -> text(measure, row),
                    order(measure, Readings.NONE), measure.head().shownAtFirst(), Pos.CENTER_RIGHT, (row, cell) -> paint(measure, row, cell), Optional.of(live));
        }

        private SortKey<R, ?> order(Measure measure, Readings readings) {
            return SortKey.number(row -> StatsColumns.this.reading(readings, listed.apply(row)).map(measure.value()).orElse(OptionalDouble.empty()));
        }

        private Optional<StatsReading> reading(R row) {
            return StatsColumns.this.reading(stats.newest(), listed.apply(row));
        }

        private String text(Measure measure, R row) {
            return reading(row).map(measure.text()).orElse(CellText.dashed(""));
        }

        private void paint(Measure measure, R row, TableCell<?, ?> cell) {
            Optional<StatsReading> reading = reading(row);
            String text = reading.map(measure.text()).orElse(CellText.dashed(""));
            if (measure.trend().isPresent()) {
                TrendValue.paint(cell, text, reading.flatMap(now -> measure.trend().get().of(stats.history(listed.apply(row).ref()), now)));
            } else {
                CellText.paint(cell, text, reading.filter(measure.high()).isPresent() ? Style.WARN_TEXT : Style.DIM);
            }
        }

        private String sum(Measure measure, List<R> rows) {
            return measure.sum().flatMap(said -> groupSum.of(rows).map(said)).orElse("");
        }
    }
}
