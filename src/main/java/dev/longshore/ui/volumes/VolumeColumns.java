package dev.longshore.ui.volumes;

import dev.longshore.service.masking.Masker;
import dev.longshore.service.volumes.Anonymity;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.control.AgeCells;
import dev.longshore.ui.control.CellLinks;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** The columns of the volumes table. */
final class VolumeColumns {

    private final Messages messages;
    private final InstantSource clock;
    private final AgeCells ages;
    private final Masker masker;
    private final BiConsumer<VolumeRow, String> reveal;

    /** @param reveal shows the container of that id on the host of the row */
    VolumeColumns(Messages messages, InstantSource clock, Masker masker, BiConsumer<VolumeRow, String> reveal) {
        this.messages = messages;
        this.clock = clock;
        this.ages = new AgeCells(clock, new FxDelay());
        this.masker = masker;
        this.reveal = reveal;
    }

    List<ResourceColumn<VolumeRow>> all() {
        Comparator<VolumeRow> byName = Comparator.<VolumeRow, Boolean>comparing(row -> row.anonymity() != Anonymity.NAMED)
                .thenComparing(VolumeRow::id, String.CASE_INSENSITIVE_ORDER);
        return List.of(
                new ResourceColumn<>("name", "volumes.column.name", 180, 140, this::name, byName, true, Pos.CENTER_LEFT, this::paintName),
                text("driver", "volumes.column.driver", 70, row -> row.volume().driver(), true, Style.DIM),
                new ResourceColumn<>("users", "volumes.column.users", 190, 120, VolumeColumns::users,
                        Comparator.<VolumeRow>comparingInt(row -> row.userNames().size()).thenComparing(VolumeColumns::users, String.CASE_INSENSITIVE_ORDER),
                        true, Pos.CENTER_LEFT, this::paintUsers),
                new ResourceColumn<>("size", "volumes.column.size", 80, 72, this::size, Comparator.comparingLong(row -> row.size().order()), true,
                        Pos.CENTER_RIGHT, this::paintSize),
                new ResourceColumn<>("created", "volumes.column.created", 104, 100, this::age,
                        Comparator.comparing(row -> row.created().orElse(Instant.EPOCH), Comparator.reverseOrder()), true, Pos.CENTER_LEFT, this::paintAge),
                text("project", "volumes.column.project", 84, VolumeRow::project, true, Style.DIM),
                text("mountpoint", "volumes.column.mountpoint", 260, row -> row.volume().mountpoint(), false, Style.MONO),
                text("labels", "volumes.column.labels", 220, row -> covered(row.volume().labels()), false, Style.DIM),
                text("options", "volumes.column.options", 220, row -> covered(row.volume().options()), false, Style.DIM));
    }

    private static ResourceColumn<VolumeRow> text(String id, String key, double width, Function<VolumeRow, String> text, boolean shown, String style) {
        return new ResourceColumn<>(id, key, width, 60, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), shown, Pos.CENTER_LEFT,
                (row, cell) -> {
                    String said = CellText.dashed(text.apply(row));
                    CellText.paint(cell, said, style);
                    cell.setTooltip(said.length() > 1 ? new Tooltip(CellText.shown(said)) : null);
                });
    }

    /** The whole name with what is said of it, so that the filter finds both. */
    private String name(VolumeRow row) {
        return switch (row.anonymity()) {
            case NAMED -> row.id();
            case ANONYMOUS -> row.id() + " " + messages.text("volumes.anonymous");
            case LOOKS_ANONYMOUS -> row.id() + " " + messages.text("volumes.looks-anonymous");
        };
    }

    private void paintName(VolumeRow row, TableCell<?, ?> cell) {
        boolean named = row.anonymity() == Anonymity.NAMED;
        CellText.paint(cell, row.shownName(), named ? Style.STRONG : Style.MONO);
        cell.setContentDisplay(ContentDisplay.RIGHT);
        if (!named) {
            cell.setGraphic(new Tag(messages.text(row.anonymity() == Anonymity.ANONYMOUS ? "volumes.anonymous" : "volumes.looks-anonymous"), Tone.NEUTRAL));
        }
        cell.setTooltip(new Tooltip(CellText.shown(row.id()) + (row.anonymity() == Anonymity.LOOKS_ANONYMOUS ? "\n" + messages.text("volumes.looks-anonymous.why") : "")));
    }

    private static String users(VolumeRow row) {
        return String.join(", ", row.userNames());
    }

    private void paintUsers(VolumeRow row, TableCell<?, ?> cell) {
        Map<String, String> byId = new LinkedHashMap<>();
        row.users().forEach(user -> byId.putIfAbsent(user.id(), user.name()));
        CellLinks.paint(cell, byId.entrySet().stream().map(user -> new CellLinks.Link(user.getValue(), () -> reveal.accept(row, user.getKey()))).toList());
    }

    private String size(VolumeRow row) {
        return switch (row.size()) {
            case VolumeSize.Bytes(long count) -> ByteSizeFormat.text(count);
            case VolumeSize.Measuring _ -> "…";
            case VolumeSize.NotAsked _, VolumeSize.NotTold _ -> CellText.dashed("");
        };
    }

    private void paintSize(VolumeRow row, TableCell<?, ?> cell) {
        boolean known = row.size() instanceof VolumeSize.Bytes;
        CellText.paint(cell, size(row), known ? "" : Style.DIM);
        cell.setTooltip(known ? null : new Tooltip(messages.text(switch (row.size()) {
            case VolumeSize.Measuring _ -> "volumes.size.measuring";
            case VolumeSize.NotTold _ -> row.volume().options().isEmpty() ? "volumes.size.not-told" : "volumes.size.options";
            default -> "volumes.size.not-asked";
        })));
    }

    private String age(VolumeRow row) {
        return row.created().filter(TimeFormat::known)
                .map(created -> messages.text("volumes.age", AgeFormat.of(Duration.between(created, clock.instant())))).orElse(CellText.dashed(""));
    }

    private void paintAge(VolumeRow row, TableCell<?, ?> cell) {
        row.created().filter(TimeFormat::known).ifPresentOrElse(created -> ages.show(cell, created, () -> age(row)), () -> ages.none(cell, age(row)));
        cell.setTooltip(row.created().filter(TimeFormat::known)
                .map(created -> new Tooltip(TimeFormat.local(created) + "\n" + TimeFormat.utc(created))).orElse(null));
    }

    private String covered(Map<String, String> values) {
        Map<String, String> covered = new LinkedHashMap<>();
        values.forEach((name, value) -> covered.put(name, masker.value(name, value)));
        return VolumeRow.pairs(covered);
    }
}
