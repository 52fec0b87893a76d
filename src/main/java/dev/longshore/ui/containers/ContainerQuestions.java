package dev.longshore.ui.containers;

import dev.longshore.domain.Host;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.dialog.Dialogs.Picker;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked before containers are killed or removed: the host, exactly which, and what goes with them. */
final class ContainerQuestions {

    static final String FORCE = "force";
    static final String VOLUMES = "volumes";
    static final List<String> SIGNALS = List.of("SIGKILL", "SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2");

    private ContainerQuestions() {
    }

    static Confirmation kill(List<Host> hosts, List<ContainerRow> rows) {
        return new Confirmation(titled("containers.kill.title", rows), hosts, items(rows), Optional.of(Message.of("containers.kill.warning")),
                titled("containers.kill.verb", rows), List.of(),
                Optional.of(new Picker(Message.of("containers.kill.signal"), SIGNALS, SIGNALS.getFirst())));
    }

    /** @param podman those of the rows that are on Podman, which has its own rules for anonymous volumes */
    static Confirmation remove(List<Host> hosts, List<ContainerRow> rows, List<ContainerRow> podman) {
        long alive = alive(rows);
        List<Option> options = new ArrayList<>();
        if (alive > 0) {
            options.add(new Option(FORCE, Message.of("containers.remove.force", alive), true));
        }
        options.add(new Option(VOLUMES, Message.of(podman.isEmpty() ? "containers.remove.volumes" : "containers.remove.volumes.podman"), false));
        return new Confirmation(titled("containers.remove.title", rows), hosts, items(rows), Optional.of(Message.of(alive(podman) > 0 ? "containers.remove.warning.podman" : "containers.remove.warning")),
                titled("containers.remove.verb", rows), options, Optional.empty());
    }

    private static long alive(List<ContainerRow> rows) {
        return rows.stream().filter(row -> row.status().state().alive()).count();
    }

    private static Message titled(String key, List<ContainerRow> rows) {
        return Message.of(key, rows.size(), rows.getFirst().ref().name());
    }

    private static List<Item> items(List<ContainerRow> rows) {
        return rows.stream().map(row -> new Item(row.ref().name(), Message.of("containers.detail",
                ShortId.of(row.id()), row.summary().image(), ContainerFormat.status(row.status())), row.host())).toList();
    }
}
