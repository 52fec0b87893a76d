package dev.longshore.ui.inspector;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.control.Tag;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.ViewContext;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The path to an enlarged tab, such as <i>Containers › web › Logs</i>, and at the right the ways from there. */
final class RoomHead extends HBox {

    private static final int LONGEST_HOST = 60;

    private final Room room;
    private final RoomTools tools;
    private final Messages messages;
    private final HBox path = new HBox(2);
    private final StateDot dot = new StateDot();

    RoomHead(Room room, RoomTools tools, ViewContext context) {
        super(8);
        this.room = room;
        this.tools = tools;
        this.messages = context.messages();
        getStyleClass().add("room-head");
        setAlignment(Pos.CENTER_LEFT);
        path.setAlignment(Pos.CENTER_LEFT);
        path.setId("room-path");
        path.setMinWidth(0);
        HBox.setMargin(dot, new Insets(0, 2, 0, 4));
        HBox.setHgrow(path, Priority.ALWAYS);
        getChildren().add(path);
        if (context.place() == ViewContext.Place.WINDOW) {
            getChildren().add(button("rooms.action.back", "reduce", () -> tools.rooms().back(room)));
        } else {
            getChildren().addAll(CommandButton.of(tools.rooms().backCommand(), messages), CommandButton.of(tools.rooms().ownWindow(), messages));
        }
        WhileShown.listen(this, () -> Subscription.combine(
                room.subject().subscribe(subject -> subject.ifPresent(this::show)),
                room.state().subscribe(state -> StateSign.show(dot, state, messages))));
    }

    private void show(Subject subject) {
        List<Node> parts = new ArrayList<>();
        Optional<Page> page = tools.page(subject);
        page.ifPresent(of -> {
            parts.add(link(messages.text(of.words().title()), "room-page", () -> tools.navigation().showPage(of.id(), of.model().filter().get())));
            parts.add(between());
        });
        String title = SubjectTitle.of(subject, messages);
        Node name = page.isPresent() && subject.single().isPresent()
                ? link(title, "room-subject", () -> tools.navigation().reveal(subject.single().get())) : label(title, "room-subject");
        name.getStyleClass().add(Style.STRONG);
        Label tab = label(messages.text(room.tab().titleKey()), "room-tab");
        tab.getStyleClass().add(Style.STRONG);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        parts.addAll(List.of(dot, name, between(), tab));
        List<String> hosts = tools.hostNames(subject);
        if (!hosts.isEmpty()) {
            parts.add(host(hosts));
        }
        path.getChildren().setAll(parts);
        path.setAccessibleText(messages.text("rooms.path", title, tab.getText()));
    }

    private Node host(List<String> hosts) {
        Label tag = new Tag(hosts.size() == 1 ? PlainText.visible(hosts.getFirst(), LONGEST_HOST) : messages.text("rooms.hosts", hosts.size()), Tone.NEUTRAL);
        HBox.setMargin(tag, new Insets(0, 0, 0, 8));
        return tag;
    }

    private Button link(String text, String id, Runnable action) {
        Button link = new Button(text);
        link.setId(id);
        link.setMnemonicParsing(false);
        link.setMinWidth(0);
        link.getStyleClass().addAll(Style.FLAT, "room-link");
        link.setTooltip(new Tooltip(text));
        link.setOnAction(click -> action.run());
        return link;
    }

    private static Label label(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.setMinWidth(0);
        label.getStyleClass().add("room-label");
        return label;
    }

    private static Label between() {
        Label sign = new Label("›");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.getStyleClass().add(Style.DIM);
        return sign;
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button(messages.text(key), Icons.of(icon));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }
}
