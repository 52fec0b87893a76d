package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.ui.control.ToolRow;
import dev.longshore.ui.control.ToolRow.Tool;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/** The one row of tools above a log. */
final class LogsTools {

    private static final int LONGEST_RANGE = 24;
    private static final double NARROW = 400;

    private final LogsModel model;
    private final LogsChoices choices;
    private final Messages messages;
    private final LogsSearch search;
    private final LogsCommands commands;
    private final LogsItems items;
    private final RangeMenu range;
    private final LevelMenu level;
    private final LogsFilters filters;
    private final SaveMenu save;
    private final LogsAdd add;
    private final Supplier<List<MenuItem>> columns;

    /** @param columns the menu of the table's columns */
    LogsTools(LogsModel model, LogsCommands commands, Supplier<List<MenuItem>> columns, Messages messages) {
        this.model = model;
        this.choices = model.choices();
        this.commands = commands;
        this.columns = columns;
        this.messages = messages;
        this.search = new LogsSearch(model, commands, messages);
        this.items = new LogsItems(messages);
        this.range = new RangeMenu(model, messages);
        this.level = new LevelMenu(model, messages);
        this.filters = new LogsFilters(model, messages);
        this.save = new SaveMenu(model, commands, messages);
        this.add = new LogsAdd(model, messages);
    }

    LogsSearch search() {
        return search;
    }

    /** Left what finds, right what shows; the first to go are those that a key or a rare wish is for. */
    ToolRow row() {
        List<Tool> tools = new ArrayList<>();
        tools.add(new Tool(search, 0, 0, List::of, 380));
        tools.add(step("logs.previous", "chevron-up", commands::previous, 5));
        tools.add(step("logs.next", "chevron-down", commands::next, 4));
        tools.add(toggle("logs.only-hits", "logs.only-hits", choices.onlyHits(), 6, 0));
        tools.add(button("logs.context", "logs.context.hint", commands::context, 14, 0));
        tools.add(new Tool(ranges(), 9, 1, () -> List.of(items.menu("logs.range", range.items()))));
        tools.add(new Tool(levels(), 7, 1, () -> List.of(items.menu("logs.levels", level.items()))));
        tools.add(new Tool(filters(), 9, 1, () -> List.of(items.menu("logs.filters", filters.items()))));
        tools.add(toggle("logs.fold", "logs.fold.hint", choices.fold(), 13, 1));
        tools.add(toggle("logs.wrap", "logs.wrap.hint", choices.wrap(), 10, 1));
        tools.add(toggle("logs.time", "logs.time.hint", choices.time(), 12, 1));
        tools.add(toggle("logs.table", "logs.table.hint", choices.table(), 11, 1));
        tools.add(new Tool(saves(), 8, 1, save::items));
        tools.add(new Tool(following(), 0, 1, List::of));
        MenuButton more = new MenuButton("", Icons.of("more"));
        more.setId("logs-more");
        more.getStyleClass().addAll(Style.FLAT, "log-more");
        more.setAccessibleText(messages.text("logs.more"));
        more.setTooltip(new Tooltip(messages.text("logs.more")));
        ToolRow row = new ToolRow(tools, more, this::always);
        row.getStyleClass().add("log-tools");
        row.widthProperty().addListener((property, was, is) -> search.narrow(is.doubleValue() < NARROW));
        return row;
    }

    private Tool step(String key, String icon, Runnable action, int keep) {
        Button button = new Button("", Icons.of(icon));
        prepare(button, key, key);
        button.getStyleClass().add("log-step");
        button.setOnAction(click -> action.run());
        WhileShown.listen(button, () -> model.now().subscribe(now -> button.setDisable(now.hits().found() == 0)));
        return new Tool(button, keep, 0, () -> List.of(items.item(key, action)));
    }

    private Tool button(String key, String hint, Runnable action, int keep, int group) {
        Button button = new Button(messages.text(key));
        prepare(button, key, hint);
        button.setOnAction(click -> action.run());
        return new Tool(button, keep, group, () -> List.of(items.item(key, action)));
    }

    private Tool toggle(String key, String hint, BooleanProperty value, int keep, int group) {
        ToggleButton button = new ToggleButton(messages.text(key));
        prepare(button, key, hint);
        bind(button, value);
        return new Tool(button, keep, group, () -> List.of(items.check(key, value)));
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
        MenuButton button = menuButton("logs.range", range::items);
        WhileShown.listen(button, () -> choices.range().subscribe(now -> {
            String label = messages.text(now.label());
            button.setText(PlainText.visible(label, LONGEST_RANGE));
            button.getTooltip().setText(label);
            button.setAccessibleText(messages.text("logs.range") + " " + label);
        }));
        return button;
    }

    private MenuButton levels() {
        MenuButton button = menuButton("logs.levels", level::items);
        button.setText(messages.text("logs.levels"));
        WhileShown.listen(button, () -> Subscription.combine(choices.levels().subscribe(levels -> showChosen(button)),
                choices.streams().subscribe(streams -> showChosen(button))));
        return button;
    }

    private void showChosen(MenuButton button) {
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"),
                choices.levels().get().size() < LogLevel.values().length || choices.streams().get().size() < LogStream.values().length);
    }

    private MenuButton filters() {
        MenuButton button = menuButton("logs.filters", filters::items);
        button.setText(messages.text("logs.filters"));
        return button;
    }

    private MenuButton saves() {
        MenuButton button = menuButton("logs.save", save::items);
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

    private List<MenuItem> always() {
        List<MenuItem> all = new ArrayList<>();
        all.add(items.item(choices.paused().get() ? "logs.resume" : "logs.pause", () -> choices.paused().set(!choices.paused().get())));
        all.add(keepItem());
        all.add(items.item("logs.add", add::ask));
        if (choices.table().get()) {
            all.add(items.menu("logs.columns", columns.get()));
        }
        all.add(items.item("logs.clear", model::clear));
        all.add(items.item("logs.older", model::older));
        all.add(items.check("logs.search.invert", choices.invert()));
        return all;
    }

    private MenuItem keepItem() {
        CheckMenuItem item = new CheckMenuItem(messages.text("logs.keep"));
        item.setId("logs.keep");
        item.setSelected(model.kept().get());
        item.setOnAction(chosen -> model.keep(item.isSelected()));
        return item;
    }
}
