package dev.longshore.ui.inspector;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.QuietBar;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** What stands where there is nothing to show: why, and what to do. */
final class InspectorMessage extends VBox {

    private final Messages messages;

    InspectorMessage(Messages messages) {
        this.messages = messages;
        getStyleClass().add("inspector-message");
        setAlignment(Pos.TOP_LEFT);
    }

    void clear() {
        getChildren().clear();
    }

    void say(String key) {
        getChildren().setAll(label(messages.text(key)));
    }

    void loading() {
        QuietBar waiting = QuietBar.waiting();
        waiting.setAccessibleText(messages.text("inspector.loading"));
        getChildren().setAll(label(messages.text("inspector.loading")), waiting);
    }

    void failed(Failure failure, Runnable retry) {
        Label title = label(messages.text(Failures.title(failure)));
        title.getStyleClass().add("inspector-failure");
        Button again = new Button(messages.text("inspector.retry"));
        again.setId("inspector-retry");
        again.setAccessibleText(messages.text("inspector.retry"));
        again.setOnAction(event -> retry.run());
        getChildren().setAll(title, label(messages.text(Failures.cause(failure))), label(messages.text(Failures.nextStep(failure))),
                again, details(failure));
    }

    private TitledPane details(Failure failure) {
        TextArea text = new TextArea(PlainText.multiLine(failure.detail()));
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(4);
        text.getStyleClass().add("inspector-detail");
        text.setAccessibleText(messages.text("inspector.details"));
        TitledPane details = new TitledPane(messages.text("inspector.details"), text);
        details.setExpanded(false);
        details.setAnimated(false);
        return details;
    }

    private static Label label(String text) {
        Label label = new Label(PlainText.multiLine(text));
        label.setWrapText(true);
        return label;
    }
}
