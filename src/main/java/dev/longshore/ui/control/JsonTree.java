package dev.longshore.ui.control;

import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.i18n.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/**
 * A JSON document to read: objects and arrays open and close, secrets are hidden until revealed. Only the lines in sight have
 * nodes. Arrows walk and open, Shift+Right and {@code *} open all below, Enter and Space open or reveal, Ctrl+C copies the value.
 */
public final class JsonTree extends ListView<JsonLine> {

    private static final double LINE = 20;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final JsonTreeModel model;
    private final Messages messages;
    private final ClipboardAccess clipboard;

    public JsonTree(JsonTreeModel model, Messages messages, ClipboardAccess clipboard) {
        super(model.lines());
        this.model = model;
        this.messages = messages;
        this.clipboard = clipboard;
        getStyleClass().add("json-tree");
        setAccessibleText(messages.text("json.tree"));
        setFixedCellSize(LINE);
        setCellFactory(list -> new JsonCell(model, messages));
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        WhileShown.listen(this, () -> Subscription.combine(followSelection(),
                model.texts().revealed().changes().subscribe(this::refresh),
                model.hits().query().subscribe(this::refresh),
                model.sought().subscribe(this::seek),
                heightProperty().subscribe(this::seek)));
    }

    /** Only a list that is laid out can scroll. */
    private void seek() {
        if (model.sought().get() && getHeight() > 0) {
            model.sought().set(false);
            showSelected();
        }
    }

    public void copyValue() {
        clipboard.put(model.valueText());
    }

    public void copyPath() {
        clipboard.put(model.selectedPath().get().toString());
    }

    public void copySubtree() {
        clipboard.put(model.subtreeText());
    }

    private Subscription followSelection() {
        selectModels();
        return Subscription.combine(
                getSelectionModel().selectedIndexProperty().subscribe(() -> {
                    int index = getSelectionModel().getSelectedIndex();
                    if (!model.changing() && index != model.selected()) {
                        model.select(index);
                    }
                }),
                model.changes().subscribe(this::selectModels));
    }

    private void selectModels() {
        int index = model.selected();
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index || getSelectionModel().getSelectedItem() != getItems().get(index)) {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
        }
    }

    /** Scrolls to the selected line. */
    public void showSelected() {
        int index = model.selected();
        if (index >= 0) {
            scrollTo(Math.max(0, index - (int) (getHeight() / LINE / 3)));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (COPY.match(event)) {
            copyValue();
            event.consume();
        } else if (act(event.getCode(), event.isShiftDown(), model.selected())) {
            event.consume();
        }
    }

    /** Whether the key means something here. */
    private boolean act(KeyCode code, boolean shift, int index) {
        if (index < 0) {
            return false;
        }
        switch (code) {
            case RIGHT -> {
                if (shift) {
                    model.expandBelow(index);
                } else {
                    model.right(index);
                }
            }
            case LEFT -> model.left(index);
            case ENTER, SPACE -> model.act(index);
            default -> {
                return false;
            }
        }
        keepInSight();
        return true;
    }

    private void keyTyped(KeyEvent event) {
        if (event.getCharacter().equals("*") && model.selected() >= 0) {
            model.expandBelow(model.selected());
            event.consume();
        }
    }

    /** The selection of a list scrolls by itself only where its own keys moved it. */
    private void keepInSight() {
        int index = model.selected();
        lookupAll(".json-cell").stream()
                .filter(node -> node instanceof JsonCell cell && cell.getIndex() == index && cell.isVisible())
                .findFirst()
                .ifPresentOrElse(node -> { }, () -> scrollTo(index));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && model.selected() >= 0
                && model.lines().get(model.selected()).container()) {
            model.act(model.selected());
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("json.copy.value", this::copyValue),
                item("json.copy.path", this::copyPath),
                item("json.copy.subtree", this::copySubtree),
                new SeparatorMenuItem(),
                item("json.expand.all", model::expandAll),
                item("json.collapse.all", model::collapseAll));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
