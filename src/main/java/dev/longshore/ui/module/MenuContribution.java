package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import dev.longshore.ui.base.Command;
import java.util.List;
import java.util.function.Function;

/**
 * An entry in the menu of a kind's objects, from another feature than the one that lists them.
 *
 * @param <T>     what the engine lists objects of the kind as
 * @param command makes the command for a selection
 */
public record MenuContribution<T>(String id, ObjectKind kind, int weight, Function<Selection<T>, Command> command) implements Contribution {

    /** The commands that all modules add to the menu of a kind, for a selection of it. */
    @SuppressWarnings("unchecked")   // a kind is listed as one type, by the module that owns it
    public static <T> List<Command> commands(Contributions all, ObjectKind kind, Selection<T> selection) {
        return all.list(MenuContribution.class, each -> each.kind().equals(kind)).stream()
                .map(each -> ((MenuContribution<T>) each).command().apply(selection)).toList();
    }
}
