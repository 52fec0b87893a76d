package dev.longshore.ui.resource;

import dev.longshore.ui.i18n.Message;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether an operation makes sense for a row as it stands now. */
@FunctionalInterface
public interface Applies<R> {

    /** Why it does not; empty where it does. */
    Optional<Message> reason(R row);

    static <R> Applies<R> always() {
        return row -> Optional.empty();
    }

    /** @param otherwise message key of the reason, such as {@code containers.reason.not-running} */
    static <R> Applies<R> when(Predicate<R> condition, String otherwise) {
        return row -> condition.test(row) ? Optional.empty() : Optional.of(Message.of(otherwise));
    }
}
