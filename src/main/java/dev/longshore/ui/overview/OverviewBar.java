package dev.longshore.ui.overview;

import dev.longshore.ui.control.CommandButton;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.overview.OverviewViewModel.Page;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The page or one of the engine's answers, and the button that asks anew, in as many lines as the window needs; arrows go from one to the next. */
final class OverviewBar extends HBox {

    private final OverviewViewModel model;
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);

    OverviewBar(OverviewViewModel model, Messages messages) {
        this.model = model;
        getStyleClass().add("overview-bar");
        setAlignment(Pos.TOP_LEFT);
        FlowPane pages = new FlowPane();
        pages.getStyleClass().add("overview-pages");
        add(pages, Page.OVERVIEW, messages.text("overview.page.overview"), "overview-page-overview");
        add(pages, Page.INFO, messages.text("overview.page.info"), "overview-page-info");
        add(pages, Page.VERSION, messages.text("overview.page.version"), "overview-page-version");
        add(pages, Page.DISK_USE, messages.text("overview.page.disk-use"), "overview-page-disk-use");
        pages.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        HBox.setHgrow(pages, Priority.ALWAYS);
        Button refresh = CommandButton.of(model.refresh(), messages);
        refresh.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(pages, refresh);
        WhileShown.listen(this, () -> model.page().subscribe(shown -> buttons.forEach((page, button) -> {
            button.setSelected(page == shown);
            button.setFocusTraversable(page == shown);
        })));
    }

    Node focusTarget() {
        return buttons.get(model.page().get());
    }

    private void add(FlowPane pages, Page page, String text, String id) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setAccessibleText(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().setAll("overview-switch");
        button.setOnAction(click -> {
            button.setSelected(true);   // a second click would let it go
            model.page().set(page);
        });
        buttons.put(page, button);
        pages.getChildren().add(button);
    }

    private void step(KeyEvent key) {
        int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        key.consume();
        Page to = Page.values()[Math.clamp(model.page().get().ordinal() + step, 0, Page.values().length - 1)];
        model.page().set(to);
        buttons.get(to).requestFocus();
    }
}
