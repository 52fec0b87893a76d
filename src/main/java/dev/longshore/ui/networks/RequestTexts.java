package dev.longshore.ui.networks;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FollowingWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The command and the request that do what a form says, in step with it; secrets are covered there and in copies. */
final class RequestTexts extends VBox {

    private static final int LONGEST = 600;

    private final Supplier<Texts> texts;
    private final ClipboardAccess clipboard;
    private final Messages messages;
    private final String id;

    /**
     * @param line   for a shell
     * @param target path of the POST
     * @param body   JSON
     * @param curl   empty where no curl can reach the engine, as of the Demo
     */
    record Texts(String line, String target, String body, Optional<String> curl) { }

    /** @param id of the nodes: {@code <id>-line}, {@code <id>-request}, {@code <id>-copy-docker}, {@code <id>-copy-curl} */
    RequestTexts(String id, Supplier<Texts> texts, ClipboardAccess clipboard, Messages messages, Observable... changes) {
        super(6);
        this.id = id;
        this.texts = texts;
        this.clipboard = clipboard;
        this.messages = messages;
        getStyleClass().add("form-texts");
        Label line = WrappedLabel.of("", Style.MONO);
        line.setId(id + "-line");
        Label request = WrappedLabel.of("", Style.MONO, Style.DIM);
        request.setId(id + "-request");
        Button curl = copy("curl", "networks.copy.curl", () -> texts.get().curl());
        getChildren().addAll(row(line, copy("docker", "networks.copy.docker", () -> Optional.of(texts.get().line()))), row(request, curl));
        Runnable show = () -> {
            Texts now = this.texts.get();
            line.setText(PlainText.visible(now.line(), LONGEST));
            request.setText(PlainText.visible("POST " + now.target() + " " + now.body(), LONGEST));
            curl.setDisable(now.curl().isEmpty());
        };
        for (Observable change : changes) {
            change.addListener(told -> show.run());
        }
        show.run();
    }

    private static HBox row(Label text, Button copy) {
        FollowingWindow.follow(text);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, text, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button copy(String what, String key, Supplier<Optional<String>> text) {
        Button copy = new Button(messages.text(key), Icons.of("copy"));
        copy.setId(id + "-copy-" + what);
        copy.setMnemonicParsing(false);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.getStyleClass().addAll(Style.FLAT, Style.LINK);
        copy.setTooltip(new Tooltip(messages.text("networks.copy.note")));
        copy.setOnAction(click -> text.get().ifPresent(clipboard::put));
        return copy;
    }
}
