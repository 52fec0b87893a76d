package dev.longshore.ui.control;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Below a tree of JSON: the path of the selected value, and links that copy. */
public final class JsonFooter extends HBox {

    private static final int LONGEST = 1_000;

    private final String id;
    private final Messages messages;

    /** @param id begins the node ids and the style classes: {@code id-path}, {@code id-copy-value} … */
    public JsonFooter(String id, JsonTreeModel model, JsonTree tree, Messages messages) {
        this.id = id;
        this.messages = messages;
        getStyleClass().add(id + "-footer");
        setAlignment(Pos.CENTER_LEFT);
        Label path = new Label();
        path.setId(id + "-path");
        path.getStyleClass().add(id + "-path");
        path.setAccessibleText(messages.text("json.path"));
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        path.textProperty().bind(model.selectedPath().map(each -> PlainText.visible(each.toString(), LONGEST)));
        HBox.setHgrow(path, Priority.ALWAYS);
        getChildren().addAll(path,
                link("json.copy.value", "-copy-value", tree::copyValue),
                link("json.copy.path", "-copy-path", tree::copyPath),
                link("json.copy.subtree", "-copy-subtree", tree::copySubtree));
    }

    private Hyperlink link(String key, String idEnd, Runnable action) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setId(id + idEnd);
        link.getStyleClass().add(id + "-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(link.getText());
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }
}
