package dev.longshore.ui.networks;

import dev.longshore.service.networks.NetworkMember;
import dev.longshore.ui.control.CellLinks;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The columns of the networks table. */
final class NetworkColumns {

    private final Messages messages;
    private final BiConsumer<NetworkRow, NetworkMember> reveal;

    /** @param reveal shows a container of a network in its own table */
    NetworkColumns(Messages messages, BiConsumer<NetworkRow, NetworkMember> reveal) {
        this.messages = messages;
        this.reveal = reveal;
    }

    List<ResourceColumn<NetworkRow>> all() {
        return List.of(
                new ResourceColumn<>("name", "networks.column.name", 205, 160, this::name, Comparator.comparing(row -> row.network().name(), String.CASE_INSENSITIVE_ORDER),
                        true, Pos.CENTER_LEFT, this::paintName),
                text("driver", "networks.column.driver", 76, row -> row.network().driver(), true, Style.DIM),
                text("scope", "networks.column.scope", 70, row -> row.network().scope(), false, Style.DIM),
                new ResourceColumn<>("subnets", "networks.column.subnets", 135, 122, row -> CellText.dashed(row.shown().subnets()),
                        absentLast(row -> row.shown().first()), true, Pos.CENTER_LEFT, (row, cell) -> paint(cell, row.shown().subnets(), Style.MONO)),
                new ResourceColumn<>("gateway", "networks.column.gateway", 115, 104, this::gateway, absentLast(row -> row.shown().gateway()),
                        true, Pos.CENTER_LEFT, this::paintGateway),
                flag("internal", "networks.column.internal", row -> row.network().internal()),
                flag("attachable", "networks.column.attachable", row -> row.network().attachable()),
                flag("ipv6", "networks.column.ipv6", NetworkRow::ipv6),
                new ResourceColumn<>("containers", "networks.column.containers", 175, 115, row -> String.join(", ", row.memberNames()),
                        Comparator.comparingInt(row -> row.members().size()), true, Pos.CENTER_LEFT, this::paintMembers),
                text("project", "networks.column.project", 110, NetworkRow::project, false, Style.DIM),
                text("id", "networks.column.id", 120, row -> row.id().substring(0, Math.min(12, row.id().length())), false, Style.MONO));
    }

    private static ResourceColumn<NetworkRow> text(String id, String key, double width, Function<NetworkRow, String> text, boolean shown, String style) {
        return new ResourceColumn<>(id, key, width, 62, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), shown, Pos.CENTER_LEFT,
                (row, cell) -> paint(cell, text.apply(row), style));
    }

    private ResourceColumn<NetworkRow> flag(String id, String key, Predicate<NetworkRow> flag) {
        Function<NetworkRow, String> text = row -> flag.test(row) ? messages.text("networks.yes") : CellText.dashed("");
        return new ResourceColumn<>(id, key, 84, 62, text, Comparator.comparing(row -> !flag.test(row)), false, Pos.CENTER_LEFT,
                (row, cell) -> {
                    CellText.paint(cell, text.apply(row), flag.test(row) ? "" : Style.DIM);
                    cell.setTooltip(null);
                });
    }

    private static <C extends Comparable<C>> Comparator<NetworkRow> absentLast(Function<NetworkRow, Optional<C>> key) {
        return Comparator.<NetworkRow, Boolean>comparing(row -> key.apply(row).isEmpty())
                .thenComparing(row -> key.apply(row).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static void paint(TableCell<?, ?> cell, String text, String style) {
        CellText.paint(cell, CellText.dashed(text), text.isEmpty() ? Style.DIM : style);
        cell.setTooltip(text.isEmpty() ? null : new Tooltip(CellText.shown(text)));
    }

    /** With what is said of it, so that the filter finds both. */
    private String name(NetworkRow row) {
        return Stream.concat(Stream.of(row.network().name()), tags(row).stream()).collect(Collectors.joining(" "));
    }

    /** What sets it apart from most networks; the same as columns of their own, which few need. */
    private List<String> tags(NetworkRow row) {
        Map<String, Boolean> said = new LinkedHashMap<>();
        said.put("networks.predefined", row.predefined());
        said.put("networks.tag.internal", row.network().internal());
        said.put("networks.tag.attachable", row.network().attachable());
        said.put("networks.tag.ipv6", row.ipv6());
        return said.entrySet().stream().filter(Map.Entry::getValue).map(each -> messages.text(each.getKey())).toList();
    }

    private void paintName(NetworkRow row, TableCell<?, ?> cell) {
        paint(cell, row.network().name(), Style.STRONG);
        List<String> tags = tags(row);
        if (!tags.isEmpty()) {
            HBox beside = new HBox(4);
            beside.setAlignment(Pos.CENTER_LEFT);
            tags.forEach(tag -> beside.getChildren().add(new Tag(tag, Tone.NEUTRAL)));
            cell.setContentDisplay(ContentDisplay.RIGHT);
            cell.setGraphic(beside);
            String said = CellText.shown(row.network().name()) + "\n" + String.join(", ", tags);
            cell.setTooltip(new Tooltip(row.predefined() ? said + "\n" + messages.text("networks.reason.predefined") : said));
        }
    }

    private String gateway(NetworkRow row) {
        return !row.shown().gateways().isEmpty() ? row.shown().gateways() : row.shown().chosen() ? messages.text("networks.gateway.chosen") : CellText.dashed("");
    }

    private void paintGateway(NetworkRow row, TableCell<?, ?> cell) {
        boolean known = !row.shown().gateways().isEmpty();
        CellText.paint(cell, gateway(row), known ? Style.MONO : Style.DIM);
        cell.setTooltip(known ? new Tooltip(CellText.shown(row.shown().gateways())) : row.shown().chosen() ? new Tooltip(messages.text("networks.gateway.why")) : null);
    }

    private void paintMembers(NetworkRow row, TableCell<?, ?> cell) {
        CellLinks.paint(cell, row.members().stream().map(member -> new CellLinks.Link(member.name(), () -> reveal.accept(row, member))).toList());
    }
}
