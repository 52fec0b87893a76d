package dev.longshore.ui.terminal;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.control.terminal.TerminalPort.Pasting;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.WarningLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Shows what is about to be pasted, where it has several lines or one that the other side would cut. */
final class PasteForm implements Form {

    private static final int MOST_LINES = 500;
    private static final int LONGEST = 500;
    private static final int ROWS = 10;

    private final Pasting pasting;
    private final Runnable go;
    private final TextArea preview = new TextArea();
    private final VBox content = new VBox(10);

    PasteForm(Pasting pasting, Messages messages, Runnable go) {
        this.pasting = pasting;
        this.go = go;
        preview.setId("terminal-paste-preview");
        preview.setText(pasting.text().lines().limit(MOST_LINES).map(line -> PlainText.visible(line, LONGEST)).collect(Collectors.joining("\n")));
        preview.setEditable(false);
        preview.setPrefRowCount(ROWS);
        preview.getStyleClass().add(Style.MONO);
        preview.setAccessibleText(messages.text("terminal.paste.preview"));
        if (pasting.lines() > 1 && !pasting.bracketed()) {
            content.getChildren().add(WrappedLabel.of(messages.text("terminal.paste.runs"), Style.DIM));
        }
        if (pasting.tooLong()) {
            content.getChildren().add(WarningLabel.of("terminal-paste-long", messages.text("terminal.paste.long")));
        }
        content.getChildren().add(preview);
    }

    @Override
    public Message title() {
        return Message.of("terminal.paste.title", pasting.lines());
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("terminal.paste.verb", pasting.lines()));
    }

    @Override
    public ObservableBooleanValue invalid() {
        return BooleanExpression.booleanExpression(new ReadOnlyBooleanWrapper(false));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return preview;
    }

    @Override
    public void submit(Runnable close) {
        close.run();
        go.run();
    }
}
