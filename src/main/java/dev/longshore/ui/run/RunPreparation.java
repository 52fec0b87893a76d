package dev.longshore.ui.run;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Offered;
import dev.longshore.domain.run.Preparation;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Message;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An offer to make, on the chosen host, what a command before the pasted line would have made. FX thread only. */
final class RunPreparation {

    private final RunPlace place;
    private final RunTarget target;
    private final Preparation what;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Offered());

    RunPreparation(RunPlace place, RunTarget target, Preparation what) {
        this.place = place;
        this.target = target;
        this.what = what;
        target.host().addListener((property, was, is) -> state.set(new Offered()));
    }

    /** How far it is. */
    sealed interface State { }

    record Offered() implements State { }

    record Busy() implements State { }

    record Done(Message told) implements State { }

    record Failed(Message title, Message cause) implements State { }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What the button says. */
    Message verb() {
        return Message.of(volume() ? "run.prepare.volume" : "run.prepare.network", what.name());
    }

    /** Sends it once; nothing happens while an answer is awaited, and where nothing can be made. */
    void make() {
        if (target.obstacle().isPresent() || state.get() instanceof Busy || state.get() instanceof Done) {
            return;
        }
        HostSession at = target.host().get();
        state.set(new Busy());
        place.service().prepare(at.host().id(), what).whenCompleteAsync((none, failed) -> {
            if (target.host().get() == at) {
                state.set(failed == null ? new Done(Message.of(volume() ? "run.prepare.done.volume" : "run.prepare.done.network", what.name(), at.host().name())) : failed(failed));
                target.suggestAnew();
            }
        }, place.ui());
    }

    private Failed failed(Throwable thrown) {
        Failure failure = FailureException.of(thrown, volume() ? VolumeOperations.CREATE : NetworkOperations.CREATE, what.name());
        return new Failed(Failures.title(failure), failure.detail().isEmpty() ? Failures.cause(failure) : Message.of("run.prepare.said", failure.detail()));
    }

    private boolean volume() {
        return what instanceof Preparation.NewVolume;
    }
}
