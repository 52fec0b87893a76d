package dev.longshore.ui.module;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.resource.Kind;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.control.ResourceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Columns in the table of a kind, from another feature than the one that lists its objects.
 *
 * @param after the id of the column that they follow
 * @param maker makes the columns for a table
 */
public record ColumnContribution<T>(String id, Kind<T> kind, int weight, String after, Maker<T> maker) implements Contribution {

    /** Makes columns, whatever the rows of the table are. */
    @FunctionalInterface
    public interface Maker<T> {

        /** @param listed what the engine lists for a row; any thread */
        <R extends Row> List<ResourceColumn<R>> make(ViewContext view, Function<R, Listed<T>> listed);
    }

    /** An object of a table. @param object as the engine lists it */
    public record Listed<T>(ObjectRef ref, T object) { }

    /** The columns of a table with those that all modules add to its kind. */
    @SuppressWarnings("unchecked")   // the kinds are the same, and so are their types
    public static <T, R extends Row> List<ResourceColumn<R>> among(List<ResourceColumn<R>> own, Contributions all, Kind<T> kind, ViewContext view,
                                                                   Function<R, Listed<T>> listed) {
        List<ColumnContribution<T>> more = all.list(ColumnContribution.class, each -> each.kind().equals(kind)).stream()
                .map(each -> (ColumnContribution<T>) each).toList();
        List<ResourceColumn<R>> columns = new ArrayList<>();
        for (ResourceColumn<R> column : own) {
            columns.add(column);
            more.stream().filter(each -> each.after().equals(column.id())).forEach(each -> columns.addAll(each.maker().make(view, listed)));
        }
        return columns;
    }
}
