package dev.longshore.ui.module;

import dev.longshore.service.resource.Kind;
import dev.longshore.ui.base.Command;
import java.util.List;
import java.util.function.Function;

/**
 * An entry in the menu of a kind's objects, from another feature than the one that lists them.
 *
 * @param command makes the command for a selection
 */
public record MenuContribution<T>(String id, Kind<T> kind, int weight, Function<Selection<T>, Command> command) implements Contribution {

    /** The commands that all modules add to the menu of a kind, for a selection of it. */
    @SuppressWarnings("unchecked")   // the kinds are the same, and so are their types
    public static <T> List<Command> commands(Contributions all, Kind<T> kind, Selection<T> selection) {
        return all.list(MenuContribution.class, each -> each.kind().equals(kind)).stream()
                .map(each -> ((MenuContribution<T>) each).command().apply(selection)).toList();
    }
}
