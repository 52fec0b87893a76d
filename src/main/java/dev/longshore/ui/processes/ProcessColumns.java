package dev.longshore.ui.processes;

import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** The columns of the processes; the command comes last. */
final class ProcessColumns {

    private static final int LONGEST_TOOLTIP = 1000;

    private ProcessColumns() {
    }

    static List<ResourceColumn<ProcessRow>> all() {
        return List.of(
                number("pid", "processes.column.pid", 56, row -> row.entry().numbers().inside(), true),
                number("host", "processes.column.host", 88, row -> row.entry().numbers().host(), true),
                number("parent", "processes.column.parent", 80, row -> row.entry().numbers().parent(), false),
                text("user", "processes.column.user", 76, row -> row.entry().user(), true),
                text("host-user", "processes.column.host-user", 84, row -> row.entry().hostUser(), false),
                decimal("cpu", "processes.column.cpu", 76, row -> row.entry().cpu(), ProcessRow::cpu),
                decimal("memory", "processes.column.memory", 84, row -> wide(row.entry().memory()), ProcessRow::memory),
                new ResourceColumn<>("age", "processes.column.age", 84, 60, ProcessRow::age, SortKey.number(row -> wide(row.entry()
                        .age())), false, Pos.CENTER_RIGHT, null),
                text("state", "processes.column.state", 56, row -> row.entry().state(), false),
                new ResourceColumn<>("command", "processes.column.command", 190, 110, ProcessRow::command,
                        SortKey.text(ProcessRow::command), true, Pos.CENTER_LEFT,
                        ProcessColumns::paint));
    }

    /** Whether a column has something to say of these rows. */
    static Predicate<ProcessRow> told(String column) {
        return switch (column) {
            case "pid" -> row -> row.entry().numbers().inside().isPresent();
            case "host" -> row -> row.entry().numbers().host().isPresent();
            case "parent" -> row -> row.entry().numbers().parent().isPresent();
            case "host-user" -> row -> !row.entry().hostUser().isEmpty();
            case "cpu" -> row -> row.entry().cpu().isPresent();
            case "memory" -> row -> row.entry().memory().isPresent();
            case "age" -> row -> row.entry().age().isPresent();
            case "state" -> row -> !row.entry().state().isEmpty();
            default -> row -> true;
        };
    }

    private static ResourceColumn<ProcessRow> number(String id, String key, double width, Function<ProcessRow, OptionalLong> number,
            boolean shown) {
        return new ResourceColumn<>(id, key, width, width - 6, row -> ProcessRow.number(number.apply(row)), SortKey.number(row ->
                wide(number.apply(row))), shown,
                Pos.CENTER_RIGHT, null);
    }

    private static ResourceColumn<ProcessRow> decimal(String id, String key, double width, Function<ProcessRow, OptionalDouble> number,
            Function<ProcessRow, String> text) {
        return new ResourceColumn<>(id, key, width, width - 6, text, SortKey.number(number), true, Pos.CENTER_RIGHT, null);
    }

    private static ResourceColumn<ProcessRow> text(String id, String key, double width, Function<ProcessRow, String> text, boolean shown) {
        return new ResourceColumn<>(id, key, width, 52, text, SortKey.text(text), shown, Pos.CENTER_LEFT,
                (row, cell) -> CellText.paint(cell, CellText.dashed(text.apply(row)), Style.DIM));
    }

    private static OptionalDouble wide(OptionalLong number) {
        return number.isPresent() ? OptionalDouble.of((double) number.getAsLong()) : OptionalDouble.empty();
    }

    private static void paint(ProcessRow row, TableCell<?, ?> cell) {
        CellText.paint(cell, row.command(), Style.MONO);
        String whole = row.command();
        Tooltip tip = new Tooltip(whole.length() > LONGEST_TOOLTIP ? whole.substring(0, LONGEST_TOOLTIP) + "…" : whole);
        tip.setWrapText(true);
        tip.setMaxWidth(600);
        cell.setTooltip(tip);
    }
}
