package dev.longshore.ui.live;

import dev.longshore.service.live.LiveSession;
import dev.longshore.ui.base.View;
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

/** The list of the live sessions, below its sign in the toolbar. */
final class LiveView implements View {

    private static final double MOST_HEIGHT = 480;

    private final LiveViewModel model;
    private final Messages messages;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final EmptyState empty = new EmptyState();
    private final Button close = new Button("", Icons.of("x"));
    private final DropPanel panel;
    private final Map<LiveSession, SessionCard> cards = new HashMap<>();

    LiveView(LiveViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.managedProperty().bind(scroll.visibleProperty());
        empty.say(messages.text("live.empty"), messages.text("live.empty.hint"));
        empty.managedProperty().bind(empty.visibleProperty());
        VBox content = new VBox(head(), empty, scroll);
        content.setId("live-panel");
        content.setAccessibleText(messages.text("live.title"));
        panel = new DropPanel(content, model.open(), model.show(), LiveIndicator.ID, this::first);
        WhileShown.listen(panel.root(), () -> Subscription.combine(
                model.open().subscribe(open -> panel.show(open, this::refresh)), model.changes().subscribe(change -> refresh())));
    }

    @Override
    public Parent root() {
        return panel.root();
    }

    private HBox head() {
        Label title = new Label(messages.text("live.title"));
        title.getStyleClass().add(Style.TITLE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        close.setId("live-close");
        close.getStyleClass().add(Style.FLAT);
        close.setAccessibleText(messages.text("live.close"));
        close.setOnAction(click -> model.open().set(false));
        HBox head = new HBox(8, title, gap, close);
        head.getStyleClass().add("tasks-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node first() {
        return list.getChildren().isEmpty() ? close : ((SessionCard) list.getChildren().getFirst()).first();
    }

    /** While it is closed nothing of it exists. */
    private void refresh() {
        if (!panel.showing()) {
            cards.clear();
            list.getChildren().clear();
            return;
        }
        cards.keySet().retainAll(model.shown());
        List<SessionCard> wanted = model.shown().stream().map(session -> cards.computeIfAbsent(session, each -> new SessionCard(each, model, messages))).toList();
        if (!wanted.equals(list.getChildren())) {
            boolean had = panel.focused();
            list.getChildren().setAll(wanted);
            if (had && !panel.focused()) {   // the session that had the keyboard has ended
                first().requestFocus();
            }
        }
        wanted.forEach(SessionCard::refresh);
        empty.setVisible(wanted.isEmpty());
        scroll.setVisible(!wanted.isEmpty());
    }
}
