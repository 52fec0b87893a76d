package dev.longshore.ui.dialog;

import dev.longshore.ui.dialog.Dialogs.Choice;
import dev.longshore.ui.i18n.Messages;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One of several values; typing goes to the first that contains what was typed. */
final class ChoiceForm {

    private static final double ROW_HEIGHT = 28;

    private final ListView<String> list = new ListView<>();
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition forget = new PauseTransition(Duration.seconds(1));
    private final VBox node;

    ChoiceForm(Choice choice, Messages messages) {
        list.setId("dialog-choices");
        list.getItems().setAll(choice.values());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefHeight(Math.min(choice.values().size(), 8) * ROW_HEIGHT + 2);
        list.getSelectionModel().select(choice.initial());
        list.scrollTo(choice.initial());
        list.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        Label label = new Label(messages.text(choice.label()));
        label.setLabelFor(list);
        list.setAccessibleText(label.getText());
        forget.setOnFinished(end -> typed.setLength(0));
        node = new VBox(4, label, list);
    }

    Node node() {
        return node;
    }

    Node list() {
        return list;
    }

    BooleanBinding undecided() {
        return list.getSelectionModel().selectedItemProperty().isNull();
    }

    String value() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** What Enter and a double-click do; the list would keep both to itself. */
    void onSubmit(Runnable submit) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                submit.run();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                submit.run();
            }
        });
    }

    private void type(KeyEvent event) {
        if (event.getCharacter().isBlank() || event.isShortcutDown() || Character.isISOControl(event.getCharacter().charAt(0))) {
            return;
        }
        typed.append(event.getCharacter().toLowerCase(Locale.ROOT));
        forget.playFromStart();
        list.getItems().stream().filter(value -> value.toLowerCase(Locale.ROOT).contains(typed)).findFirst().ifPresent(value -> {
            list.getSelectionModel().select(value);
            list.scrollTo(value);
        });
    }
}
