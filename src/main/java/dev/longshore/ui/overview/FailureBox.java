package dev.longshore.ui.overview;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why something could not be loaded, in whose words, and the button that tries again. */
final class FailureBox extends VBox {

    private static final int LONGEST = 600;

    private final Messages messages;
    private final Label title = label(Style.STRONG);
    private final Label cause = label(Style.BAD_TEXT);
    private final Label next = label(Style.DIM);
    private final Label detail = label(Style.MONO);

    /** @param id begins the node ids */
    FailureBox(String id, Messages messages, Runnable retry) {
        this.messages = messages;
        setId(id + "-failure");
        getStyleClass().add("overview-failure");
        Button again = new Button(messages.text("overview.retry"));
        again.setId(id + "-retry");
        again.setAccessibleText(messages.text("overview.retry"));
        again.setOnAction(click -> retry.run());
        getChildren().addAll(title, cause, next, detail, again);
    }

    void say(Failure failure) {
        title.setText(PlainText.visible(messages.text(Failures.title(failure))));
        cause.setText(PlainText.visible(messages.text(Failures.cause(failure))));
        next.setText(PlainText.visible(messages.text(Failures.nextStep(failure))));
        detail.setText(PlainText.visible(failure.detail(), LONGEST));
        setAccessibleText(title.getText() + " " + cause.getText() + " " + next.getText());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinWidth(0);
        label.getStyleClass().add(style);
        return label;
    }
}
