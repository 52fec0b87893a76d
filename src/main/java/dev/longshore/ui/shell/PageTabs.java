package dev.longshore.ui.shell;

import dev.longshore.ui.module.Page;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The tabs of the pages with their counts; arrows go from one to the next. */
final class PageTabs extends HBox {

    private final List<Page> pages;
    private final Messages messages;
    private final Consumer<Page> chosen;

    PageTabs(List<Page> pages, Messages messages, Consumer<Page> chosen) {
        this.pages = pages;
        this.messages = messages;
        this.chosen = chosen;
        getStyleClass().add("feature-tabs");
        pages.forEach(page -> getChildren().add(tab(page)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    void show(Page page) {
        for (int i = 0; i < pages.size(); i++) {
            ToggleButton tab = (ToggleButton) getChildren().get(i);
            tab.setSelected(pages.get(i) == page);
            tab.setFocusTraversable(tab.isSelected());
        }
    }

    private ToggleButton tab(Page page) {
        ToggleButton tab = new ToggleButton(messages.text(page.words().title()));
        page.model().count().ifPresent(count -> tab.setGraphic(count(count)));
        tab.setId("tab-" + page.id());
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.getStyleClass().setAll("feature-tab");
        tab.setOnAction(click -> {
            tab.setSelected(true); // a second click would let it go
            chosen.accept(page);
        });
        return tab;
    }

    private Label count(ObservableIntegerValue value) {
        Label count = new Label();
        count.textProperty().bind(Bindings.createStringBinding(() -> messages.text("shell.count", value.get()), value));
        count.getStyleClass().add("tab-count");
        return count;
    }

    private void step(KeyEvent key) {
        int step = key.getCode() == KeyCode.RIGHT ? 1 : key.getCode() == KeyCode.LEFT ? -1 : 0;
        int from = getChildren().indexOf(key.getTarget());
        if (step == 0 || from < 0) {
            return;
        }
        key.consume();
        int to = Math.clamp(from + step, 0, pages.size() - 1);
        chosen.accept(pages.get(to));
        getChildren().get(to).requestFocus();
    }
}
