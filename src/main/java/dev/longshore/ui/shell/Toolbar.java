package dev.longshore.ui.shell;

import atlantafx.base.theme.Tweaks;
import dev.longshore.domain.KebabCase;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.MenuItems;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.AppCommand;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.ThemeMode;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The app's mark, the filter of the tab that shows, and the theme. */
final class Toolbar extends HBox {

    private static final double MARK_SIZE = 20;

    private final ShellViewModel model;
    private final Messages messages;
    private final TextField filter = new TextField();
    private ShownPage shown;

    /**
     * @param commands   in their slots
     * @param indicators what shows how work goes on, at the right
     * @param end        what comes last
     */
    Toolbar(ShellViewModel model, List<AppCommand> commands, List<View> indicators, List<View> end, Messages messages) {
        this.model = model;
        this.messages = messages;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("toolbar");
        getChildren().addAll(brand(), field());
        in(AppCommand.Slot.BUTTON, commands).forEach(command -> getChildren().add(CommandButton.explained(command, messages)));
        List<Command> more = in(AppCommand.Slot.MORE, commands);
        if (!more.isEmpty()) {
            getChildren().add(more(more));
        }
        getChildren().add(gap);
        indicators.forEach(indicator -> getChildren().add(indicator.root()));
        getChildren().add(theme());
        end.forEach(each -> getChildren().add(each.root()));
        setAlignment(Pos.CENTER_LEFT);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
    }

    private static List<Command> in(AppCommand.Slot slot, List<AppCommand> commands) {
        return commands.stream().filter(each -> each.slot() == slot).map(AppCommand::command).toList();
    }

    /** From now on the field filters this page. */
    void show(ShownPage next) {
        if (shown != null) {
            filter.textProperty().unbindBidirectional(shown.page().model().filter());
        }
        shown = next;
        filter.textProperty().bindBidirectional(next.page().model().filter());
        filter.setPromptText(messages.text(next.page().words().filterPrompt()));
        filter.setAccessibleText(filter.getPromptText());
    }

    /** While no page shows there is nothing to filter. */
    void filters(boolean page) {
        filter.setDisable(!page);
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void filterKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            filter.clear();
        }
        if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.DOWN) {
            key.consume();
            shown.view().focusTarget().requestFocus();
        }
    }

    private HBox brand() {
        ImageView mark = new ImageView(new Image(Style.class.getResource("/dev/longshore/ui/icon/longshore-128.png").toExternalForm()));
        mark.setFitWidth(MARK_SIZE);
        mark.setFitHeight(MARK_SIZE);
        mark.setSmooth(true);
        Label name = new Label(messages.text("app.name"));
        name.getStyleClass().add(Style.STRONG);
        HBox brand = new HBox(8, mark, name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.getStyleClass().add("brand");
        return brand;
    }

    private StackPane field() {
        filter.setId("filter");
        Label hint = new Label(KeyCombination.valueOf("Shortcut+F").getDisplayText());
        hint.getStyleClass().add("key-hint");
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(filter.textProperty().isEmpty());
        StackPane field = new StackPane(filter, hint);
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        field.getStyleClass().add("filter-field");
        return field;
    }

    /** Made anew each time it opens: its items say why they cannot run. */
    private MenuButton more(List<Command> commands) {
        MenuButton button = iconMenu("more", "shell.more");
        button.setGraphic(Icons.of("more"));
        button.getItems().setAll(MenuItems.of(commands, messages));
        button.setOnShowing(event -> button.getItems().setAll(MenuItems.of(commands, messages)));
        return button;
    }

    private MenuButton iconMenu(String id, String key) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.getStyleClass().addAll("icon-button", Tweaks.NO_ARROW);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        return button;
    }

    private MenuButton theme() {
        MenuButton button = iconMenu("theme", "shell.theme");
        for (ThemeMode mode : ThemeMode.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.text("shell.theme." + KebabCase.of(mode)));
            item.setOnAction(event -> model.themeMode().set(mode));
            button.getItems().add(item);
        }
        WhileShown.listen(this, () -> model.themeMode().subscribe(mode -> {
            button.setGraphic(Icons.of(mode == ThemeMode.DARK ? "moon" : mode == ThemeMode.LIGHT ? "sun" : "contrast"));
            for (ThemeMode each : ThemeMode.values()) {
                ((RadioMenuItem) button.getItems().get(each.ordinal())).setSelected(each == mode);
            }
        }));
        return button;
    }
}
