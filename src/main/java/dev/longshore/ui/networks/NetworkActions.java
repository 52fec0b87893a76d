package dev.longshore.ui.networks;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.networks.Leaving;
import dev.longshore.service.networks.NetworkLines;
import dev.longshore.service.networks.NetworkMember;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.ContainerUse;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Ui;
import dev.longshore.ui.resource.Applies;
import dev.longshore.ui.resource.Question;
import dev.longshore.ui.resource.ResourceActions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be done to the selected networks, each an action with its state and reason. FX thread only. */
final class NetworkActions {

    private final NetworksViewModel model;
    private final NetworkService service;
    private final Departures departures;
    private final Ui ui;
    private final ResourceActions<NetworkRow> actions;
    private final Command inspect;
    private final List<Command> all;

    /** @param more commands of other features; in the menu they stand with those of their kind */
    NetworkActions(NetworksViewModel model, NetworkService service, Departures departures, Ui ui, BulkRemoval bulk, List<Command> more) {
        this.model = model;
        this.service = service;
        this.departures = departures;
        this.ui = ui;
        this.actions = new ResourceActions<>(model.resource(), service::inspect,
                new ResourceActions.Tools(ui.dialogs(), ui.notices(), ui.clipboard(), bulk, ui.executor()));
        this.inspect = actions.show(new Look("networks.action.inspect", "eye", "Enter", Kind.PRIMARY), NetworkOperations.INSPECT, () -> model.open(Navigation.JSON));
        Command usedBy = actions.show(new Look("networks.action.used-by", "box", "U", Kind.PRIMARY), NetworkOperations.INSPECT, () -> model.open(NetworksViewModel.USED_BY));
        List<Command> changes = Stream.concat(membership(), Stream.of(remove())).toList();
        List<Command> lines = actions.lines(Stream.concat(Stream.of(inspect), changes.stream()).toList(), NetworkLines.FORMS);
        this.all = Stream.of(List.of(inspect, usedBy), more, changes, copies(), lines).flatMap(List::stream).toList();
    }

    /** In the order of the menu. */
    List<Command> all() {
        return all;
    }

    Command inspect() {
        return inspect;
    }

    private Stream<Command> membership() {
        Applies<NetworkRow> joinable = Applies.when(NetworkRow::joinable, "networks.reason.not-joinable");
        return Stream.of(
                actions.edit(new Look("networks.action.join", "link", "C", Kind.EDIT), NetworkOperations.JOIN, joinable, this::join),
                actions.edit(new Look("networks.action.leave", "x", "D", Kind.EDIT), NetworkOperations.LEAVE,
                        row -> joinable.reason(row).or(() -> Applies.<NetworkRow>when(each -> !each.members().isEmpty(), "networks.reason.no-members").reason(row)), this::leave));
    }

    private List<Command> copies() {
        return List.of(actions.copy("networks.action.copy-name", "", ObjectRef::name), actions.copy("networks.action.copy-id", "Shortcut+C", ObjectRef::id));
    }

    private Command remove() {
        return actions.remove(new Look("networks.action.remove", "trash", "Delete", Kind.DESTRUCTIVE), NetworkOperations.REMOVE,
                Applies.when(row -> !row.predefined(), "networks.reason.predefined"), this::remove);
    }

    private void join(NetworkRow row) {
        model.resource().hostOf(row).ifPresent(host -> ui.forms().open(new JoinForm(
                new JoinViewModel(host, row.ref(), service, departures, ui.executor()), ui.clipboard(), ui.forms().messages())));
    }

    private void leave(NetworkRow row) {
        ask(row, row.members());
    }

    private void ask(NetworkRow row, List<NetworkMember> members) {
        model.resource().hostOf(row).ifPresent(host -> Dialogs.onAnswer(ui.dialogs().confirm(NetworkQuestions.leave(host, row.ref(), members)),
                yes -> members.stream().filter(each -> yes.picked().map(each.name()::equals).orElse(members.size() == 1)).findFirst()
                        .ifPresent(member -> actions.run(NetworkOperations.LEAVE, row, ref -> leave(ref, NetworksViewModel.ref(row.host(), member))))));
    }

    /** Asks first how the container is in the network: that is lost afterwards. */
    private CompletableFuture<Void> leave(ObjectRef network, ObjectRef container) {
        return service.place(network, container).thenCompose(place -> service.leave(network, container).thenAcceptAsync(outcome -> {
            place.ifPresent(lost -> departures.put(network, container.id(), lost));
            if (outcome == Leaving.NOT_IN) {
                ui.notices().info(Message.of("networks.leave.already", container.name(), network.name()));
            }
        }, ui.executor()));
    }

    /**
     * Takes one container out of a network after a question; a failure is told. For the inspector, which may hold a network of a host that does
     * not show: that shows then, and nothing else happens.
     */
    void leave(ObjectRef network, ContainerUse use) {
        Optional<NetworkRow> known = model.table().rows().stream().filter(row -> row.ref().sameAs(network)).findFirst();
        known.ifPresentOrElse(row -> row.members().stream().filter(member -> member.container().id().equals(use.id())).findFirst()
                .ifPresent(member -> ask(row, List.of(member))), () -> ui.navigation().reveal(network));
    }

    private Question<NetworkRow> remove(List<NetworkRow> rows) {
        Map<ObjectRef, Set<String>> members = new LinkedHashMap<>();
        rows.forEach(row -> members.put(row.ref(), row.members().stream().map(each -> each.container().id()).collect(Collectors.toSet())));
        return new Question<>(NetworkQuestions.remove(actions.hosts(rows), rows), yes -> {
            boolean disconnect = yes.options().contains(NetworkQuestions.DISCONNECT);
            List<NetworkRow> agreed = rows.stream().filter(row -> disconnect || members.getOrDefault(row.ref(), Set.of()).isEmpty()).toList();
            return new Question.Change<>(agreed, ref -> service.remove(ref, Optional.ofNullable(members.get(ref)).orElse(Set.of())));
        });
    }
}
