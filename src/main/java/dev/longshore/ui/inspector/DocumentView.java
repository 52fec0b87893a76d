package dev.longshore.ui.inspector;

import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.control.JsonFooter;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The tree of a document with its search and its footer, or why there is none. */
final class DocumentView implements SearchView {

    private final DocumentModel model;
    private final InspectorSearch search;
    private final BorderPane json = new BorderPane();
    private final TabMessage message;
    private final StackPane root;

    DocumentView(DocumentModel model, Messages messages, ClipboardAccess clipboard) {
        this.model = model;
        JsonTree tree = new JsonTree(model.tree(), messages, clipboard);
        tree.setId("inspector-json");
        search = new InspectorSearch(model, tree, messages);
        json.setTop(search);   // in the order in which Tab goes
        json.setCenter(tree);
        json.setBottom(new JsonFooter("inspector", model.tree(), tree, messages));
        message = new TabMessage(messages);
        root = new StackPane(json, message);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        WhileShown.listen(root, () -> Subscription.combine(
                model.document().subscribe(document -> update()),
                model.failure().subscribe(failure -> update()),
                model.loading().subscribe(loading -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focusSearch() {
        search.focus();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                search.previous();
            } else {
                search.next();
            }
            event.consume();
        }
    }

    private void update() {
        boolean there = model.document().get() != null;
        show(json, there);
        show(message, !there);
        if (model.failure().get() != null) {
            message.failed(model.failure().get(), model::retry);
        } else if (model.loading().get()) {
            message.loading();
        } else {
            message.clear();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
