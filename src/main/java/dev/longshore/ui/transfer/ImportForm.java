package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.service.transfer.ImportFile;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.FileDialogs;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for a tar of files and for what the image that is made of it is called and starts with. */
final class ImportForm extends FileForm {

    private static final int LONGEST = 120;

    private final ImportViewModel model;
    private final Messages messages;
    private final TextField name = new TextField();
    private final Hint nameHint = new Hint(name, "import-name-hint");
    private final Label changesHint = WrappedLabel.of("", Style.SMALL, "dialog-hint");
    private final VBox ofImage;
    private final VBox content;

    ImportForm(ImportViewModel model, FileDialogs files, Messages messages) {
        super(model, () -> files.open(Message.of("transfer.import.title")), messages);
        this.model = model;
        this.messages = messages;
        ChoiceBox<Host> host = HostChoice.of("transfer-host", model.hosts(), model.host());
        this.ofImage = new VBox(12, name(), message(), changes());
        this.content = new VBox(12, file(), ofImage, new VBox(4, HostChoice.label("transfer.copy.host", host, messages), host));
        content.setPrefWidth(WIDTH);
        model.file().subscribe(this::found);
        model.name().subscribe(typed -> sayName());
        model.changes().subscribe(typed -> sayChanges());
        model.host().subscribe(chosen -> sayChanges());
    }

    private Node name() {
        name.setId("import-name");
        name.setPromptText("team/app:1.0");
        name.textProperty().bindBidirectional(model.name());
        return new VBox(4, FieldLabel.of("exchange.commit.name", name, messages), name, nameHint.label());
    }

    private Node message() {
        TextField field = new TextField();
        field.setId("import-message");
        field.textProperty().bindBidirectional(model.message());
        return new VBox(4, FieldLabel.of("exchange.commit.message", field, messages), field);
    }

    private Node changes() {
        TextArea area = new TextArea();
        area.setId("import-changes");
        area.setPrefRowCount(5);
        area.getStyleClass().add(Style.MONO);
        area.setPromptText("CMD [\"nginx\", \"-g\", \"daemon off;\"]");
        area.textProperty().bindBidirectional(model.changes());
        changesHint.setId("import-changes-hint");
        return new VBox(4, FieldLabel.of("exchange.changes", area, messages), area, changesHint);
    }

    private void found(ImportFile found) {
        file().say(messages.text(model.hint().orElse(Message.of("transfer.import.hint"))), found != null && !found.importable()
                && !found.images());
        boolean loads = model.loads();
        ofImage.setVisible(!loads);
        ofImage.setManaged(!loads);
        sayChanges();
    }

    private void sayName() {
        if (model.name().get().isBlank()) {
            nameHint.plain(messages.text("exchange.commit.name.hint"));
        } else if (model.wanted().isEmpty()) {
            nameHint.error(messages.text("images.tag.invalid"));
        } else {
            nameHint.plain(messages.text("exchange.commit.name.taken", PlainText.visible(model.wanted().get().toString(), LONGEST)));
        }
    }

    private void sayChanges() {
        ImportFile found = model.file().get();
        boolean offered = found != null && found.notes().isPresent();
        changesHint.getStyleClass().removeAll(Style.DIM, Style.BAD_TEXT);
        changesHint.getStyleClass().add(model.wrong().isPresent() ? Style.BAD_TEXT : Style.DIM);
        changesHint.setText(model.wrong().map(wrong -> messages.text("exchange.wrong."
                + KebabCase.of(wrong.problem()), PlainText.visible(wrong.line(), LONGEST)))
                .orElseGet(() -> messages.text(offered ? "transfer.import.offered" : model.changes().get().isBlank()
                        ? "transfer.import.no-changes" : "exchange.changes.hint")));
        if (content.getScene() != null && content.getScene().getWindow() != null) {
            content.getScene().getWindow().sizeToScene();
        }
    }

    @Override
    public Message title() {
        return Message.of("transfer.import.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return Bindings.createObjectBinding(() -> Message.of(model.loads() ? "transfer.load.verb" : "transfer.import.verb", model.host()
                .get().name()), model.host(), model.file());
    }

    @Override
    public Node content() {
        return content;
    }
}
