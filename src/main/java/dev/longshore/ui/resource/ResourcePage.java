package dev.longshore.ui.resource;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.TableLayout;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.module.PageModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;

/** The page of a table of objects. */
public final class ResourcePage<R extends LiveRow> implements PageModel {

    private final ResourceViewModel<?, R> model;
    private final Supplier<List<Command>> commands;
    private final Supplier<List<ObjectRef>> objects;
    private final IntegerBinding count;

    /** @param commands asked for once all modules have contributed */
    public ResourcePage(ResourceViewModel<?, R> model, Supplier<List<Command>> commands) {
        this(model, commands, () -> model.table().rows().stream().map(LiveRow::ref).toList());
    }

    /** @param objects that the palette finds, where they are more than the rows of the table */
    public ResourcePage(ResourceViewModel<?, R> model, Supplier<List<Command>> commands, Supplier<List<ObjectRef>> objects) {
        this.model = model;
        this.commands = commands;
        this.objects = objects;
        this.count = Bindings.size(model.table().rows());
    }

    public TableModel<R> table() {
        return model.table();
    }

    @Override
    public StringProperty filter() {
        return model.table().filter();
    }

    @Override
    public Optional<ObservableIntegerValue> count() {
        return Optional.of(count);
    }

    @Override
    public Optional<ObjectProperty<TableLayout>> layout() {
        return Optional.of(model.table().layout());
    }

    @Override
    public List<Command> commands() {
        return commands.get();
    }

    @Override
    public List<ObjectRef> objects() {
        return objects.get();
    }

    @Override
    public void reveal(ObjectRef object) {
        model.table().reveal(LiveRow.key(object.host(), object.id()));
    }
}
