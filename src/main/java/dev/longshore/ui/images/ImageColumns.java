package dev.longshore.ui.images;

import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.control.AgeCells;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** The columns of the images table. */
final class ImageColumns {

    private final Messages messages;
    private final InstantSource clock;
    private final AgeCells ages;

    /** @param untagged stands after every name, in any language */
    private record Name(boolean untagged, String text) { }

    ImageColumns(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
        this.ages = new AgeCells(clock, new FxDelay());
    }

    List<ResourceColumn<ImageRow>> all() {
        SortKey<ImageRow, Name> byName = new SortKey<>(row -> new Name(row.tags().isEmpty(), tags(row)),
                Comparator.comparing(Name::untagged).thenComparing(Name::text, String.CASE_INSENSITIVE_ORDER));
        return List.of(
                new ResourceColumn<>("name", "images.column.name", 330, 120, this::tags, byName, true, Pos.CENTER_LEFT, this::paintName),
                new ResourceColumn<>("id", "images.column.id", 120, 100, row -> ShortId.of(row.id()), Comparator.comparing(ImageRow::id), true,
                        Pos.CENTER_LEFT, (row, cell) -> CellText.paint(cell, ShortId.of(row.id()), Style.MONO)),
                new ResourceColumn<>("created", "images.column.created", 120, 80, this::age, Comparator.comparingLong(row -> -row.summary().created()),
                        true, Pos.CENTER_LEFT, this::paintAge),
                new ResourceColumn<>("users", "images.column.users", 90, 60, ImageColumns::users, Comparator.comparingInt(row -> row.users().size()),
                        true, Pos.CENTER_RIGHT, this::paintUsers),
                new ResourceColumn<>("size", "images.column.size", 90, 70, row -> ByteSizeFormat.text(row.summary().totalSize()),
                        Comparator.comparingLong(row -> row.summary().totalSize()), true, Pos.CENTER_RIGHT, null));
    }

    private String tags(ImageRow row) {
        return row.tags().isEmpty() ? messages.text("images.untagged") : String.join(", ", row.tags());
    }

    private void paintName(ImageRow row, TableCell<?, ?> cell) {
        CellText.paint(cell, tags(row), row.tags().isEmpty() ? Style.DIM : Style.STRONG);
        cell.setTooltip(new Tooltip(CellText.shown(tags(row))));
    }

    private String age(ImageRow row) {
        Instant created = created(row);
        return TimeFormat.known(created) ? messages.text("images.age", AgeFormat.of(Duration.between(created, clock.instant()))) : "–";
    }

    private void paintAge(ImageRow row, TableCell<?, ?> cell) {
        Instant created = created(row);
        if (TimeFormat.known(created)) {
            ages.show(cell, created, () -> age(row));
        } else {
            ages.none(cell, age(row));
        }
        cell.setTooltip(TimeFormat.known(created) ? new Tooltip(TimeFormat.local(created) + "\n" + TimeFormat.utc(created)) : null);
    }

    private static Instant created(ImageRow row) {
        return Instant.ofEpochSecond(row.summary().created());
    }

    private static String users(ImageRow row) {
        return row.users().isEmpty() ? "–" : String.valueOf(row.users().size());
    }

    private void paintUsers(ImageRow row, TableCell<?, ?> cell) {
        cell.setText(users(row));
        cell.setTooltip(row.users().isEmpty() ? null : new Tooltip(CellText.shown(String.join(", ", row.users()))));
    }
}
