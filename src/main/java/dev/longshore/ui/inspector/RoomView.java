package dev.longshore.ui.inspector;

import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** A tab outside of the inspector: its path, what became of its subject, and its content. */
final class RoomView implements FocusView, SearchView {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Room room;
    private final RoomTools tools;
    private final ViewContext context;
    private final RoomHead head;
    private final BorderPane root = new BorderPane();
    private final SimpleObjectProperty<DocumentModel> document = new SimpleObjectProperty<>();
    private TabModel model;
    private View content;
    private boolean shown;

    RoomView(Room room, RoomTools tools, ViewContext context) {
        this.room = room;
        this.tools = tools;
        this.context = context;
        this.head = new RoomHead(room, tools, context);
        root.getStyleClass().addAll("room", "tab-content");
        root.setAccessibleText(context.messages().text("inspector.title"));
        SubjectStrip strip = new SubjectStrip(room.fate(), document, context.messages());
        VBox above = new VBox(strip);
        above.getStyleClass().add("room-strip");
        above.managedProperty().bind(strip.visibleProperty());
        above.visibleProperty().bind(strip.visibleProperty());
        root.setTop(above);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeContent);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::afterContent);
        build();
        WhileShown.listen(root, () -> room.model().subscribe(now -> build()));
    }

    /** Where it is, and the ways from there. */
    RoomHead head() {
        return head;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        shown = true;
        content.onShow();
    }

    @Override
    public void onHide() {
        shown = false;
        content.onHide();
    }

    @Override
    public Node focusTarget() {
        return FirstFocus.in(content).orElse(head.lookup(".button"));
    }

    @Override
    public void focusSearch() {
        if (content instanceof SearchView searchable) {
            searchable.focusSearch();
        }
    }

    /** Another object of the same name may have another model. */
    private void build() {
        if (room.model().get() == model) {
            return;
        }
        if (shown) {
            content.onHide();
        }
        model = room.model().get();
        document.set(model instanceof DocumentModel json ? json : null);
        content = model.view(context);
        root.setCenter(content.root());
        if (shown) {
            content.onShow();
        }
    }

    private void beforeContent(KeyEvent key) {
        if (FIND.match(key) && content instanceof SearchView) {
            focusSearch();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && keepsEscape(key)) {
            leave(key);
        }
    }

    /** Whatever means something of its own by Escape, such as a search field that holds text, comes first. */
    private void afterContent(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave(key);
        }
    }

    /** Controls that keep the key to themselves without a use for it. */
    private static boolean keepsEscape(KeyEvent key) {
        return key.getTarget() instanceof ListView<?> || key.getTarget() instanceof TableView<?>
                || key.getTarget() instanceof TextInputControl field && field.getText().isEmpty();
    }

    private void leave(KeyEvent key) {
        if (context.place() == ViewContext.Place.MAIN) {
            key.consume();
            tools.rooms().back();
        }
    }
}
