package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.dialog.HostLine;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks which host images are to be copied to. */
final class CopyForm implements Form {

    private final CopyViewModel model;
    private final ChoiceBox<Host> target;
    private final VBox content;

    CopyForm(CopyViewModel model, Messages messages) {
        this.model = model;
        this.target = HostChoice.of("transfer-host", model.targets(), model.target());
        ImageLines lines = new ImageLines(model.images(), messages);
        model.there().subscribe(lines::mark);
        Label hint = WrappedLabel.of("", Style.SMALL, "dialog-hint");
        hint.setId("transfer-hint");
        model.problem().subscribe(problem -> {
            hint.setText(PlainText.visible(messages.text(problem.orElse(Message.of("transfer.copy.hint")))));
            hint.getStyleClass().removeAll(Style.DIM, Style.BAD_TEXT);
            hint.getStyleClass().add(problem.isPresent() ? Style.BAD_TEXT : Style.DIM);
            target.setAccessibleHelp(hint.getText());
        });
        this.content = new VBox(12, HostLine.of(model.from(), messages), lines, new VBox(4, HostChoice.label("transfer.copy.host", target, messages), target, hint));
        content.setPrefWidth(FileForm.WIDTH);
    }

    @Override
    public Message title() {
        return Message.of("transfer.copy.title", model.images().size(), model.images().getFirst().name(), model.from().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return model.target().map(host -> Message.of("transfer.copy.verb-to", host.name())).orElse(Message.of("transfer.copy.verb"));
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return target;
    }

    @Override
    public void submit(Runnable close) {
        model.submit(close);
    }
}
