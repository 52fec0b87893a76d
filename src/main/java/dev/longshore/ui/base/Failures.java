package dev.longshore.ui.base;

import dev.longshore.domain.Failure;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Message;

/**
 * A failure as text: what was tried where, why it failed, what to do next. Names of engines are made harmless to show. The engine's own words are
 * {@link Failure#detail}, which are not.
 */
public final class Failures {

    private Failures() {
    }

    /** What was tried, on what, where: "local: could not stop web-1". */
    public static Message title(Failure failure) {
        Message tried = Message.of("failure.operation." + failure.operation().id(), PlainText.visible(failure.object()));
        return failure.host().isEmpty() ? tried : Message.of("failure.title", PlainText.visible(failure.host()), tried);
    }

    /** The cause in plain words. */
    public static Message cause(Failure failure) {
        if (failure.cause() == Failure.Cause.UNSUPPORTED_VERSION && !failure.facts().isEmpty()) {
            return Message.of("failure.api-ranges", PlainText.visible(failure.endpoint()), PlainText.visible(failure.facts().getFirst()),
                    PlainText.visible(failure.facts().getLast()));
        }
        return Message.of("failure.cause." + KebabCase.of(failure.cause()), PlainText.visible(failure.endpoint()), PlainText.visible(failure.object()),
                failure.status(), PlainText.visible(String.join(", ", failure.facts())));
    }

    /** What to do next. */
    public static Message nextStep(Failure failure) {
        return Message.of("failure.next." + KebabCase.of(failure.cause()), PlainText.visible(failure.endpoint()), PlainText.visible(failure.object()));
    }
}
