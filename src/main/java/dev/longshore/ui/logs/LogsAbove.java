package dev.longshore.ui.logs;

import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.log.LogView;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/** Tells what is above the first line, while that is in sight: the beginning of the log, no room for more, or why nothing older came. */
final class LogsAbove extends HBox {

    private final LogsModel model;
    private final LogView log;
    private final Messages messages;
    private final Label words = new Label();
    private final Hyperlink again = new Hyperlink();

    LogsAbove(LogsModel model, LogView log, Messages messages) {
        super(8);
        this.model = model;
        this.log = log;
        this.messages = messages;
        setId("logs-above");
        getStyleClass().addAll("log-strip", "log-above");
        setAlignment(Pos.CENTER);
        setMinHeight(USE_PREF_SIZE);
        words.setId("logs-above-words");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.SOMETIMES);
        again.setId("logs-above-again");
        again.setText(messages.text("logs.above.again"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(click -> model.older());
        getChildren().addAll(words, again);
        WhileShown.listen(this, () -> Subscription.combine(model.now().subscribe(now -> show()), log.window().subscribe(window -> show())));
    }

    private void show() {
        LogsNow now = model.now().get();
        boolean atTop = log.window().get().first() == 0 && log.window().get().last() >= 0;
        String text = atTop && !model.isCleared() ? text(now) : "";
        words.setText(text);
        boolean failed = now.above() instanceof Above.Failed;
        words.setTooltip(now.above() instanceof Above.Failed(var failure) && !failure.detail().isEmpty() ? new Tooltip(failure.detail()) : null);
        shown(again, failed);
        shown(this, !text.isEmpty());
    }

    private String text(LogsNow now) {
        return switch (now.above()) {
            case Above.Unknown() -> "";
            case Above.Reading() -> messages.text("logs.above.reading");
            case Above.Beginning() -> messages.text("logs.above.beginning");
            case Above.Full() -> messages.text("logs.above.full", ByteSizeFormat.text(now.counts().most()));
            case Above.Failed(var failure) -> messages.text("logs.above.failed", messages.text(Failures.cause(failure)), messages.text(Failures.nextStep(failure)));
        };
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
