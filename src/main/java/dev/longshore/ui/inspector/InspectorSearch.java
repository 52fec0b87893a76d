package dev.longshore.ui.inspector;

import dev.longshore.ui.control.JsonHits;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** The search field over the tree: Enter goes on, Shift+Enter back, Escape clears and returns to the tree. */
final class InspectorSearch extends HBox {

    private final DocumentModel model;
    private final Messages messages;
    private final JsonTree tree;
    private final TextField field = new TextField();
    private final Label count = new Label();

    InspectorSearch(DocumentModel model, JsonTree tree, Messages messages) {
        this.model = model;
        this.tree = tree;
        this.messages = messages;
        getStyleClass().add("inspector-find");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("inspector-search");
        field.setPromptText(messages.text("inspector.search"));
        field.setAccessibleText(messages.text("inspector.search"));
        field.textProperty().bindBidirectional(model.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        count.setId("inspector-search-count");
        getChildren().addAll(field, count,
                button("inspector.search.previous", "▴", this::previous), button("inspector.search.next", "▾", this::next));
        JsonHits hits = model.tree().hits();
        WhileShown.listen(this, () -> Subscription.combine(
                hits.query().subscribe(query -> showCount()),
                hits.count().subscribe(found -> showCount()),
                hits.current().subscribe(current -> showCount())));
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    void next() {
        model.findNext();
        tree.showSelected();
    }

    void previous() {
        model.findPrevious();
        tree.showSelected();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                previous();
            } else {
                next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            tree.requestFocus();
            event.consume();
        }
    }

    private void showCount() {
        JsonHits hits = model.tree().hits();
        int current = hits.current().get();
        if (hits.query().get().isEmpty()) {
            count.setText("");
        } else if (current > 0) {
            count.setText(messages.text("inspector.search.count", current, hits.count().get()));
        } else {
            count.setText(messages.text(hits.truncated() ? "inspector.search.many" : "inspector.search.found", hits.count().get()));
        }
    }

    private Button button(String key, String sign, Runnable action) {
        Button button = new Button(sign);
        button.getStyleClass().addAll("flat", "inspector-step");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(model.tree().hits().count().isEqualTo(0));
        return button;
    }
}
