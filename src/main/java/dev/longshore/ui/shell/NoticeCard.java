package dev.longshore.ui.shell;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.base.Notice;
import dev.longshore.ui.base.SystemClipboard;
import dev.longshore.ui.control.FailureLines;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One notice: what happened, why, what to do next, and the engine's own words one click away. */
final class NoticeCard extends VBox {

    private static final int LONGEST = 160;

    /** A warning has no lines below for its file. */
    private static final int LONGEST_WARNING = 500;

    private final Messages messages;
    private final Function<Message, String> text;
    private final String title;

    /** @param text messages as text; failures' texts go through it too */
    NoticeCard(Notice notice, Messages messages, Function<Message, String> text, Runnable dismiss) {
        this.messages = messages;
        this.text = text;
        this.title = PlainText.visible(text.apply(notice.title()), notice.good() || notice.failure().isPresent() ? LONGEST : LONGEST_WARNING);
        getStyleClass().addAll("notice", notice.good() ? "notice-good" : notice.failure().isPresent() ? "notice-bad" : "notice-warn");
        getChildren().add(head(notice.good() ? "check" : notice.failure().isPresent() ? "error" : "alert", dismiss));
        notice.failure().ifPresent(failure -> getChildren().add(new FailureLines(failure, title, messages, text, new SystemClipboard(new FxDelay()))));
        setAccessibleText(title);
        setCache(true);   // rows change beneath it each few seconds: casting its shadow anew each time is most of the painting
    }

    private HBox head(String icon, Runnable dismiss) {
        Label label = WrappedLabel.of(title, Style.STRONG);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button close = new Button("", Icons.of("x"));
        close.getStyleClass().addAll(Style.FLAT, "notice-close");
        close.setAccessibleText(messages.text("shell.notice.dismiss"));
        close.setOnAction(click -> dismiss.run());
        HBox head = new HBox(8, Icons.of(icon), label, close);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }
}
