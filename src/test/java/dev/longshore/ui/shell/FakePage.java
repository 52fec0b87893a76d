package dev.longshore.ui.shell;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.PageModel;
import dev.longshore.ui.module.PageView;
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

/** A page of one button that writes down when it is shown and hidden. */
final class FakePage implements PageModel, PageView, SearchView {

    final List<String> told = new ArrayList<>();
    final IntegerProperty count = new SimpleIntegerProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final Button button = new Button();
    private final StackPane root = new StackPane(button);
    private final String id;

    FakePage(String id) {
        this.id = id;
        button.setId(id + "-content");
    }

    Page page(int weight, ObjectKind kind) {
        return new Page(id, weight, new Page.Words("calls.title", "shell.language"), Page.Scope.ANY, Optional.ofNullable(kind), this, view -> this);
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
    public void reveal(ObjectRef object) {
        told.add("reveal " + object.name());
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
