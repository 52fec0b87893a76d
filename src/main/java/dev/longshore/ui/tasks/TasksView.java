package dev.longshore.ui.tasks;

import dev.longshore.ui.base.View;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The panel below the indicator: lies over the window, opens and closes by its key, closes by Escape or a click elsewhere. */
public final class TasksView implements View {

    private static final double SHARE_OF_HEIGHT = 0.8;

    private final TasksViewModel model;
    private final Messages messages;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final EmptyState empty = new EmptyState();
    private final VBox panel = new VBox();
    private final StackPane root = new StackPane(panel);
    private final Map<TaskRow, TaskCard> cards = new HashMap<>();
    private Node focusBefore;

    public TasksView(TasksViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        root.setPickOnBounds(false);
        root.getStyleClass().add("tasks-layer");
        StackPane.setAlignment(panel, Pos.TOP_RIGHT);
        panel.setId("tasks-panel");
        panel.setAccessibleText(messages.text("tasks.title"));
        panel.getStyleClass().add("tasks-panel");
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.maxHeightProperty().bind(root.heightProperty().multiply(SHARE_OF_HEIGHT).subtract(96));
        scroll.managedProperty().bind(scroll.visibleProperty());
        empty.say(messages.text("tasks.empty"), messages.text("tasks.empty.hint"));
        empty.managedProperty().bind(empty.visibleProperty());
        panel.getChildren().addAll(head(), empty, scroll);
        panel.setVisible(false);
        WhileShown.listen(root, () -> Subscription.combine(keys(root.getScene()), model.open().subscribe(this::open), model.changes().subscribe(change -> refresh())));
    }

    @Override
    public Parent root() {
        return root;
    }

    private HBox head() {
        Label title = new Label(messages.text("tasks.title"));
        title.getStyleClass().add(Style.TITLE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button clear = CommandButton.of(model.clear(), messages);
        clear.getStyleClass().addAll(Style.FLAT, Style.LINK);
        Button close = new Button("", Icons.of("x"));
        close.setId("tasks-close");
        close.getStyleClass().add(Style.FLAT);
        close.setAccessibleText(messages.text("tasks.close"));
        close.setOnAction(click -> model.open().set(false));
        HBox head = new HBox(8, title, gap, clear, close);
        head.getStyleClass().add("tasks-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void open(boolean open) {
        if (open == panel.isVisible()) {
            return;
        }
        if (open) {
            focusBefore = root.getScene().getFocusOwner();
        }
        panel.setVisible(open);
        refresh();
        if (open) {
            Node first = list.getChildren().isEmpty() ? panel.lookup("#tasks-close") : ((TaskCard) list.getChildren().getFirst()).first();
            first.requestFocus();
        } else {
            cards.clear();
            list.getChildren().clear();
            if (focusBefore != null && focusBefore.getScene() == root.getScene()) {
                focusBefore.requestFocus();
            }
        }
    }

    /** While it is closed nothing of it exists. */
    private void refresh() {
        if (!panel.isVisible()) {
            return;
        }
        cards.keySet().retainAll(model.rows());
        List<TaskCard> wanted = model.rows().stream().map(row -> cards.computeIfAbsent(row, each -> new TaskCard(each, model, messages))).toList();
        if (!wanted.equals(list.getChildren())) {
            boolean lost = focusInside();
            list.getChildren().setAll(wanted);
            if (lost && !focusInside()) {   // the card that had the keyboard has gone
                (wanted.isEmpty() ? panel.lookup("#tasks-close") : wanted.getFirst().first()).requestFocus();
            }
        }
        empty.setVisible(wanted.isEmpty());
        scroll.setVisible(!wanted.isEmpty());
    }

    private boolean focusInside() {
        return inside(root.getScene().getFocusOwner(), panel);
    }

    private static boolean inside(Node node, Node of) {
        Node at = node;
        while (at != null && at != of) {
            at = at.getParent();
        }
        return at != null && at == of;
    }

    private Subscription keys(Scene scene) {
        KeyCombination show = KeyCombination.valueOf(model.show().shortcut());
        EventHandler<KeyEvent> pressed = key -> {
            if (show.match(key)) {
                model.show().run();
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE && model.open().get() && focusInside()) {
                model.open().set(false);
                key.consume();
            }
        };
        EventHandler<MouseEvent> clicked = press -> {
            Node target = press.getTarget() instanceof Node node ? node : null;
            if (model.open().get() && !inside(target, panel) && !inside(target, scene.lookup("#" + TasksIndicator.ID))) {
                focusBefore = null;   // the click says where the keyboard goes
                model.open().set(false);
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, clicked);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, clicked);
        };
    }
}
