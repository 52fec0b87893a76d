package dev.longshore.ui.containers;

import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.StatePill;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.format.PendingFormat;
import dev.longshore.ui.format.PortFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** The columns of the containers table. */
final class ContainerColumns {

    private static final Comparator<ContainerRow> BY_STATE = Comparator.<ContainerRow, Enum<?>>comparing(row -> row.status().state(), Comparator.comparing(Enum::ordinal))
            .thenComparingLong(row -> row.status().exitCode().orElse(0));
    private static final Comparator<ContainerRow> BY_AGE =
            Comparator.comparing(row -> row.status().age().orElse(Duration.ofSeconds(Long.MAX_VALUE)));

    private final Messages messages;
    private final UnaryOperator<String> masked;

    /** @param masked hides secrets in free text, such as a command line */
    ContainerColumns(Messages messages, UnaryOperator<String> masked) {
        this.messages = messages;
        this.masked = masked;
    }

    List<ResourceColumn<ContainerRow>> all() {
        return List.of(
                new ResourceColumn<>("state", "containers.column.state", 120, 96, this::state, BY_STATE, true, Pos.CENTER_LEFT, this::paintState),
                new ResourceColumn<>("name", "containers.column.name", 180, 116, ContainerColumns::name, SortKey.text(ContainerColumns::name), true,
                        Pos.CENTER_LEFT, (row, cell) -> CellText.paint(cell, name(row), Style.STRONG)),
                new ResourceColumn<>("image", "containers.column.image", 190, 110, ContainerColumns::image, SortKey.text(ContainerColumns::image), true,
                        Pos.CENTER_LEFT, null),
                new ResourceColumn<>("status", "containers.column.status", 130, 78, row -> messages.text(ContainerFormat.status(row.status())), BY_AGE, true,
                        Pos.CENTER_LEFT, null),
                new ResourceColumn<>("ports", "containers.column.ports", 150, 60, ContainerColumns::ports, SortKey.text(ContainerColumns::ports), true,
                        Pos.CENTER_LEFT, (row, cell) -> CellText.paint(cell, CellText.dashed(ports(row)), row.status().state().alive() && !ports(row).isEmpty() ? Style.LINK : Style.DIM)),
                new ResourceColumn<>("project", "containers.column.project", 120, 60, ContainerRow::project, SortKey.text(ContainerRow::project), false,
                        Pos.CENTER_LEFT, (row, cell) -> CellText.paint(cell, CellText.dashed(row.project()), Style.DIM)),
                new ResourceColumn<>("command", "containers.column.command", 200, 60, this::command, SortKey.text(this::command), false,
                        Pos.CENTER_LEFT, (row, cell) -> CellText.paint(cell, command(row), Style.MONO)),
                new ResourceColumn<>("created", "containers.column.created", 150, 80, ContainerColumns::created,
                        Comparator.comparingLong(row -> row.summary().created()), false, Pos.CENTER_LEFT, ContainerColumns::paintCreated),
                new ResourceColumn<>("id", "containers.column.id", 110, 80, row -> ShortId.of(row.id()), Comparator.comparing(ContainerRow::id), false,
                        Pos.CENTER_LEFT, (row, cell) -> CellText.paint(cell, ShortId.of(row.id()), Style.MONO)));
    }

    private String state(ContainerRow row) {
        return row.pending().map(operation -> messages.text(PendingFormat.of(operation)))
                .orElseGet(() -> messages.text(ContainerFormat.state(row.status()).word()));
    }

    private void paintState(ContainerRow row, TableCell<?, ?> cell) {
        ContainerFormat.StateLook look = ContainerFormat.state(row.status());
        String symbol = row.pending().isPresent() ? "…" : look.symbol();
        Tone tone = row.pending().isPresent() ? Tone.WARN : look.tone();
        cell.setText(null);
        if (cell.getGraphic() instanceof StatePill pill) {
            pill.show(symbol, state(row), tone);
        } else {
            cell.setGraphic(new StatePill(symbol, state(row), tone));
        }
    }

    private static String name(ContainerRow row) {
        return row.name();
    }

    private static String image(ContainerRow row) {
        return row.summary().image();
    }

    private static String ports(ContainerRow row) {
        return PortFormat.of(row.summary().ports());
    }

    private String command(ContainerRow row) {
        return masked.apply(row.summary().command());
    }

    private static void paintCreated(ContainerRow row, TableCell<?, ?> cell) {
        cell.setText(created(row));
        cell.setTooltip(new Tooltip(TimeFormat.utc(Instant.ofEpochSecond(row.summary().created()))));
    }

    private static String created(ContainerRow row) {
        return TimeFormat.local(Instant.ofEpochSecond(row.summary().created()));
    }

}
