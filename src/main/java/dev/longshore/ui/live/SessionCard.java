package dev.longshore.ui.live;

import dev.longshore.domain.PlainText;
import dev.longshore.service.live.LiveSession;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One live session: what it is, where, since when, and the two things to do with it. */
final class SessionCard extends VBox {

    private static final int LONGEST = 200;

    private final LiveSession session;
    private final LiveViewModel model;
    private final Messages messages;
    private final Label where = new Label();
    private final Button show;

    SessionCard(LiveSession session, LiveViewModel model, Messages messages) {
        super(4);
        this.session = session;
        this.model = model;
        this.messages = messages;
        setId("live-" + session.number());
        getStyleClass().add("task");
        Label title = new Label(PlainText.visible(session.title(), LONGEST));
        title.getStyleClass().add(Style.STRONG);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(title.getText()));
        HBox.setHgrow(title, Priority.ALWAYS);
        show = button("live.action.go", "live-show-" + session.number(), () -> model.show(session));
        Button close = button("live.action.close", "live-close-" + session.number(), () -> model.close(session));
        HBox first = new HBox(4, title, show, close);
        first.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().addAll(Style.SMALL, Style.DIM);
        getChildren().addAll(first, where);
        refresh();
    }

    /** Where the keyboard begins. */
    Node first() {
        return show;
    }

    void refresh() {
        List<String> hosts = model.hostNames(session);
        String host = hosts.size() == 1 ? PlainText.visible(hosts.getFirst(), LONGEST) : messages.text("rooms.hosts", hosts.size());
        String state = messages.text(session.state() == LiveSession.State.WAITING ? "live.waiting" : "live.open");
        where.setText(messages.text("live.where", host, state, AgeFormat.of(model.age(session))));
        setAccessibleText(session.title() + ", " + where.getText());
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().addAll(Style.FLAT, Style.LINK);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.text("live.accessible.act", button.getText(), PlainText.visible(session.title(), LONGEST)));
        button.setOnAction(click -> action.run());
        return button;
    }
}
