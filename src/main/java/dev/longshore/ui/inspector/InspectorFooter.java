package dev.longshore.ui.inspector;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The path of the selected value, and links that copy. */
final class InspectorFooter extends HBox {

    InspectorFooter(InspectorViewModel model, JsonTree tree, Messages messages) {
        getStyleClass().add("inspector-footer");
        setAlignment(Pos.CENTER_LEFT);
        Label path = new Label();
        path.setId("inspector-path");
        path.getStyleClass().add("inspector-path");
        path.setAccessibleText(messages.text("inspector.path"));
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        path.textProperty().bind(model.tree().selectedPath().map(each -> PlainText.visible(each.toString(), 1000)));
        HBox.setHgrow(path, Priority.ALWAYS);
        getChildren().addAll(path,
                link("json.copy.value", "inspector-copy-value", messages, tree::copyValue),
                link("json.copy.path", "inspector-copy-path", messages, tree::copyPath),
                link("json.copy.subtree", "inspector-copy-subtree", messages, tree::copySubtree));
    }

    private static Hyperlink link(String key, String id, Messages messages, Runnable action) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setId(id);
        link.getStyleClass().add("inspector-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(messages.text(key));
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }
}
