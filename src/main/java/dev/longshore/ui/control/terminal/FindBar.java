package dev.longshore.ui.control.terminal;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Searches the screen and what has scrolled off it: Enter goes up to the hit before, Shift+Enter down, Escape back to the terminal. */
public final class FindBar extends HBox {

    private final TerminalView view;
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ToggleButton matchCase = new ToggleButton("Aa");

    public FindBar(TerminalView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        getStyleClass().add("terminal-find");
        field.setId("terminal-find");
        field.setPromptText(messages.text("terminal.find"));
        field.setAccessibleText(messages.text("terminal.find"));
        field.textProperty().subscribe(text -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        count.setId("terminal-find-count");
        count.getStyleClass().add(Style.DIM);
        count.setMinWidth(USE_PREF_SIZE);
        prepare(matchCase, "terminal.find.case");
        matchCase.setOnAction(click -> search());
        Button previous = button("terminal.find.previous", "chevron-up", () -> view.search().step(false));
        Button next = button("terminal.find.next", "chevron-down", () -> view.search().step(true));
        Button close = button("terminal.find.close", "x", this::close);
        getChildren().addAll(field, matchCase, count, previous, next, close);
        setVisible(false);
        setManaged(false);
        view.search().found().subscribe(found -> count.setText(words(found)));
    }

    /** Opens it, and puts the keyboard into its field. */
    public void open() {
        setVisible(true);
        setManaged(true);
        search();
        field.requestFocus();
        field.selectAll();
    }

    /** Closes it; the keyboard goes back to the terminal. */
    public void close() {
        setVisible(false);
        setManaged(false);
        view.search().end();
        view.requestFocus();
    }

    private void search() {
        if (isVisible()) {
            view.search().begin(field.getText(), matchCase.isSelected());
        }
    }

    private String words(TerminalSearch.Found found) {
        return field.getText().isEmpty() ? "" : found.count() == 0 ? messages.text("terminal.find.none")
                : messages.text("terminal.find.count", found.current(), found.count());
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER, F3 -> view.search().step(key.isShiftDown());
            case UP -> view.search().step(false);
            case DOWN -> view.search().step(true);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button("", Icons.of(icon));
        prepare(button, key);
        button.setOnAction(click -> action.run());
        return button;
    }

    private void prepare(ButtonBase button, String key) {
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll(Style.FLAT, "terminal-step");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
    }
}
