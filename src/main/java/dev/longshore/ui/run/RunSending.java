package dev.longshore.ui.run;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.RunOutcome;
import dev.longshore.service.run.RunRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sending of a form, and what came of it: nothing is sent twice without being asked for. FX thread only. */
final class RunSending {

    /** After these nobody knows whether the engine made the container. */
    private static final Set<Failure.Cause> UNKNOWN = EnumSet.of(Failure.Cause.NO_ANSWER, Failure.Cause.BODY_TIMEOUT, Failure.Cause.DISCONNECTED,
            Failure.Cause.BAD_JSON, Failure.Cause.INCOMPLETE, Failure.Cause.NOT_HTTP);

    private final RunPlace place;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String refusedName;
    private boolean unknown;
    private boolean made;
    private boolean open = true;

    /**
     * What came of the last sending, while the form stays open.
     *
     * @param unknown whether the container may have been made
     */
    record Said(Failure failure, boolean unknown) { }

    /** @param changed run after anything here has changed */
    RunSending(RunPlace place, Runnable changed) {
        this.place = place;
        this.changed = changed;
    }

    /** Whether an answer is awaited. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Said>> said() {
        return said.getReadOnlyProperty();
    }

    /** Whether nothing may be sent now. */
    boolean closedToMore() {
        return busy.get() || made || unknown;
    }

    /** Whether the engine said of this name that it is taken. */
    boolean refused(String name) {
        return name.equals(refusedName);
    }

    /** What was refused, or is not known, no longer matters: something else is to be sent. */
    void typed(RunLine now) {
        unknown = false;
        if (!busy.get()) {
            said.set(Optional.empty());
        }
        if (!now.one(RunOption.NAME).orElse("").equals(refusedName)) {
            refusedName = null;
        }
    }

    /** Another host is chosen. */
    void elsewhere() {
        refusedName = null;
        unknown = false;
    }

    /** After an unknown result the form sends again only when asked to. */
    void allowAgain() {
        unknown = false;
        said.set(Optional.empty());
        changed.run();
    }

    /** @param close run when the container was created */
    void send(Host host, RunLine line, CreateBody body, Runnable close) {
        busy.set(true);
        said.set(Optional.empty());
        changed.run();
        RunRequest request = new RunRequest(host.id(), line.image(), line.one(RunOption.PULL).orElse("missing"), body);
        place.service().run(request).whenCompleteAsync((outcome, failed) -> {
            busy.set(false);
            if (failed != null) {
                failed(line, failed);
            } else {
                made(host, line, outcome, close);
            }
            changed.run();
        }, place.ui());
    }

    /** The window has closed: what is under way goes on, and its outcome is told elsewhere. */
    void closed() {
        open = false;
    }

    private void made(Host at, RunLine line, RunOutcome outcome, Runnable close) {
        if (!outcome.exists() && open) {
            said.set(Optional.of(new Said(outcome.startFailure().orElseThrow(), false)));   // nothing is left: it can be mended and sent again
            return;
        }
        made = true;
        close.run();
        place.outcomes().made(at, outcome, line.image());
    }

    private void failed(RunLine line, Throwable failed) {
        Throwable cause = FailureException.thrownBy(failed);
        if (cause instanceof CancellationException) {
            return;   // stopped by the user, before anything was made
        }
        if (!open || !(cause instanceof FailureException known)) {
            place.outcomes().failed(cause);
            return;
        }
        Failure failure = known.failure();
        boolean create = failure.operation().equals(ContainerOperations.CREATE);
        Optional<String> name = line.one(RunOption.NAME);
        if (create && failure.cause() == Failure.Cause.CONFLICT && name.isPresent()) {
            refusedName = name.get();
        } else {
            unknown = create && UNKNOWN.contains(failure.cause());
            said.set(Optional.of(new Said(failure, unknown)));
        }
    }
}
