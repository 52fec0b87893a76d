package dev.longshore.ui.images;

import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.View;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;

/** The images tab. */
public final class ImagesFeature implements Feature {

    private final ImagesViewModel model;
    private final ImagesView view;
    private final ObservableIntegerValue count;

    public ImagesFeature(ImagesViewModel model, ImagesView view) {
        this.model = model;
        this.view = view;
        this.count = Bindings.size(model.table().rows());
    }

    @Override
    public String id() {
        return "images";
    }

    @Override
    public String titleKey() {
        return "images.title";
    }

    @Override
    public String filterPromptKey() {
        return "images.filter";
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
