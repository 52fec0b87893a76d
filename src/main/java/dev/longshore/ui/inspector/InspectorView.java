package dev.longshore.ui.inspector;

import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.control.JsonFooter;
import dev.longshore.ui.control.JsonTree;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.inspector.InspectorViewModel.Tab;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The inspector: header and tabs, the JSON tree with its search and footer, an image's history, or why there is neither. */
public final class InspectorView implements SearchView {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final InspectorViewModel model;
    private final JsonTree tree;
    private final InspectorSearch search;
    private final BorderPane json;
    private final HistoryTable history;
    private final InspectorMessage message;
    private final InspectorMessage noHistory;
    private final BorderPane root = new BorderPane();

    public InspectorView(InspectorViewModel model, Messages messages, ClipboardAccess clipboard) {
        this.model = model;
        tree = new JsonTree(model.tree(), messages, clipboard);
        tree.setId("inspector-json");
        search = new InspectorSearch(model, tree, messages);
        json = new BorderPane();
        json.setTop(search);   // in the order in which Tab goes
        json.setCenter(tree);
        json.setBottom(new JsonFooter("inspector", model.tree(), tree, messages));
        history = new HistoryTable(model.history(), messages);
        noHistory = new InspectorMessage(messages);
        history.setPlaceholder(noHistory);
        message = new InspectorMessage(messages);
        root.setId("inspector");
        root.getStyleClass().add("inspector");
        root.setAccessibleText(messages.text("inspector.title"));
        root.setTop(new InspectorHeader(model, messages));
        root.setCenter(new StackPane(json, history, message));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        WhileShown.listen(root, () -> Subscription.combine(
                model.target().subscribe(target -> update()),
                model.document().subscribe(document -> update()),
                model.failure().subscribe(failure -> update()),
                model.loading().subscribe(loading -> update()),
                model.tab().subscribe(tab -> update()),
                model.history().failure().subscribe(failure -> update()),
                model.history().loaded().subscribe(loaded -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Also brings the JSON to the front. */
    @Override
    public void focusSearch() {
        model.tab().set(Tab.JSON);
        search.focus();
    }

    @Override
    public void onShow() {
        model.open().set(true);
    }

    @Override
    public void onHide() {
        model.open().set(false);
    }

    private void keyPressed(KeyEvent event) {
        if (FIND.match(event)) {
            focusSearch();
            event.consume();
        } else if (event.getCode() == KeyCode.F3 && model.tab().get() == Tab.JSON) {
            if (event.isShiftDown()) {
                search.previous();
            } else {
                search.next();
            }
            event.consume();
        }
    }

    private void update() {
        boolean atHistory = model.tab().get() == Tab.HISTORY && model.target().get() != null;
        boolean hasJson = model.document().get() != null;
        show(history, atHistory);
        show(json, !atHistory && hasJson);
        show(message, !atHistory && !hasJson);
        if (atHistory) {
            sayOfHistory();
        } else {
            sayOfDocument();
        }
    }

    private void sayOfDocument() {
        if (model.target().get() == null) {
            message.say("inspector.empty");
        } else if (model.failure().get() != null) {
            message.failed(model.failure().get(), model::retry);
        } else if (model.loading().get()) {
            message.loading();
        } else {
            message.clear();
        }
    }

    private void sayOfHistory() {
        if (model.history().failure().get() != null) {
            noHistory.failed(model.history().failure().get(), model::retry);
        } else if (model.history().loaded().get()) {
            noHistory.say("inspector.history.empty");
        } else {
            noHistory.clear();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
