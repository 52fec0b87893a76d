package dev.longshore.ui.overview;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** An answer of the engine as JSON, with the path of the selected value and links that copy. */
final class RawJson extends BorderPane {

    private final Messages messages;

    RawJson(JsonTreeModel model, Messages messages, ClipboardAccess clipboard) {
        this.messages = messages;
        JsonTree tree = new JsonTree(model, messages, clipboard);
        tree.setId("overview-json");
        Label path = new Label();
        path.getStyleClass().add("overview-path");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        path.textProperty().bind(model.selectedPath().map(each -> PlainText.visible(each.toString(), 1000)));
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox footer = new HBox(path,
                link("json.copy.value", "overview-copy-value", tree::copyValue),
                link("json.copy.path", "overview-copy-path", tree::copyPath),
                link("json.copy.subtree", "overview-copy-subtree", tree::copySubtree));
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("overview-footer");
        setCenter(tree);
        setBottom(footer);
    }

    private Hyperlink link(String key, String id, Runnable action) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setId(id);
        link.getStyleClass().add("overview-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(messages.text(key));
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }
}
