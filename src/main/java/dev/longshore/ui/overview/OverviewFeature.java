package dev.longshore.ui.overview;

import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.View;
import dev.longshore.ui.i18n.Messages;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;

/** The overview tab. */
public final class OverviewFeature implements Feature {

    private final OverviewViewModel model;
    private final OverviewView view;

    public OverviewFeature(OverviewViewModel model, Messages messages, ClipboardAccess clipboard) {
        this.model = model;
        this.view = new OverviewView(model, messages, clipboard);
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String titleKey() {
        return "overview.title";
    }

    @Override
    public String filterPromptKey() {
        return "overview.filter";
    }

    @Override
    public Optional<ObservableIntegerValue> count() {
        return Optional.empty();
    }

    @Override
    public StringProperty filter() {
        return model.filter();
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
