package dev.longshore.ui.resource;

import dev.longshore.domain.Aftermath;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Tells of changes that failed. Where no answer came, the change may have taken place all the same: then the object is looked for, and what
 * was found is told too. Nothing is sent a second time.
 */
public final class Outcomes {

    private final Notices notices;
    private final Executor ui;
    private final Function<ObjectRef, ? extends CompletableFuture<?>> inspect;

    /** @param inspect asks the engine for the object */
    public Outcomes(Notices notices, Executor ui, Function<ObjectRef, ? extends CompletableFuture<?>> inspect) {
        this.notices = notices;
        this.ui = ui;
        this.inspect = inspect;
    }

    public void failed(Throwable thrown, ObjectRef object) {
        notices.failed(thrown);
        if (!FailureException.in(thrown).map(Failure::outcomeUnknown).orElse(false)) {
            return;
        }
        notices.info(Message.of("outcome.checking", object.name()));
        inspect.apply(object).whenCompleteAsync((found, missing) -> notices.info(Message.of(switch (Aftermath.of(missing)) {
            case THERE -> "outcome.there";
            case GONE -> "outcome.gone";
            case UNKNOWN -> "outcome.unknown";
        }, object.name())), ui);
    }
}
