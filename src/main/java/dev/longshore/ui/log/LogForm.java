package dev.longshore.ui.log;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.PlainText;
import dev.longshore.service.log.LogTail;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.OutputView;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The end of the app's log, to read and to copy, and where the file is. */
final class LogForm implements Form {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 380;

    private final LogTail log;
    private final ClipboardAccess clipboard;
    private final Executor ui;
    private final Messages messages;
    private final StringProperty text = new SimpleStringProperty("");
    private final SimpleBooleanProperty reading = new SimpleBooleanProperty();
    private final Label nothing = new Label();
    private final StackPane lines = new StackPane();
    private final TextField path;
    private final VBox content;

    LogForm(LogTail log, ClipboardAccess clipboard, Executor ui, Messages messages) {
        this.log = log;
        this.clipboard = clipboard;
        this.ui = ui;
        this.messages = messages;
        path = new TextField(PlainText.visible(log.file().toString()));
        path.setId("log-path");
        path.setEditable(false);
        path.setAccessibleText(messages.text("log.path"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = button("log-copy", "log.copy", () -> clipboard.put(text.get()));
        copy.disableProperty().bind(text.isEmpty());
        HBox head = new HBox(8, path, button("log-copy-path", "log.copy-path", () -> clipboard.put(log.file().toString())), copy);
        head.setAlignment(Pos.CENTER_LEFT);
        lines.setPrefHeight(HEIGHT);
        VBox.setVgrow(lines, Priority.ALWAYS);
        Label hint = WrappedLabel.of(messages.text("log.hint"), Style.SMALL, Style.DIM);
        content = new VBox(10, head, lines, hint);
        content.setPrefWidth(WIDTH);
        nothing.setId("log-nothing");
        nothing.getStyleClass().add(Style.DIM);
        nothing.setWrapText(true);
        read();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }

    private void read() {
        reading.set(true);
        log.read().whenComplete((now, failed) -> ui.execute(() -> {
            reading.set(false);
            text.set(failed == null ? now : "");
            show(failed == null ? messages.text("log.empty") : messages.text("log.unreadable", String.valueOf(FailureException.thrownBy(failed).getMessage())));
        }));
    }

    private void show(String instead) {
        nothing.setText(PlainText.visible(instead));
        OutputView output = new OutputView("log-lines", messages, clipboard);
        output.append(List.of(text.get()));
        lines.getChildren().setAll(output.node());
        if (text.get().isEmpty()) {
            lines.getChildren().add(nothing);
        }
    }

    @Override
    public Message title() {
        return Message.of("log.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("log.again"));
    }

    @Override
    public Message cancel() {
        return Message.of("log.close");
    }

    @Override
    public ObservableBooleanValue invalid() {
        return reading;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return path;
    }

    @Override
    public void submit(Runnable close) {
        read();
    }
}
