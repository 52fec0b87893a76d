package dev.longshore.ui.logs;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/**
 * The field that is searched by: Enter goes on, Shift+Enter back, Escape clears it and returns to the log. The number of hits stands in it,
 * so that no tool moves while one types.
 */
final class LogsSearch extends HBox {

    private static final double NARROW = 132;
    private static final double WIDE = 190;

    private final LogsModel model;
    private final LogsCommands commands;
    private final Messages messages;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private boolean narrow;

    LogsSearch(LogsModel model, LogsCommands commands, Messages messages) {
        this.model = model;
        this.commands = commands;
        this.messages = messages;
        getStyleClass().add("log-search");
        narrow(false);
        field.setId("logs-search");
        field.setPromptText(messages.text("logs.search"));
        field.setAccessibleText(messages.text("logs.search"));
        field.textProperty().bindBidirectional(model.choices().query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("logs-hits");
        count.getStyleClass().addAll(Style.DIM, "log-count");
        count.setMinWidth(0);
        field.setMinWidth(40);
        field.setPrefWidth(70);   // it takes what the number leaves
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, count, toggle("logs.search.regex", ".*", model.choices().regex()),
                toggle("logs.search.case", "Aa", model.choices().matchCase()));
        WhileShown.listen(this, () -> Subscription.combine(model.now().subscribe(now -> showCount()), model.choices().query()
                .subscribe(query -> showCount()),
                model.currentHit().subscribe(hit -> showCount())));
    }

    /** Where there is little room, numbers do without words. */
    void narrow(boolean is) {
        narrow = is;
        setMinWidth(is ? NARROW : WIDE);
        showCount();
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private ToggleButton toggle(String key, String sign, BooleanProperty value) {
        ToggleButton button = new ToggleButton(sign);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("log-sign");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.text(key));
        button.setTooltip(new Tooltip(messages.text(key)));
        button.setOnAction(click -> value.set(button.isSelected()));
        WhileShown.listen(button, () -> value.subscribe(button::setSelected));
        return button;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            if (key.isShiftDown()) {
                commands.previous();
            } else {
                commands.next();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ESCAPE && field.getText().isEmpty()) {
            commands.focusLog();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            field.clear();
            key.consume();
        }
    }

    private void showCount() {
        LogsNow.Hits hits = model.now().get().hits();
        String text = hits.problem().map(problem -> "").orElseGet(() -> words(hits));
        count.setText(model.choices().query().get().isEmpty() ? "" : text);
        String problem = problem(model, messages);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("bad"), !problem.isEmpty());
        field.setAccessibleHelp(problem.isEmpty() ? count.getText() : problem);
    }

    /** What is wrong with what is typed; empty for nothing. */
    static String problem(LogsModel model, Messages messages) {
        return model.choices().query().get().isEmpty() ? "" : model.now().get().hits().problem().map(messages::text).orElse("");
    }

    private String words(LogsNow.Hits hits) {
        long current = model.currentHit().get();
        if (narrow) {
            return current > 0 ? messages.text("logs.hits.short", current, hits.found()) : messages.text("logs.hits.number", hits.found());
        }
        if (hits.searched() < 1) {
            return messages.text("logs.hits.reading", hits.found(), (int) (hits.searched() * 100));
        }
        return hits.found() == 0 ? messages.text("logs.hits.none")
                : current > 0 ? messages.text("logs.hits", current, hits.found()) : messages.text("logs.hits.found", hits.found());
    }
}
