package dev.longshore.ui.changes;

import dev.longshore.service.changes.ChangeKind;
import dev.longshore.service.changes.ChangeLine;
import dev.longshore.service.changes.ChangeNode.Counts;
import dev.longshore.service.changes.ChangeTree;
import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.format.TimeFormat;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The tree of changes below its tools, or why there is none. Right and left open and close, Ctrl+C copies the path. */
final class ChangesView implements FocusView, SearchView {

    private static final double ROW_HEIGHT = 26;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ChangesModel model;
    private final Messages messages;
    private final ObservableList<ChangeLine> items = FXCollections.observableArrayList();
    private final ListView<ChangeLine> list = new ListView<>(items);
    private final ChangesToolRow tools;
    private final TabMessage message;
    private final TabMessage none;
    private final VBox body = new VBox();
    private final StackPane root;

    ChangesView(ChangesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.tools = new ChangesToolRow(model, messages);
        this.message = new TabMessage(messages);
        this.none = new TabMessage(messages);
        list.setId("changes-list");
        list.getStyleClass().add("change-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(messages.text("changes.title"));
        list.setCellFactory(owner -> new ChangeCell(model, messages));
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ContextMenu menu = new ContextMenu(new MenuItem());   // an empty one would not open
        menu.setOnShowing(opening -> menu.getItems().setAll(menuItems()));
        list.setContextMenu(menu);
        VBox.setVgrow(list, Priority.ALWAYS);
        body.getChildren().setAll(tools, list);
        root = new StackPane(body, message);
        root.setId("changes");
        WhileShown.listen(root, () -> Subscription.combine(model.lines().subscribe(this::showLines), model.tree()
                .subscribe(any -> update()),
                model.failure().subscribe(any -> update()), model.loading().subscribe(any -> update()), model.asOf()
                        .subscribe(any -> update()),
                model.withSizes().subscribe(list::refresh), model.sizes().version().subscribe(list::refresh)));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node focusTarget() {
        return list;
    }

    @Override
    public void focusSearch() {
        tools.focusFilter();
    }

    private void showLines(List<ChangeLine> lines) {
        ChangeLine selected = list.getSelectionModel().getSelectedItem();
        items.setAll(lines);
        if (selected != null) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).node().path().equals(selected.node().path())) {
                    list.getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
        }
    }

    private void update() {
        ChangeTree tree = model.tree().get();
        boolean there = tree != null && model.failure().get() == null;
        show(body, there && tree.counts().all() > 0);
        show(message, !there || tree.counts().all() == 0);
        if (there) {
            Counts counts = tree.counts();
            tools.show(counts, model.asOf().get().map(TimeFormat::local).orElse(""));
            none.say("changes.filter.none");
            message.say("changes.none");
        } else if (model.failure().get() != null) {
            message.failed(model.failure().get(), model::load);
        } else if (model.loading().get()) {
            message.loading();
        } else {
            message.clear();
        }
    }

    private void pressed(KeyEvent key) {
        ChangeLine line = list.getSelectionModel().getSelectedItem();
        if (line == null) {
            return;
        }
        if (COPY.match(key)) {
            model.copy(line);
            key.consume();
        } else if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        } else if (key.getCode() == KeyCode.RIGHT && !line.open() || key.getCode() == KeyCode.LEFT && line.open()
                || key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            model.toggle(line);
            key.consume();
        } else if (key.getCode() == KeyCode.LEFT) {
            toParent(line);
            key.consume();
        }
    }

    private void toParent(ChangeLine line) {
        int at = list.getSelectionModel().getSelectedIndex();
        while (at > 0 && items.get(at).depth() >= line.depth()) {
            at--;
        }
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(at);
    }

    private List<MenuItem> menuItems() {
        ChangeLine line = list.getSelectionModel().getSelectedItem();
        MenuItem copy = item("changes.copy", () -> model.copy(line));
        copy.setDisable(line == null);
        return List.of(copy, new SeparatorMenuItem(), item("changes.open-all", model::openAll), item("changes.close-all", model::closeAll));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
