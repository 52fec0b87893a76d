package dev.longshore.ui.control.rows;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Chooses how the rows of a table are grouped, and opens or closes all groups. */
final class GroupMenu<R extends Row> extends MenuButton {

    private static final int LONGEST_LABEL = 80;
    private static final double WIDEST = 220;

    private final TableModel<R> model;
    private final TableLines<R> lines;
    private final Groupings<R> groupings;
    private final Messages messages;
    private final ChangeListener<Object> refresh = (value, was, is) -> refresh();

    GroupMenu(String tableId, TableModel<R> model, TableLines<R> lines, Groupings<R> groupings, Messages messages) {
        this.model = model;
        this.lines = lines;
        this.groupings = groupings;
        this.messages = messages;
        setId(tableId + "-group");
        getStyleClass().add(Style.FLAT);
        setMnemonicParsing(false);
        setMaxWidth(WIDEST);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setOnShowing(event -> getItems().setAll(items()));
        getItems().setAll(items());   // an empty menu does not open
        sceneProperty().addListener((scene, was, is) -> {
            model.layout().removeListener(refresh);
            if (is != null) {
                model.layout().addListener(refresh);
                refresh();
            }
        });
    }

    private void refresh() {
        Optional<Grouping<R>> by = groupings.find(model.arrangement().groupBy());
        setText(PlainText.visible(by.map(grouping -> messages.text("control.group.by", messages.text(grouping.title())))
                .orElseGet(() -> messages.text("control.group.none-chosen")), LONGEST_LABEL));
    }

    private List<MenuItem> items() {
        String now = groupings.find(model.arrangement().groupBy()).map(Grouping::id).orElse("");
        List<MenuItem> items = new ArrayList<>();
        items.add(choice(messages.text("control.group.not"), "", now));
        groupings.offered().forEach(grouping -> items.add(choice(messages.text(grouping.title()), grouping.id(), now)));
        groupings.labels().ifPresent(labels -> items.add(labels(now)));
        if (lines.grouped()) {
            items.add(new SeparatorMenuItem());
            items.add(all("control.group.expand-all", true));
            items.add(all("control.group.close-all", false));
        }
        return items;
    }

    private Menu labels(String now) {
        Menu menu = new Menu(messages.text("control.group.label"));
        menu.setId(getId() + "-label");
        menu.getItems().setAll(groupings.labelKeys(model.rows()).stream()
                .map(key -> (MenuItem) choice(PlainText.visible(key, LONGEST_LABEL), Groupings.labelId(key), now)).toList());
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private RadioMenuItem choice(String text, String grouping, String now) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(getId() + "-by-" + grouping);
        item.setMnemonicParsing(false);
        item.setSelected(grouping.equals(now));
        item.setOnAction(event -> model.arrange(arrangement -> arrangement.groupedBy(grouping)));
        return item;
    }

    private MenuItem all(String key, boolean open) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(event -> model.arrange(now -> now.withGroups(lines.heads().stream().map(GroupRow::fingerprint).toList(), open)));
        return item;
    }
}
