package dev.longshore.ui.control;

import dev.longshore.ui.base.Debounce;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.rows.GroupRow;
import dev.longshore.ui.control.rows.TableLines;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/**
 * Keeps the columns true whose values change while the rows stay as they are. It asks only for the rows in sight, and for all of them where such a
 * column sorts; of a round of new values only the cells in sight are painted, and the table is sorted once. FX thread only.
 */
final class LiveColumns<R extends Row> {

    private static final Duration REST = Duration.ofMillis(120);
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final KeptScroll table;
    private final TableColumns<R> columns;
    private final TableLines<R> lines;
    private final Debounce looking = new Debounce(new FxDelay(), REST, LONGEST, this::look);
    private final Map<LiveValues<R>, LiveValues.Watch<R>> watches = new HashMap<>();
    private final ColumnLayout<R> layout;
    private final Messages messages;
    private final Map<String, Tooltip> reasons = new HashMap<>();
    private boolean attached;

    LiveColumns(KeptScroll table, TableColumns<R> columns, ColumnLayout<R> layout, TableLines<R> lines, Messages messages) {
        this.table = table;
        this.columns = columns;
        this.layout = layout;
        this.messages = messages;
        this.lines = lines;
        columns.tracker().onMoved(this::touch);
    }

    /** The table shows now. */
    void attach() {
        attached = true;
        touch();
    }

    /** The table shows no longer: it needs nothing. */
    void detach() {
        attached = false;
        looking.cancel();
        watches.values().forEach(LiveValues.Watch::close);
        watches.clear();
    }

    /** Rows came into sight, columns came or went, or the table is sorted otherwise. */
    void touch() {
        if (attached && !columns.allLive().isEmpty()) {
            looking.touch();
        }
    }

    /** What the rows of a group add up to; empty where no column says it. */
    String total(GroupRow group) {
        return columns.live().stream().map(column -> column.live().orElseThrow().sum().apply(TableLines.<R>rows(group)))
                .filter(sum -> !sum.isEmpty()).collect(Collectors.joining(" · "));
    }

    private void look() {
        columns.allLive().forEach(this::sayWhetherSortable);
        Map<LiveValues<R>, Boolean> needed = new HashMap<>();   // and whether it sorts
        columns.live().forEach(column -> needed.merge(column.live().orElseThrow().values(), columns.sorts(column), Boolean::logicalOr));
        watches.entrySet().removeIf(watch -> {
            boolean idle = !needed.containsKey(watch.getKey());
            if (idle) {
                watch.getValue().close();
            }
            return idle;
        });
        Set<R> inSight = needed.isEmpty() ? Set.of() : inSight();
        needed.forEach((values, sorts) -> watches.computeIfAbsent(values, each -> each.watch(round -> changed(each, round))).need(inSight, sorts));
    }

    private void sayWhetherSortable(ResourceColumn<R> column) {
        Optional<String> reason = column.live().orElseThrow().unsortable().get().map(messages::text);
        layout.sortable(column.id(), reason.isEmpty());
        Node head = table.getColumns().stream().filter(each -> each.getId().equals(column.id())).findFirst().orElseThrow().getStyleableNode();
        Tooltip before = reasons.get(column.id());
        if (head == null || reason.equals(Optional.ofNullable(before).map(Tooltip::getText))) {
            return;
        }
        Tooltip.uninstall(head, before);
        reasons.remove(column.id());
        reason.ifPresent(why -> {
            Tooltip now = new Tooltip(why);
            reasons.put(column.id(), now);
            Tooltip.install(head, now);
        });
    }

    private Set<R> inSight() {
        Set<R> rows = new HashSet<>();
        for (Row line : table.linesInSight()) {
            if (line instanceof GroupRow group) {
                rows.addAll(TableLines.<R>rows(group));
            } else {
                TableLines.<R>row(line).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private void changed(LiveValues<R> values, boolean round) {
        if (!attached) {
            return;
        }
        columns.tracker().repaint(values);
        if (lines.grouped()) {
            table.rowsInSight().forEach(ResourceRow::retotal);
        }
        if (round && columns.live().stream().anyMatch(column -> column.live().orElseThrow().values() == values && columns.sorts(column))) {
            lines.order(columns.order());
        }
    }
}
