package dev.longshore.ui.resource;

import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What is asked before an operation changes something for good. It is made when the dialog opens, so what the user agrees to is what the
 * dialog shows.
 *
 * @param then what an answer leads to
 */
public record Question<R>(Confirmation confirmation, Function<Confirmed, Change<R>> then) {

    /** The rows that change, and the call for each. */
    public record Change<R>(List<R> rows, Function<ObjectRef, CompletableFuture<Void>> call) {
    }

    /** All the rows change, each by one call. */
    public static <R> Question<R> of(Confirmation confirmation, List<R> rows, BiFunction<ObjectRef, Confirmed, CompletableFuture<Void>> call) {
        return new Question<>(confirmation, yes -> new Change<>(rows, ref -> call.apply(ref, yes)));
    }
}
