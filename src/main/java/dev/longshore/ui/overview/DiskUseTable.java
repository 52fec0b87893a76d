package dev.longshore.ui.overview;

import dev.longshore.domain.DiskUse;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line for each kind of object, and their sum, in the columns of {@code docker system df}. */
final class DiskUseTable extends GridPane {

    private static final String NOTHING = "–";
    private static final double KIND = 92;
    /** Which of the cells behind the title is the size. */
    private static final int SIZE = 2;

    private final Function<DiskUse.Kind, Optional<Command>> cleanUp;
    private final Messages messages;
    private int rows;

    /** @param cleanUp what removes objects of a kind; empty where nothing does */
    DiskUseTable(Function<DiskUse.Kind, Optional<Command>> cleanUp, Messages messages) {
        this.cleanUp = cleanUp;
        this.messages = messages;
        setId("overview-disk-table");
        getStyleClass().add("overview-disk");
        ColumnConstraints first = new ColumnConstraints();
        first.setMinWidth(KIND);
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(first, number(52, 72), number(56, 72), number(72, 96), number(84, 136));
    }

    private static ColumnConstraints number(double least, double width) {
        ColumnConstraints column = new ColumnConstraints(least, width, width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    void show(DiskUse use) {
        getChildren().clear();
        rows = 0;
        line(Optional.empty(), "overview-disk-head", "overview.disk.kind", messages.text("overview.disk.count"), messages.text("overview.disk.active"),
                messages.text("overview.disk.size"), messages.text("overview.disk.reclaimable"));
        for (DiskUse.Part part : use.parts()) {
            Optional<Command> link = part.size() == 0 ? Optional.empty() : cleanUp.apply(part.kind());
            line(link, "overview-disk-line", title(part.kind()), messages.text("overview.number", part.count()), messages.text("overview.number", part.active()),
                    bytes(part.size()), reclaimable(part.reclaimable(), part.percentReclaimable()));
        }
        line(Optional.empty(), "overview-disk-sum", "overview.disk.total", "", "", bytes(use.size()), reclaimable(use.reclaimable(), use.percentReclaimable()));
    }

    private static String title(DiskUse.Kind kind) {
        return switch (kind) {
            case IMAGES -> "overview.disk.images";
            case CONTAINERS -> "overview.disk.containers";
            case VOLUMES -> "overview.disk.volumes";
            case BUILD_CACHE -> "overview.disk.build-cache";
        };
    }

    /** @param cleanUp behind the size */
    private void line(Optional<Command> cleanUp, String style, String titleKey, String... cells) {
        Region back = new Region();
        back.getStyleClass().add(style);
        add(back, 0, rows, cells.length + 1, 1);
        Label title = new Label(messages.text(titleKey));
        title.getStyleClass().addAll("overview-disk-cell", style);
        add(title, 0, rows);
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i];
            add(i == SIZE && cleanUp.isPresent() ? new CleanUpLink(text, cleanUp.get(), messages) : cell(text, style), i + 1, rows);
        }
        rows++;
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.setWrapText(true);
        cell.getStyleClass().addAll("overview-disk-cell", style, Style.RIGHT);
        return cell;
    }

    private static String bytes(long size) {
        return size == 0 ? NOTHING : ByteSizeFormat.text(size);
    }

    private String reclaimable(long bytes, int percent) {
        return bytes == 0 ? NOTHING : messages.text("overview.disk.share", ByteSizeFormat.text(bytes), percent);
    }
}
