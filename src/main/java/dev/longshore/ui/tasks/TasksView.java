package dev.longshore.ui.tasks;

import dev.longshore.ui.base.View;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.DropPanel;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The panel below the indicator: each task, newest first. */
public final class TasksView implements View {

    private static final double SHARE_OF_HEIGHT = 0.8;

    private final TasksViewModel model;
    private final Messages messages;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final EmptyState empty = new EmptyState();
    private final VBox panel = new VBox();
    private final DropPanel drop;
    private final Map<TaskRow, TaskCard> cards = new HashMap<>();

    public TasksView(TasksViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        panel.setId("tasks-panel");
        panel.setAccessibleText(messages.text("tasks.title"));
        drop = new DropPanel(panel, model.open(), model.show(), TasksIndicator.ID, this::first);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.maxHeightProperty().bind(drop.root().heightProperty().multiply(SHARE_OF_HEIGHT).subtract(96));
        scroll.managedProperty().bind(scroll.visibleProperty());
        empty.say(messages.text("tasks.empty"), messages.text("tasks.empty.hint"));
        empty.managedProperty().bind(empty.visibleProperty());
        panel.getChildren().addAll(head(), empty, scroll);
        WhileShown.listen(drop.root(), () -> Subscription.combine(
                model.open().subscribe(open -> drop.show(open, this::refresh)), model.changes().subscribe(change -> refresh())));
    }

    @Override
    public Parent root() {
        return drop.root();
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

    private Node first() {
        return list.getChildren().isEmpty() ? panel.lookup("#tasks-close") : ((TaskCard) list.getChildren().getFirst()).first();
    }

    /** While it is closed nothing of it exists. */
    private void refresh() {
        if (!panel.isVisible()) {
            cards.clear();
            list.getChildren().clear();
            return;
        }
        cards.keySet().retainAll(model.rows());
        List<TaskCard> wanted = model.rows().stream().map(row -> cards.computeIfAbsent(row, each -> new TaskCard(each, model, messages))).toList();
        if (!wanted.equals(list.getChildren())) {
            boolean lost = drop.focused();
            list.getChildren().setAll(wanted);
            if (lost && !drop.focused()) {   // the card that had the keyboard has gone
                first().requestFocus();
            }
        }
        empty.setVisible(wanted.isEmpty());
        scroll.setVisible(!wanted.isEmpty());
    }
}
