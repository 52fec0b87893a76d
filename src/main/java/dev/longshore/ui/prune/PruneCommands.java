package dev.longshore.ui.prune;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import dev.longshore.service.prune.PruneOperations;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.TargetHosts;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.Observable;

/** The commands that open the window. FX thread only. */
final class PruneCommands {

    private final TargetHosts targets;
    private final BiConsumer<List<Host>, Optional<ObjectKind>> open;

    /** @param open opens the window for one host, or for one of several, and a kind or all kinds */
    PruneCommands(TargetHosts targets, BiConsumer<List<Host>, Optional<ObjectKind>> open) {
        this.targets = targets;
        this.open = open;
    }

    /** Of the host that shows; under all hosts the window asks which. */
    Command any() {
        return command("prune.action", () -> open.accept(hosts(), Optional.empty()), Selection.none());
    }

    /** As {@link #any}, and of one kind. */
    Command of(String key, ObjectKind kind) {
        return of(key, kind, Selection.none());
    }

    /** Of the host of what is selected; as {@link #any} where nothing is, or things of several hosts. */
    Command of(String key, ObjectKind kind, Selection<?> selection) {
        return command(key, () -> open.accept(own(selection).map(List::of).orElseGet(this::hosts), Optional.of(kind)), selection);
    }

    private Command command(String key, Runnable run, Selection<?> selection) {
        Observable[] changes = Stream.concat(Stream.of(targets.changes()), Stream.of(selection.changes())).toArray(Observable[]::new);
        return new Command(new Command.Look(key, "trash", "", Command.Kind.EDIT), Optional.of(PruneOperations.PRUNE), run, () -> reason(selection), changes);
    }

    private <T> Optional<Message> reason(Selection<T> selection) {
        SelectionReasons<T> reasons = new SelectionReasons<>(selection);
        return own(selection).isPresent() ? reasons.writable().or(reasons::connected) : targets.reason();
    }

    private static Optional<Host> own(Selection<?> selection) {
        List<Selection.At> hosts = selection.hosts();
        return hosts.size() == 1 ? Optional.of(hosts.getFirst().host()) : Optional.empty();
    }

    private List<Host> hosts() {
        List<Host> all = targets.hosts();
        List<Host> shown = all.stream().filter(host -> host.id().equals(targets.first())).toList();
        return shown.isEmpty() ? all : shown;
    }
}
