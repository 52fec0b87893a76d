package dev.longshore.ui.resource;

import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;

/** The selected rows of a table, as other features see them. @param object what the engine listed for a row */
public record RowSelection<T, R extends LiveRow>(ResourceViewModel<?, R> model, Function<R, T> object) implements Selection<T> {

    @Override
    public List<Selected<T>> selected() {
        return model.table().selection().stream().flatMap(row -> model.hostOf(row).stream()
                .map(host -> new Selected<>(row.ref(), object.apply(row), host, model.host().status(host.id())))).toList();
    }

    @Override
    public int size() {
        return model.table().selection().size();
    }

    /** Of few hosts however many rows are selected. */
    @Override
    public List<At> hosts() {
        return model.selectedHosts().stream()
                .flatMap(id -> model.host().host(id).stream()).map(host -> new At(host, model.host().status(host.id()))).toList();
    }

    @Override
    public Observable[] changes() {
        return new Observable[] {model.table().selection(), model.table().rows(), model.host().status(), model.host().changes(), model.states()};
    }
}
