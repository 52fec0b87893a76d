package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.ui.control.ToolRow;
import dev.longshore.ui.control.ToolRow.Tool;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** The one row of tools above a log. */
final class LogsTools {

    private final LogsModel model;
    private final LogsChoices choices;
    private final Messages messages;
    private final LogsSearch search;
    private final LogsCommands commands;

    LogsTools(LogsModel model, LogsCommands commands, Messages messages) {
        this.model = model;
        this.choices = model.choices();
        this.commands = commands;
        this.messages = messages;
        this.search = new LogsSearch(model, commands, messages);
    }

    LogsSearch search() {
        return search;
    }

    /** Left what finds, right what shows; the first to go are those that a key or a rare wish is for. */
    ToolRow row() {
        List<Tool> tools = new ArrayList<>();
        tools.add(new Tool(search, 0, 0, List::of, 300));
        tools.add(new Tool(search.count(), 0, 0, List::of));
        tools.add(step("logs.previous", "chevron-up", commands::previous, 5));
        tools.add(step("logs.next", "chevron-down", commands::next, 4));
        tools.add(toggle("logs.only-hits", "logs.only-hits", choices.onlyHits(), 6, 0));
        tools.add(button("logs.context", "logs.context.hint", commands::context, 14, 0));
        tools.add(new Tool(ranges(), 9, 1, () -> List.of(menu("logs.range", rangeItems()))));
        tools.add(new Tool(levels(), 7, 1, () -> List.of(menu("logs.levels", levelItems()))));
        tools.add(toggle("logs.fold", "logs.fold.hint", choices.fold(), 13, 1));
        tools.add(toggle("logs.wrap", "logs.wrap.hint", choices.wrap(), 10, 1));
        tools.add(toggle("logs.time", "logs.time.hint", choices.time(), 12, 1));
        tools.add(toggle("logs.table", "logs.table.hint", choices.table(), 11, 1));
        tools.add(new Tool(saves(), 8, 1, this::saveItems));
        tools.add(new Tool(following(), 0, 1, List::of));
        MenuButton more = new MenuButton("", Icons.of("more"));
        more.setId("logs-more");
        more.getStyleClass().addAll(Style.FLAT, "log-more");
        more.setAccessibleText(messages.text("logs.more"));
        more.setTooltip(new Tooltip(messages.text("logs.more")));
        ToolRow row = new ToolRow(tools, more, this::always);
        row.getStyleClass().add("log-tools");
        return row;
    }

    private Tool step(String key, String icon, Runnable action, int keep) {
        Button button = new Button("", Icons.of(icon));
        prepare(button, key, key);
        button.getStyleClass().add("log-step");
        button.setOnAction(click -> action.run());
        WhileShown.listen(button, () -> model.now().subscribe(now -> button.setDisable(now.hits().found() == 0)));
        return new Tool(button, keep, 0, () -> List.of(item(key, action)));
    }

    private Tool button(String key, String hint, Runnable action, int keep, int group) {
        Button button = new Button(messages.text(key));
        prepare(button, key, hint);
        button.setOnAction(click -> action.run());
        return new Tool(button, keep, group, () -> List.of(item(key, action)));
    }

    private Tool toggle(String key, String hint, BooleanProperty value, int keep, int group) {
        ToggleButton button = new ToggleButton(messages.text(key));
        prepare(button, key, hint);
        bind(button, value);
        return new Tool(button, keep, group, () -> List.of(check(key, value)));
    }

    private void prepare(ButtonBase button, String key, String hint) {
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("log-tool");
        button.setMinWidth(ButtonBase.USE_PREF_SIZE);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(hint)));
    }

    private static void bind(ToggleButton button, BooleanProperty value) {
        WhileShown.listen(button, () -> value.subscribe(button::setSelected));
        button.setOnAction(click -> value.set(button.isSelected()));
    }

    private ToggleButton following() {
        ToggleButton button = new ToggleButton(messages.text("logs.following"), Icons.of("chevron-down"));
        prepare(button, "logs.following", "logs.following.hint");
        button.getStyleClass().add("log-following");
        button.setContentDisplay(ContentDisplay.LEFT);
        bind(button, choices.following());
        return button;
    }

    private MenuButton ranges() {
        MenuButton button = menuButton("logs.range", this::rangeItems);
        WhileShown.listen(button, () -> choices.range().subscribe(range -> {
            button.setText(messages.text(range.key()));
            button.setAccessibleText(messages.text("logs.range") + " " + button.getText());
        }));
        return button;
    }

    private MenuButton levels() {
        MenuButton button = menuButton("logs.levels", this::levelItems);
        button.setText(messages.text("logs.levels"));
        WhileShown.listen(button, () -> choices.levels().subscribe(levels ->
                button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"), levels.size() < LogLevel.values().length)));
        return button;
    }

    private MenuButton saves() {
        MenuButton button = menuButton("logs.save", this::saveItems);
        button.setText(messages.text("logs.save"));
        return button;
    }

    private MenuButton menuButton(String key, Supplier<List<? extends MenuItem>> items) {
        MenuButton button = new MenuButton();
        prepare(button, key, key);
        button.getItems().add(new MenuItem());   // without any, the button would not open
        button.setOnShowing(showing -> button.getItems().setAll(items.get()));
        return button;
    }

    private List<MenuItem> rangeItems() {
        List<MenuItem> items = new ArrayList<>();
        for (TimeRange range : TimeRange.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text(range.key()));
            item.setSelected(choices.range().get() == range);
            item.setOnAction(chosen -> choices.range().set(range));
            items.add(item);
        }
        return items;
    }

    private List<MenuItem> levelItems() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("logs.levels.all", () -> choices.levels().set(EnumSet.allOf(LogLevel.class))));
        for (LogLevel level : LogLevel.values()) {
            CheckMenuItem item = new CheckMenuItem(levelName(level));
            item.setSelected(choices.levels().get().contains(level));
            item.setOnAction(chosen -> {
                Set<LogLevel> levels = EnumSet.copyOf(choices.levels().get());
                if (!levels.remove(level)) {
                    levels.add(level);
                }
                choices.levels().set(levels.isEmpty() ? EnumSet.of(level) : levels);
            });
            items.add(item);
        }
        model.now().get().sources().forEach(source -> model.container(source.number()).ifPresent(container -> {
            MenuItem words = new MenuItem(messages.text("logs.levels.words", PlainText.visible(container.name(), 60)));
            words.setMnemonicParsing(false);
            words.setOnAction(chosen -> model.talk().filters().askLevels(container, model::retry));
            items.add(words);
        }));
        return items;
    }

    private String levelName(LogLevel level) {
        return messages.text("logs.level." + level.name().toLowerCase(Locale.ROOT));
    }

    private List<MenuItem> saveItems() {
        List<LogsNow.Source> sources = model.now().get().sources();
        MenuItem exact = sources.size() < 2 ? item("logs.save.exact", () -> commands.saveExact(0))
                : menu("logs.save.exact", sources.stream().map(this::exactItem).toList());
        exact.setDisable(sources.isEmpty());
        return List.of(item("logs.save.shown", commands::saveShown), exact, item("logs.editor", commands::openInEditor));
    }

    private MenuItem exactItem(LogsNow.Source source) {
        MenuItem item = new MenuItem(PlainText.visible(source.name(), 60));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> commands.saveExact(source.number()));
        return item;
    }

    private List<MenuItem> always() {
        return List.of(
                item(choices.paused().get() ? "logs.resume" : "logs.pause", () -> choices.paused().set(!choices.paused().get())),
                new LogsFilters(model, messages).menu(),
                keepItem(),
                item("logs.clear", model::clear),
                item("logs.older", model::older),
                check("logs.search.invert", choices.invert()));
    }

    private MenuItem keepItem() {
        CheckMenuItem item = new CheckMenuItem(messages.text("logs.keep"));
        item.setId("logs.keep");
        item.setSelected(model.kept().get());
        item.setOnAction(chosen -> model.keep(item.isSelected()));
        return item;
    }

    private Menu menu(String key, List<MenuItem> items) {
        Menu menu = new Menu(messages.text(key));
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private CheckMenuItem check(String key, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(messages.text(key));
        item.setId(key);
        item.setSelected(value.get());
        item.setOnAction(chosen -> value.set(item.isSelected()));
        return item;
    }
}
