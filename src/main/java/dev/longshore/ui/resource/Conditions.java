package dev.longshore.ui.resource;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offered;
import dev.longshore.domain.Operation;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Command.Look;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Why an action on the selected rows cannot run now; an empty reason means that it can. */
public final class Conditions<R extends LiveRow> {

    private final ResourceViewModel<?, R> model;

    public Conditions(ResourceViewModel<?, R> model) {
        this.model = model;
    }

    /**
     * A command whose reason is asked again when the selection, a row or a host's status changes. One that changes, edits or destroys
     * cannot run on a read-only host.
     *
     * @param operation what it asks of an engine, where that is one thing
     */
    Command command(Look look, Optional<Operation> operation, Runnable action, Supplier<Optional<Message>> reason) {
        boolean changes = look.kind() == Kind.CHANGE || look.kind() == Kind.EDIT || look.kind() == Kind.DESTRUCTIVE;
        Supplier<Optional<Message>> whole = changes ? () -> writableAnd(reason) : reason;
        return new Command(look, operation, action, whole,
                model.table().selection(), model.table().rows(), model.host().status(), model.host().changes());
    }

    /** The hosts of the selected rows answer, and whatever else is asked. */
    public Optional<Message> connectedAnd(Supplier<Optional<Message>> further) {
        boolean answering = model.table().selection().isEmpty() ? model.host().status().get().connected()
                : model.table().selection().stream().noneMatch(model::stale);
        return answering ? further.get() : Optional.of(Message.of("reason.not-connected"));
    }

    /** As {@link #connectedAnd(Supplier)}, and the engines of those hosts offer it. */
    public Optional<Message> connectedAnd(Offered feature, Supplier<Optional<Message>> further) {
        return connectedAnd(() -> offered(feature).or(further));
    }

    private Optional<Message> offered(Offered feature) {
        Stream<HostStatus> asked = model.table().selection().isEmpty() ? Stream.of(model.host().status().get())
                : model.table().selection().stream().map(LiveRow::host).distinct().map(model.host()::status);
        return asked.map(status -> Offers.reason(feature, status)).flatMap(Optional::stream).findFirst();
    }

    /** The hosts of the selected rows may be changed, and whatever else is asked: for a command that {@link #command} does not make. */
    public Optional<Message> writableAnd(Supplier<Optional<Message>> further) {
        return readOnly().or(further);
    }

    /** None of the selected rows is the demo's. */
    public Optional<Message> notDemo() {
        boolean demo = model.table().selection().stream().flatMap(row -> model.hostOf(row).stream()).anyMatch(host -> host.origin() == Host.Origin.DEMO);
        return demo ? Optional.of(Message.of("reason.demo")) : Optional.empty();
    }

    private Optional<Message> readOnly() {
        CurrentHost current = model.host();
        boolean refused = model.table().selection().stream()
                .anyMatch(row -> current.host(row.host()).map(host -> host.marks().readOnly()).orElse(false));
        return refused ? Optional.of(Message.of("reason.read-only")) : Optional.empty();
    }

    /** Something is selected. */
    public Optional<Message> some() {
        return model.table().selection().isEmpty() ? Optional.of(Message.of("reason.nothing-selected")) : Optional.empty();
    }

    /** Exactly one row is selected. */
    public Optional<Message> one() {
        return some().or(() -> model.table().selection().size() > 1 ? Optional.of(Message.of("reason.one-only")) : Optional.empty());
    }
}
