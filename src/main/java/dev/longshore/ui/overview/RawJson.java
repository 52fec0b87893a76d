package dev.longshore.ui.overview;

import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.JsonFooter;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.control.JsonTreeModel;
import dev.longshore.ui.i18n.Messages;
import javafx.scene.layout.BorderPane;

/** An answer of the engine as JSON, with the path of the selected value and links that copy. */
final class RawJson extends BorderPane {

    RawJson(JsonTreeModel model, Messages messages, ClipboardAccess clipboard) {
        JsonTree tree = new JsonTree(model, messages, clipboard);
        tree.setId("overview-json");
        setCenter(tree);
        setBottom(new JsonFooter("overview", model, tree, messages));
    }
}
