package dev.longshore.ui.dialog;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The objects of a question by name, host by host where there are several; many of them scroll. */
final class ObjectList {

    private static final int USUAL_NAME = 40;
    private static final int CHARS_IN_LINE = 45;
    private static final double ROW_HEIGHT = 26;
    private static final double LINE_HEIGHT = 18;
    private static final int LONGEST = 300;

    private final List<Item> items;
    private final List<Host> hosts;
    private final Messages messages;

    /** @param hosts of the whole question; an item without a host is on the first */
    ObjectList(List<Item> items, List<Host> hosts, Messages messages) {
        this.items = items;
        this.hosts = hosts;
        this.messages = messages;
    }

    /** @param rows so many are seen at once */
    ScrollPane node(String id, int rows) {
        VBox list = new VBox();
        int heads = 0;
        for (Host host : hosts) {
            List<Item> there = items.stream().filter(item -> isOn(item, host)).toList();
            if (hosts.size() > 1 && !there.isEmpty()) {
                list.getChildren().add(head(host));
                heads++;
            }
            there.forEach(item -> list.getChildren().add(object(item)));
        }
        if (hosts.isEmpty()) {
            items.forEach(item -> list.getChildren().add(object(item)));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefViewportHeight(Math.min(rows * ROW_HEIGHT, heads * ROW_HEIGHT + items.stream().mapToDouble(ObjectList::height).sum()));
        scroll.setFocusTraversable(heads + items.size() > rows);
        scroll.getStyleClass().add("dialog-objects");
        scroll.setAccessibleText(messages.text("dialog.objects", items.size()));
        return scroll;
    }

    private boolean isOn(Item item, Host host) {
        return item.host() == null ? host.equals(hosts.getFirst()) : item.host().equals(host.id());
    }

    private static HBox head(Host host) {
        Label name = new Label(PlainText.visible(host.name(), LONGEST));
        name.getStyleClass().add(Style.SECTION);
        HBox head = new HBox(6, new HostDot(host.marks().colour()), name);
        head.getStyleClass().addAll("dialog-object", "dialog-object-host");
        return head;
    }

    /** The name is what must be read, all of it: a long one goes over several lines, its detail below. */
    private Pane object(Item item) {
        Label name = new Label(PlainText.visible(item.name(), LONGEST));
        name.getStyleClass().add(Style.STRONG);
        Label detail = new Label(PlainText.visible(messages.text(item.detail()), LONGEST));
        detail.getStyleClass().add(Style.DIM);
        Pane row = usual(item) ? new HBox(8, name, detail) : new VBox(name, detail);
        name.setWrapText(!usual(item));
        name.setMinWidth(usual(item) ? Region.USE_PREF_SIZE : 0);
        name.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().add("dialog-object");
        return row;
    }

    private static boolean usual(Item item) {
        return item.name().length() <= USUAL_NAME;
    }

    private static double height(Item item) {
        int lines = usual(item) ? 0 : 1 + Math.min(item.name().length(), LONGEST) / CHARS_IN_LINE;
        return ROW_HEIGHT + lines * LINE_HEIGHT;
    }
}
