package dev.longshore.ui.containers;

import static dev.longshore.ui.resource.Applies.when;

import dev.longshore.domain.ContainerName;
import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.service.containers.ContainerLines;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.resource.Applies;
import dev.longshore.ui.resource.Question;
import dev.longshore.ui.resource.ResourceActions;
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
    private final ResourceActions<ContainerRow> actions;
    private final Command inspect;
    private final List<Command> all;

    /** @param more commands of other features; in the menu they stand with those of their kind */
    public ContainerActions(ContainersViewModel model, ContainerService service, Dialogs dialogs, Notices notices, ClipboardAccess clipboard,
                                  BulkRemoval bulk, Executor ui, List<Command> more) {
        this.model = model;
        this.service = service;
        this.dialogs = dialogs;
        this.actions = new ResourceActions<>(model.resource(), service::inspect, new ResourceActions.Tools(dialogs, notices, clipboard, bulk, ui));
        this.inspect = actions.show(new Look("containers.action.inspect", "eye", "Enter", Kind.PRIMARY), ContainerOperations.INSPECT, model::inspectSelected);
        List<Command> own = Stream.of(List.of(inspect), changes(), destructive()).flatMap(List::stream).toList();
        this.all = Stream.of(own, copies(), more, actions.lines(own, ContainerLines.FORMS)).flatMap(List::stream).toList();
    }

    /** In the order of the menu. */
    public List<Command> all() {
        return all;
    }

    public Command inspect() {
        return inspect;
    }

    private List<Command> changes() {
        return List.of(
                change("containers.action.start", "play", "S", ContainerOperations.START, when(ContainerActions::startable, "containers.reason.not-stopped"), service::start),
                change("containers.action.stop", "square", "S", ContainerOperations.STOP, when(ContainerActions::alive, "containers.reason.not-running"), service::stop),
                change("containers.action.restart", "refresh", "R", ContainerOperations.RESTART, when(ContainerActions::restartable, "containers.reason.paused-or-removing"), service::restart),
                change("containers.action.pause", "pause", "P", ContainerOperations.PAUSE, when(in(ContainerState.RUNNING), "containers.reason.not-running-or-paused"), service::pause),
                change("containers.action.resume", "play", "P", ContainerOperations.UNPAUSE, when(in(ContainerState.PAUSED), "containers.reason.not-paused"), service::unpause),
                actions.edit(new Look("containers.action.rename", "edit", "F2", Kind.EDIT), ContainerOperations.RENAME, Applies.always(), this::rename));
    }

    private Command change(String key, String icon, String shortcut, Operation operation, Applies<ContainerRow> applies,
                           Function<ObjectRef, CompletableFuture<Void>> call) {
        return actions.change(new Look(key, icon, shortcut, Kind.CHANGE), operation, applies, call);
    }

    private List<Command> copies() {
        return List.of(actions.copy("containers.action.copy-name", "", ObjectRef::name), actions.copy("containers.action.copy-id", "Shortcut+C", ObjectRef::id));
    }

    private List<Command> destructive() {
        return List.of(
                actions.confirmed(new Look("containers.action.kill", "zap", "K", Kind.DESTRUCTIVE), ContainerOperations.KILL,
                        when(ContainerActions::alive, "containers.reason.not-running"), this::kill),
                actions.remove(new Look("containers.action.remove", "trash", "Delete", Kind.DESTRUCTIVE), ContainerOperations.REMOVE, Applies.always(), this::remove));
    }

    private static boolean startable(ContainerRow row) {
        return switch (row.status().state()) {
            case CREATED, EXITED, DEAD, UNKNOWN -> true;
            case RUNNING, PAUSED, RESTARTING, REMOVING -> false;
        };
    }

    private static boolean alive(ContainerRow row) {
        return row.status().state().alive();
    }

    private static boolean restartable(ContainerRow row) {
        return row.status().state() != ContainerState.PAUSED && row.status().state() != ContainerState.REMOVING;
    }

    private static Predicate<ContainerRow> in(ContainerState state) {
        return row -> row.status().state() == state;
    }

    private void rename(ContainerRow row) {
        String old = row.ref().name();
        Dialogs.onAnswer(dialogs.prompt(new Dialogs.Prompt(Message.of("containers.rename.title", old), Message.of("containers.rename.label"), old,
                Message.of("containers.rename.verb"), name -> nameProblem(row, name))), name -> {
                    if (!name.equals(old)) {
                        actions.run(ContainerOperations.RENAME, row, ref -> service.rename(ref, name));
                    }
                });
    }

    private Optional<Message> nameProblem(ContainerRow renamed, String name) {
        if (!ContainerName.valid(name)) {
            return Optional.of(Message.of("containers.rename.invalid"));
        }
        boolean taken = model.table().rows().stream()
                .anyMatch(row -> !row.key().equals(renamed.key()) && row.host().equals(renamed.host()) && row.ref().name().equals(name));
        return taken ? Optional.of(Message.of("containers.rename.taken", name)) : Optional.empty();
    }

    private Question<ContainerRow> kill(List<ContainerRow> rows) {
        return Question.of(ContainerQuestions.kill(actions.hosts(rows), rows), rows,
                (ref, yes) -> service.kill(ref, yes.picked().orElse(ContainerQuestions.SIGNALS.getFirst())));
    }

    private Question<ContainerRow> remove(List<ContainerRow> rows) {
        // one that starts while the question stands is not among those that it says are killed
        Set<ObjectRef> shownAlive = rows.stream().filter(ContainerActions::alive).map(ContainerRow::ref).collect(Collectors.toSet());
        List<ContainerRow> podman = rows.stream().filter(row -> model.resource().host().status(row.host()).podman()).toList();
        return Question.of(ContainerQuestions.remove(actions.hosts(rows), rows, podman), rows, (ref, yes) -> {
            boolean force = yes.options().contains(ContainerQuestions.FORCE);
            return service.remove(ref, force && shownAlive.contains(ref), yes.options().contains(ContainerQuestions.VOLUMES));
        });
    }
}
