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

    static Confirmation remove(List<Host> hosts, List<ContainerRow> rows) {
        long alive = rows.stream().filter(row -> row.status().state().alive()).count();
        List<Option> options = new ArrayList<>();
        if (alive > 0) {
            options.add(new Option(FORCE, Message.of("containers.remove.force", alive), true));
        }
        options.add(new Option(VOLUMES, Message.of("containers.remove.volumes"), false));
        return new Confirmation(titled("containers.remove.title", rows), hosts, items(rows), Optional.of(Message.of("containers.remove.warning")),
                titled("containers.remove.verb", rows), options, Optional.empty());
    }

    private static Message titled(String key, List<ContainerRow> rows) {
        return Message.of(key, rows.size(), rows.getFirst().ref().name());
    }

    private static List<Item> items(List<ContainerRow> rows) {
        return rows.stream().map(row -> new Item(row.ref().name(), Message.of("containers.detail",
                ShortId.of(row.id()), row.summary().image(), ContainerFormat.status(row.status())), row.host())).toList();
    }
}
