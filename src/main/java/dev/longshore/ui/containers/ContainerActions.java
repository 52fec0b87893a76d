package dev.longshore.ui.containers;

import dev.longshore.domain.ContainerName;
import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.resource.Conditions;
import dev.longshore.ui.resource.RowChanges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be done to the selected containers, each an action with its state and reason. FX thread only. */
public final class ContainerActions {

    private final ContainersViewModel model;
    private final ContainerService service;
    private final Dialogs dialogs;
    private final ClipboardAccess clipboard;
    private final RowChanges<ContainerRow> changes;
    private final Conditions<ContainerRow> conditions;
    private final Command inspect;
    private final List<Command> all;

    /** @param more commands of other features; in the menu they stand with those of their kind */
    public ContainerActions(ContainersViewModel model, ContainerService service, Dialogs dialogs, Notices notices, ClipboardAccess clipboard,
                                  BulkRemoval bulk, Executor ui, List<Command> more) {
        this.model = model;
        this.service = service;
        this.dialogs = dialogs;
        this.clipboard = clipboard;
        this.changes = new RowChanges<>(model.resource(), notices, service::inspect, bulk, ui);
        this.conditions = new Conditions<>(model.resource());
        this.inspect = conditions.command("containers.action.inspect", "eye", "Enter", Kind.PRIMARY, model::inspectSelected, () -> conditions.connectedAnd(ContainerOperations.INSPECT, conditions::one));
        this.all = Stream.of(List.of(inspect,
                each("containers.action.start", "play", "S", ContainerOperations.START, this::startable, "containers.reason.not-stopped", service::start),
                each("containers.action.stop", "square", "S", ContainerOperations.STOP, row -> row.status().state().alive(), "containers.reason.not-running", service::stop),
                each("containers.action.restart", "refresh", "R", ContainerOperations.RESTART, ContainerActions::restartable, "containers.reason.paused-or-removing", service::restart),
                each("containers.action.pause", "pause", "P", ContainerOperations.PAUSE, in(ContainerState.RUNNING), "containers.reason.not-running-or-paused", service::pause),
                each("containers.action.resume", "play", "P", ContainerOperations.UNPAUSE, in(ContainerState.PAUSED), "containers.reason.not-paused", service::unpause),
                conditions.command("containers.action.rename", "edit", "F2", Kind.EDIT, this::rename, () -> conditions.connectedAnd(ContainerOperations.RENAME, conditions::one)),
                conditions.command("containers.action.copy-name", "copy", "", Kind.COPY, () -> copy(ObjectRef::name), conditions::some),
                conditions.command("containers.action.copy-id", "copy", "Shortcut+C", Kind.COPY, () -> copy(ObjectRef::id), conditions::some)), more, List.of(
                conditions.command("containers.action.kill", "zap", "K", Kind.DESTRUCTIVE, this::kill, () -> conditions.connectedAnd(ContainerOperations.KILL, () -> applicable(row -> row.status().state().alive(), "containers.reason.not-running"))),
                conditions.command("containers.action.remove", "trash", "Delete", Kind.DESTRUCTIVE, this::remove, () -> conditions.connectedAnd(ContainerOperations.REMOVE, () -> applicable(row -> true, ""))))).flatMap(List::stream).toList();
    }

    /** In the order of the menu. */
    public List<Command> all() {
        return all;
    }

    public Command inspect() {
        return inspect;
    }

    private boolean startable(ContainerRow row) {
        return switch (row.status().state()) {
            case CREATED, EXITED, DEAD, UNKNOWN -> true;
            case RUNNING, PAUSED, RESTARTING, REMOVING -> false;
        };
    }

    private static boolean restartable(ContainerRow row) {
        return row.status().state() != ContainerState.PAUSED && row.status().state() != ContainerState.REMOVING;
    }

    private static Predicate<ContainerRow> in(ContainerState state) {
        return row -> row.status().state() == state;
    }

    private Command each(String key, String icon, String shortcut, Operation operation, Predicate<ContainerRow> applies, String otherwise,
                         Function<ObjectRef, CompletableFuture<Void>> call) {
        return conditions.command(key, icon, shortcut, Kind.CHANGE, () -> changes.run(operation, targets(applies), call),
                () -> conditions.connectedAnd(operation, () -> applicable(applies, otherwise)));
    }

    private Optional<Message> applicable(Predicate<ContainerRow> applies, String otherwise) {
        Optional<Message> nothing = conditions.some();
        if (nothing.isPresent() || !targets(applies).isEmpty()) {
            return nothing;
        }
        boolean busy = model.table().selection().stream().allMatch(row -> row.pending().isPresent());
        return Optional.of(Message.of(busy ? "reason.busy" : otherwise));
    }

    /** The selected rows it applies to; those with an operation under way wait for it. */
    private List<ContainerRow> targets(Predicate<ContainerRow> applies) {
        return changes.idle().stream().filter(applies).toList();
    }

    private void copy(Function<ObjectRef, String> part) {
        clipboard.put(model.table().selection().stream().map(ContainerRow::ref).map(part).collect(Collectors.joining("\n")));
    }

    private void rename() {
        ContainerRow row = model.table().selection().getFirst();
        String old = row.ref().name();
        Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("containers.rename.title", old), Message.of("containers.rename.label"), old,
                Message.of("containers.rename.verb"), name -> nameProblem(row, name))), name -> {
                    if (!name.equals(old)) {
                        changes.run(ContainerOperations.RENAME, List.of(row), ref -> service.rename(ref, name));
                    }
                });
    }

    private Optional<Message> nameProblem(ContainerRow renamed, String name) {
        if (!ContainerName.valid(name)) {
            return Optional.of(Message.of("containers.rename.invalid"));
        }
        boolean taken = model.table().rows().stream()
                .anyMatch(row -> row != renamed && row.host().equals(renamed.host()) && row.ref().name().equals(name));
        return taken ? Optional.of(Message.of("containers.rename.taken", name)) : Optional.empty();
    }

    private void kill() {
        List<ContainerRow> rows = targets(row -> row.status().state().alive());
        Dialogs.onAnswer(dialogs.confirm(ContainerQuestions.kill(changes.hosts(rows), rows)), yes ->
                changes.run(ContainerOperations.KILL, rows, ref -> service.kill(ref, yes.picked().orElse(ContainerQuestions.SIGNALS.getFirst()))));
    }

    private void remove() {
        List<ContainerRow> rows = targets(row -> true);
        // one that starts while the question stands is not among those that it says are killed
        Set<ObjectRef> shownAlive = rows.stream().filter(row -> row.status().state().alive()).map(ContainerRow::ref).collect(Collectors.toSet());
        List<ContainerRow> podman = rows.stream().filter(row -> model.resource().host().status(row.host()).podman()).toList();
        Dialogs.onAnswer(dialogs.confirm(ContainerQuestions.remove(changes.hosts(rows), rows, podman)), yes -> {
            boolean force = yes.options().contains(ContainerQuestions.FORCE);
            boolean volumes = yes.options().contains(ContainerQuestions.VOLUMES);
            changes.remove(ContainerOperations.REMOVE, rows, ref -> service.remove(ref, force && shownAlive.contains(ref), volumes));
        });
    }
}
