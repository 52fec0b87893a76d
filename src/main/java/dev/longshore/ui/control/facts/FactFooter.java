package dev.longshore.ui.control.facts;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Below a list of facts: where the selected value stands in the document, and links that copy it and go there. */
public final class FactFooter extends HBox {

    private static final int LONGEST = 1_000;

    private final String id;
    private final Messages messages;

    /** @param id begins the node ids: {@code id-path}, {@code id-copy-value}, {@code id-show-place} */
    public FactFooter(String id, FactListModel model, Messages messages) {
        this.id = id;
        this.messages = messages;
        getStyleClass().add("inspector-footer");
        setAlignment(Pos.CENTER_LEFT);
        Label path = new Label();
        path.setId(id + "-path");
        path.getStyleClass().add("inspector-path");
        path.setAccessibleText(messages.text("json.path"));
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        path.textProperty().bind(model.selected().map(fact -> PlainText.visible(model.path().toString(), LONGEST)));
        HBox.setHgrow(path, Priority.ALWAYS);
        Hyperlink copy = link("json.copy.value", "-copy-value", model::copyValue);
        copy.disableProperty().bind(model.selected().map(fact -> fact.isEmpty()));
        getChildren().addAll(path, copy, link("facts.show-place", "-show-place", model::showPlace));
    }

    private Hyperlink link(String key, String idEnd, Runnable action) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setId(id + idEnd);
        link.getStyleClass().add("inspector-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(link.getText());
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }
}
