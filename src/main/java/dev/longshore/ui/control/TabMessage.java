package dev.longshore.ui.control;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** What stands in a tab of the inspector where there is nothing to show: why, and what to do. */
public final class TabMessage extends VBox {

    private final Messages messages;

    public TabMessage(Messages messages) {
        this.messages = messages;
        getStyleClass().add("inspector-message");
        setAlignment(Pos.TOP_LEFT);
    }

    public void clear() {
        getChildren().clear();
    }

    public void say(String key) {
        getChildren().setAll(label(messages.text(key)));
    }

    public void loading() {
        QuietBar waiting = QuietBar.waiting();
        waiting.setAccessibleText(messages.text("inspector.loading"));
        getChildren().setAll(label(messages.text("inspector.loading")), waiting);
    }

    public void failed(Failure failure, Runnable retry) {
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
