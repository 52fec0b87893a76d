package dev.longshore.ui.resource;

import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.View;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;

/** The tab of a table of objects. */
public final class ResourceFeature implements Feature {

    private final String id;
    private final String titleKey;
    private final String filterPromptKey;
    private final ResourceViewModel<?, ?> model;
    private final ResourceView<?> view;
    private final ObservableIntegerValue count;

    public ResourceFeature(String id, String titleKey, String filterPromptKey, ResourceViewModel<?, ?> model, ResourceView<?> view) {
        this.id = id;
        this.titleKey = titleKey;
        this.filterPromptKey = filterPromptKey;
        this.model = model;
        this.view = view;
        this.count = Bindings.size(model.table().rows());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String titleKey() {
        return titleKey;
    }

    @Override
    public String filterPromptKey() {
        return filterPromptKey;
    }

    @Override
    public Optional<ObservableIntegerValue> count() {
        return Optional.of(count);
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
