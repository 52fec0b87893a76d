package dev.longshore.ui.containers;

import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.View;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;

/** The containers tab. */
public final class ContainersFeature implements Feature {

    private final ContainersViewModel model;
    private final ContainersView view;
    private final ObservableIntegerValue count;

    public ContainersFeature(ContainersViewModel model, ContainersView view) {
        this.model = model;
        this.view = view;
        this.count = Bindings.size(model.table().rows());
    }

    @Override
    public String id() {
        return "containers";
    }

    @Override
    public String titleKey() {
        return "containers.title";
    }

    @Override
    public String filterPromptKey() {
        return "containers.filter";
    }

    @Override
    public ObservableIntegerValue count() {
        return count;
    }

    @Override
    public StringProperty filter() {
        return model.table().filter();
    }

    @Override
    public View view() {
        return view;
    }

    @Override
    public Node focusTarget() {
        return view.focusTarget();
    }
}
