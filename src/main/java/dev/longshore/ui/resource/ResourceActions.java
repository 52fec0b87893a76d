package dev.longshore.ui.resource;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Route;
import dev.longshore.service.calls.CurlLine;
import dev.longshore.service.calls.DockerForm;
import dev.longshore.service.calls.DockerLine;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.AppContext;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import dev.longshore.ui.module.Ui;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the commands for the selected objects of one kind. A command is disabled, with the reason, where a selected row is on a host that is
 * read-only, lost or without the operation, where a call is under way, and where the operation applies to none of the rows. A failure is told;
 * where no answer came, what became of the object is told too. FX thread only.
 * {@snippet :
 * var actions = new ResourceActions<>(model.resource(), service::inspect, Tools.of(context));
 * Command start = actions.change(new Look("things.action.start", "play", "S", Kind.CHANGE), ThingOperations.START,
 *         Applies.when(row -> !row.running(), "things.reason.not-stopped"), service::start);
 * Command rename = actions.edit(new Look("things.action.rename", "edit", "F2", Kind.EDIT), ThingOperations.RENAME, Applies.always(),
 *         row -> Dialogs.onAnswer(dialogs.prompt(...), name -> actions.run(ThingOperations.RENAME, row, ref -> service.rename(ref, name))));
 * Command remove = actions.remove(new Look("things.action.remove", "trash", "Delete", Kind.DESTRUCTIVE), ThingOperations.REMOVE, Applies.always(),
 *         rows -> Question.of(ThingQuestions.remove(actions.hosts(rows), rows), rows, (ref, yes) -> service.remove(ref)));
 * }
 */
public final class ResourceActions<R extends LiveRow> {

    private final ResourceViewModel<?, R> model;
    private final Tools tools;
    private final RowChanges<R> changes;
    private final Selection<R> selection;
    private final SelectionReasons<R> reasons;

    /** What every kind's commands need beside its own words and calls. @param ui the way to the FX thread */
    public record Tools(Dialogs dialogs, Notices notices, ClipboardAccess clipboard, BulkRemoval bulk, Executor ui) {

        /** Those of the app. */
        public static Tools of(AppContext context) {
            Ui ui = context.ui();
            return new Tools(ui.dialogs(), ui.notices(), ui.clipboard(), new BulkRemoval(context.app().tasks()), ui.executor());
        }
    }

    /** @param inspect asks the engine for an object of which it is not known what became */
    public ResourceActions(ResourceViewModel<?, R> model, Function<ObjectRef, ? extends CompletableFuture<?>> inspect, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.changes = new RowChanges<>(model, tools.notices(), inspect, tools.bulk(), tools.ui());
        this.selection = new RowSelection<>(model, Function.identity());
        this.reasons = new SelectionReasons<>(selection);
    }

    /** Shows something of the one selected row, and changes nothing. */
    public Command show(Look look, Operation operation, Runnable show) {
        return command(look, Optional.of(operation), show, () -> reasons.one(operation));
    }

    /** One call for each selected row that the operation applies to, at once and without a question. */
    public Command change(Look look, Operation operation, Applies<R> applies, Function<ObjectRef, CompletableFuture<Void>> call) {
        return several(look, operation, applies, rows -> changes.run(operation, rows, call));
    }

    /** Asks first, then makes one call for each of the rows. */
    public Command confirmed(Look look, Operation operation, Applies<R> applies, Function<List<R>, Question<R>> question) {
        return asking(look, operation, applies, question, changes::run);
    }

    /** As {@link #confirmed}; more than a few rows become one task. */
    public Command remove(Look look, Operation operation, Applies<R> applies, Function<List<R>, Question<R>> question) {
        return asking(look, operation, applies, question, changes::remove);
    }

    /** Edits the one selected row. @param edit asks what is needed, and calls {@link #run} */
    public Command edit(Look look, Operation operation, Applies<R> applies, Consumer<R> edit) {
        return command(look, Optional.of(operation), () -> edit.accept(targets(applies).getFirst()), () -> reasons.one(operation).or(() -> unfit(applies)));
    }

    /** Copies a part of each selected object, one in a line; works on a lost host too. */
    public Command copy(String key, String shortcut, Function<ObjectRef, String> part) {
        return command(new Look(key, "copy", shortcut, Kind.COPY), Optional.empty(), () -> tools.clipboard().put(
                model.table().selection().stream().map(row -> part.apply(row.ref())).collect(Collectors.joining("\n"))), reasons::some);
    }

    /**
     * For each command whose operation has a route: the same as a line of curl and as one of docker, for the selected objects as they are. The
     * lines can be had whatever the objects' state is.
     *
     * @param forms the docker commands of the kind
     */
    public List<Command> lines(List<Command> commands, List<DockerForm> forms) {
        List<Command> routed = commands.stream().filter(command -> command.operation().flatMap(Operation::route).isPresent()).toList();
        return Stream.concat(routed.stream().map(command -> line(command, "control.menu.copy-curl", CurlLine::of)),
                routed.stream().map(command -> line(command, "control.menu.copy-docker", call -> DockerLine.of(call, forms)))).toList();
    }

    private Command line(Command of, String submenu, Function<ApiCall, Optional<String>> line) {
        Route route = of.operation().flatMap(Operation::route).orElseThrow();
        return command(new Look(of.key(), of.icon(), "", Kind.COPY, submenu), Optional.empty(),
                () -> tools.clipboard().put(calls(route).map(line).flatMap(Optional::stream).collect(Collectors.joining("\n"))),
                () -> reasons.some().or(reasons::notDemo));
    }

    private Stream<ApiCall> calls(Route route) {
        return model.table().selection().stream().flatMap(row -> model.hostOf(row).stream().map(host -> ApiCall.unsent(host, route.of(row.ref()))));
    }

    /** Changes one row, for a command that has asked by itself. */
    public void run(Operation operation, R row, Function<ObjectRef, CompletableFuture<Void>> call) {
        changes.run(operation, List.of(row), call);
    }

    /** The hosts of rows, each once: for a confirmation. */
    public List<Host> hosts(List<R> rows) {
        return changes.hosts(rows);
    }

    /** How a call is made for each of some rows. */
    @FunctionalInterface
    private interface Runs<R> {
        void run(Operation operation, List<R> rows, Function<ObjectRef, CompletableFuture<Void>> call);
    }

    private Command asking(Look look, Operation operation, Applies<R> applies, Function<List<R>, Question<R>> question, Runs<R> runs) {
        return several(look, operation, applies, rows -> {
            Question<R> asked = question.apply(rows);
            Dialogs.onAnswer(tools.dialogs().confirm(asked.confirmation()), yes -> {
                Question.Change<R> change = asked.then().apply(yes);
                runs.run(operation, change.rows(), change.call());
            });
        });
    }

    private Command several(Look look, Operation operation, Applies<R> applies, Consumer<List<R>> run) {
        return command(look, Optional.of(operation), () -> run.accept(targets(applies)), () -> reasons.ready(operation).or(() -> unfit(applies)));
    }

    /** One that changes, edits or destroys cannot run on a read-only host, nor for what is only known from before. */
    private Command command(Look look, Optional<Operation> operation, Runnable action, Supplier<Optional<Message>> reason) {
        boolean changing = look.kind() == Kind.CHANGE || look.kind() == Kind.EDIT || look.kind() == Kind.DESTRUCTIVE;
        return new Command(look, operation, action, changing ? () -> reasons.writable().or(reason).or(this::lastKnown) : reason, selection.changes());
    }

    /** A row of an earlier list may name an object by a name that another one has by now. */
    private Optional<Message> lastKnown() {
        return model.selectedHosts().stream().anyMatch(model::stale) ? Optional.of(Message.of("reason.last-known")) : Optional.empty();
    }

    /** The selected rows it applies to; those with an operation under way wait for it. */
    private List<R> targets(Applies<R> applies) {
        return changes.idle().stream().filter(row -> applies.reason(row).isEmpty()).toList();
    }

    /** Why it applies to none of the selected rows; empty where it does to at least one. */
    private Optional<Message> unfit(Applies<R> applies) {
        List<R> idle = changes.idle();
        if (idle.isEmpty()) {
            return Optional.of(Message.of("reason.busy"));
        }
        return idle.stream().anyMatch(row -> applies.reason(row).isEmpty()) ? Optional.empty() : applies.reason(idle.getFirst());
    }
}
