package dev.longshore.ui.control;

import dev.longshore.domain.Failure;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Below the title of a failure: the cause, what to do next, and, one click away, the engine's own words. */
public final class FailureLines extends VBox {

    private static final int LONGEST = 160;
    private static final int LONGEST_DETAIL = 800;
    private static final int MOST_LINES = 12;

    private final Messages messages;

    /**
     * @param title     what failed, for the copy
     * @param text      messages as text
     * @param clipboard where a copy goes
     */
    public FailureLines(Failure failure, String title, Messages messages, Function<Message, String> text, ClipboardAccess clipboard) {
        super(4);
        this.messages = messages;
        String cause = PlainText.visible(text.apply(Failures.cause(failure)), LONGEST);
        String next = PlainText.visible(text.apply(Failures.nextStep(failure)), LONGEST);
        Label detail = WrappedLabel.of(shortened(failure.detail()), Style.MONO);
        detail.getStyleClass().add("notice-detail");
        detail.setVisible(false);
        detail.managedProperty().bind(detail.visibleProperty());
        Button more = button("shell.notice.details", () -> detail.setVisible(!detail.isVisible()));
        Button copy = button("shell.notice.copy", () -> clipboard.put(String.join("\n", title, cause, next, failure.detail())));
        getChildren().addAll(WrappedLabel.of(cause, "notice-line"), WrappedLabel.of(next, Style.DIM), detail, new HBox(4, more, copy));
    }

    /** Words of engines can be of any length. */
    private static String shortened(String detail) {
        String lines = detail.lines().limit(MOST_LINES).collect(Collectors.joining("\n"));
        String all = detail.strip().length() > lines.strip().length() ? lines + "\n…" : lines;
        return PlainText.multiLine(all.length() > LONGEST_DETAIL ? all.substring(0, LONGEST_DETAIL) + "…" : all);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.getStyleClass().addAll(Style.FLAT, Style.LINK);
        button.setOnAction(click -> action.run());
        return button;
    }
}
