package dev.longshore.ui.control;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Menu items of commands as they stand now: build them when the menu opens. Kinds in their order with separators between, several
 * copies in a menu of their own, the destructive last and red; an item that cannot run says why beside its label.
 */
public final class MenuItems {

    private final Messages messages;

    private MenuItems(Messages messages) {
        this.messages = messages;
    }

    public static List<MenuItem> of(List<Command> commands, Messages messages) {
        MenuItems builder = new MenuItems(messages);
        List<MenuItem> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<MenuItem> group = builder.group(kind, commands.stream().filter(command -> command.kind() == kind).toList());
            if (!items.isEmpty() && !group.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(group);
        }
        return items;
    }

    private List<MenuItem> group(Kind kind, List<Command> commands) {
        List<MenuItem> items = commands.stream().map(this::item).toList();
        if (kind != Kind.COPY || items.size() < 2) {
            return items;
        }
        Menu copies = new Menu(messages.text("control.menu.copy"), Icons.of("copy"));
        copies.getItems().setAll(withSubmenus(commands));
        copies.setDisable(items.stream().allMatch(MenuItem::isDisable));
        return List.of(copies);
    }

    /** Commands of a submenu stand where the first of them does. */
    private List<MenuItem> withSubmenus(List<Command> commands) {
        Map<String, List<Command>> parts = new LinkedHashMap<>();
        commands.forEach(command -> parts.computeIfAbsent(command.submenu().isEmpty() ? command.key() : command.submenu(), name -> new ArrayList<>()).add(command));
        return parts.values().stream().map(part -> part.getFirst().submenu().isEmpty() ? item(part.getFirst()) : submenu(part)).toList();
    }

    private MenuItem submenu(List<Command> commands) {
        Menu menu = new Menu(messages.text(commands.getFirst().submenu()), Icons.of("copy"));
        menu.setId(commands.getFirst().submenu());
        menu.getItems().setAll(commands.stream().map(this::item).toList());
        menu.setDisable(menu.getItems().stream().allMatch(MenuItem::isDisable));
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(label(command));
        item.setId(command.submenu().isEmpty() ? command.key() : command.submenu() + "." + command.key());
        item.setMnemonicParsing(false);
        if (!command.icon().isEmpty()) {
            item.setGraphic(Icons.of(command.icon()));
        }
        if (!command.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(command.shortcut()));
        }
        if (command.kind() == Kind.DESTRUCTIVE) {
            item.getStyleClass().add(Style.DESTRUCTIVE);
        }
        item.setDisable(!command.enabled());
        item.setOnAction(event -> command.run());
        return item;
    }

    private String label(Command command) {
        String label = messages.text(command.key());
        return command.disabledReason().get()
                .map(reason -> messages.text("control.menu.disabled", label, reason))
                .orElse(label);
    }
}
