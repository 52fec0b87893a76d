package dev.longshore.ui.shell;

import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.base.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** A feature of one button that writes down when it is shown and hidden. */
final class FakeFeature implements Feature, SearchView {

    final List<String> told = new ArrayList<>();
    final IntegerProperty count = new SimpleIntegerProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final Button button = new Button();
    private final StackPane root = new StackPane(button);
    private final String id;

    FakeFeature(String id) {
        this.id = id;
        button.setId(id + "-content");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String titleKey() {
        return "calls.title";
    }

    @Override
    public String filterPromptKey() {
        return "shell.language";
    }

    @Override
    public Optional<ObservableIntegerValue> count() {
        return Optional.of(count);
    }

    @Override
    public StringProperty filter() {
        return filter;
    }

    @Override
    public View view() {
        return this;
    }

    @Override
    public Node focusTarget() {
        return button;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focusSearch() {
        told.add("search");
    }

    @Override
    public void onShow() {
        told.add("show");
    }

    @Override
    public void onHide() {
        told.add("hide");
    }
}
