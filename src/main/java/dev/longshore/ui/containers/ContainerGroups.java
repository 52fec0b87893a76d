package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ContainerStatus.Health;
import dev.longshore.ui.control.rows.Grouping;
import dev.longshore.ui.control.rows.Groupings;
import dev.longshore.ui.control.rows.QuickFilter;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.resource.HostGrouping;
import dev.longshore.ui.resource.ResourceViewModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The quick filters of the containers table, and the ways to group it. */
final class ContainerGroups {

    /** What a group counts: an order, and the word that it says. */
    private record Counted(int order, Message word) { }

    private final ResourceViewModel<?, ContainerRow> model;
    private final UnaryOperator<String> masked;

    /** @param masked hides secrets in free text, such as {@code password=…} */
    ContainerGroups(ResourceViewModel<?, ContainerRow> model, UnaryOperator<String> masked) {
        this.model = model;
        this.masked = masked;
    }

    static List<QuickFilter<ContainerRow>> quick() {
        return List.of(
                new QuickFilter<>("running", "containers.quick.running", row -> row.status().state() == ContainerState.RUNNING, true),
                new QuickFilter<>("stopped", "containers.quick.stopped", row -> stopped(row.status().state()), true),
                new QuickFilter<>("unhealthy", "containers.quick.unhealthy", row -> row.status().health() == Health.UNHEALTHY, false),
                new QuickFilter<>("paused", "containers.quick.paused", row -> row.status().state() == ContainerState.PAUSED, false),
                new QuickFilter<>("restarting", "containers.quick.restarting", row -> row.status().state() == ContainerState.RESTARTING, false),
                new QuickFilter<>("exit-code", "containers.quick.exit-code", ContainerGroups::failed, false));
    }

    Groupings<ContainerRow> groupings() {
        Grouping<ContainerRow> project = new Grouping<>("project", Message.of("containers.column.project"), ContainerGroups::project,
                ContainerGroups::projectName, Message.of("containers.group.no-project"), this::projectSummary);
        Grouping<ContainerRow> image = new Grouping<>("image", Message.of("containers.column.image"), row -> row.summary().image(),
                UnaryOperator.identity(), Message.of("containers.group.no-image"), ContainerGroups::summary);
        return new Groupings<>(List.of(new Groupings.Choice<>(project, () -> true), new Groupings.Choice<>(image, () -> true),
                HostGrouping.of(model, ContainerGroups::summary)),
                Optional.of(new Groupings.Labels<>(row -> row.summary().labels().keySet(), this::byLabel)));
    }

    private Grouping<ContainerRow> byLabel(String key) {
        return new Grouping<>(Groupings.labelId(key), Message.of("containers.group.label", key), row -> row.summary().labels().getOrDefault(key, ""),
                value -> maskedValue(key, value), Message.of("containers.group.no-label", key), ContainerGroups::summary);
    }

    /** A label may hold a secret: its name tells. */
    private String maskedValue(String key, String value) {
        String shown = masked.apply(key + "=" + value);
        return shown.startsWith(key + "=") ? shown.substring(key.length() + 1) : shown;
    }

    /** A project is one of its host: another host may have one of the same name. */
    private static String project(ContainerRow row) {
        return row.project().isEmpty() ? "" : row.host().value() + "\n" + row.project();
    }

    private static String projectName(String group) {
        return group.substring(group.indexOf('\n') + 1);
    }

    private List<Message> projectSummary(List<ContainerRow> rows) {
        List<Message> parts = new ArrayList<>();
        ContainerRow first = rows.getFirst();
        if (!first.project().isEmpty()) {
            String host = model.hostName(first.host());
            if (model.ofSeveralHosts() && !host.isEmpty()) {
                parts.add(Message.of("control.group.text", host));
            }
            parts.add(Message.of("containers.group.compose"));
        }
        parts.addAll(summary(rows));
        return parts;
    }

    /** How many of the rows are in which state, such as {@code 3 running, 1 exited}. */
    static List<Message> summary(List<ContainerRow> rows) {
        Map<Counted, Integer> counts = new TreeMap<>(Comparator.comparingInt(Counted::order));
        rows.forEach(row -> counts.merge(counted(row.status()), 1, Integer::sum));
        return counts.entrySet().stream().map(entry -> Message.of("containers.group.count", entry.getValue(), entry.getKey().word()))
                .reduce((before, next) -> Message.of("control.group.list", before, next)).stream().toList();
    }

    /** Healthy ones count as running ones, and no exit code matters. */
    private static Counted counted(ContainerStatus status) {
        ContainerState state = status.state();
        return switch (state) {
            case RUNNING -> status.health() == Health.UNHEALTHY ? new Counted(1, ContainerFormat.state(status).word())
                    : new Counted(0, Message.of("containers.state.running"));
            case EXITED -> new Counted(2 + state.ordinal(), Message.of("containers.state.exited"));
            case PAUSED, RESTARTING, CREATED, REMOVING, DEAD, UNKNOWN -> new Counted(2 + state.ordinal(), ContainerFormat.state(status).word());
        };
    }

    private static boolean stopped(ContainerState state) {
        return state == ContainerState.CREATED || state == ContainerState.EXITED || state == ContainerState.DEAD;
    }

    private static boolean failed(ContainerRow row) {
        return row.status().state() == ContainerState.EXITED && row.status().exitCode().orElse(0) != 0;
    }
}
