package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/** Makes the lines of menus: those of the app, and those that are called as the user, or an engine, calls something. */
record LogsItems(Messages messages) {

    private static final int LONGEST = 60;

    MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** @param name as somebody called it */
    MenuItem named(String name, Runnable action) {
        return prepare(new MenuItem(PlainText.visible(name, LONGEST)), action);
    }

    /** Checks show whether it is on. @param name as somebody called it */
    CheckMenuItem named(String name, boolean on, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(PlainText.visible(name, LONGEST));
        item.setSelected(on);
        prepare(item, action);
        return item;
    }

    private static MenuItem prepare(MenuItem item, Runnable action) {
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    CheckMenuItem check(String key, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(messages.text(key));
        item.setId(key);
        item.setSelected(value.get());
        item.setOnAction(chosen -> value.set(item.isSelected()));
        return item;
    }

    /** One of several. */
    RadioMenuItem radio(String id, String text, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setSelected(chosen);
        item.setOnAction(click -> action.run());
        return item;
    }

    Menu menu(String key, List<? extends MenuItem> items) {
        Menu menu = new Menu(messages.text(key));
        menu.setId(key);
        menu.getItems().setAll(items);
        return menu;
    }

    /** A line that only says something. */
    MenuItem note(String key) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key);
        item.setDisable(true);
        return item;
    }
}
