package dev.longshore.ui.resource;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.Supplier;

/** Why an action on the selected rows cannot run now; an empty reason means that it can. */
public final class Conditions<R extends Row> {

    private final ResourceViewModel<?, R> model;

    public Conditions(ResourceViewModel<?, R> model) {
        this.model = model;
    }

    /** A command whose reason is asked again when the selection, a row or the host's status changes. */
    public Command command(String key, String icon, String shortcut, Kind kind, Runnable action, Supplier<Optional<Message>> reason) {
        return new Command(key, icon, shortcut, kind, action, reason,
                model.table().selection(), model.table().rows(), model.host().status());
    }

    /** The host answers, and whatever else is asked. */
    public Optional<Message> connectedAnd(Supplier<Optional<Message>> further) {
        return model.host().status().get().connected() ? further.get() : Optional.of(Message.of("reason.not-connected"));
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
