package dev.longshore.ui.volumes;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.FailureLines;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.control.pairs.PairRows;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Name, driver, options and labels of a new volume, and the command and the request that make it. */
final class NewVolumeForm implements Form {

    private static final double WIDTH = 560;
    private static final double DRIVER_WIDTH = 150;
    private static final int LONGEST_NAME = 40;

    private final NewVolumeViewModel model;
    private final Messages messages;
    private final Consumer<ObjectRef> made;
    private final TextField name = new TextField();
    private final Hint nameHint = new Hint(name, "new-volume-name-message");
    private final ComboBox<String> driver = new ComboBox<>();
    private final VBox said = new VBox(4);
    private final VBox content = new VBox(12);
    private final ClipboardAccess clipboard;

    /** @param made told of the new volume once the window has closed */
    NewVolumeForm(NewVolumeViewModel model, ClipboardAccess clipboard, Consumer<ObjectRef> made, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.made = made;
        this.clipboard = clipboard;
        content.setId("new-volume");
        content.setPrefWidth(WIDTH);
        content.getChildren().addAll(names(), options(), labels(), host(), new NewVolumeTexts(model, clipboard, messages), said);
        said.setId("new-volume-said");
        said.getStyleClass().add("form-said");
        model.failure().subscribe(this::say);
        model.wanted().subscribe(changed -> hint());
    }

    private Node names() {
        name.setId("new-volume-name");
        name.setPromptText(messages.text("volumes.new.name.example"));
        name.textProperty().bindBidirectional(model.name());
        driver.setId("new-volume-driver");
        driver.setEditable(true);
        driver.setPrefWidth(DRIVER_WIDTH);
        driver.setPromptText("local");
        driver.getEditor().textProperty().bindBidirectional(model.driver());
        model.drivers().subscribe(this::offerDrivers);
        offerDrivers();
        VBox left = new VBox(4, FieldLabel.of("volumes.new.name", name, messages), name);
        HBox.setHgrow(left, Priority.ALWAYS);
        return new VBox(4, new HBox(8, left, new VBox(4, FieldLabel.of("volumes.new.driver", driver, messages), driver)), nameHint.label());
    }

    private void offerDrivers() {
        String typed = model.driver().get();
        driver.getItems().setAll(model.drivers());
        model.driver().set(typed);   // new choices clear what is typed
    }

    private Node options() {
        PairRows rows = new PairRows(model.options(), new PairRows.Words("new-volume-option", "volumes.new.options", "volumes.new.options.add", "type", "nfs"),
                model::secret, messages);
        return new VBox(2, rows, problem("new-volume-option-message", model::optionsProblem));
    }

    private Node labels() {
        PairRows rows = new PairRows(model.labels(), new PairRows.Words("new-volume-label", "volumes.new.labels", "volumes.new.labels.add", "tier", "db"),
                model::secret, messages);
        return new VBox(2, rows, problem("new-volume-label-message", model::labelsProblem));
    }

    private Label problem(String id, Supplier<Optional<Message>> wrong) {
        Label line = WrappedLabel.of("", Style.SMALL, Style.BAD_TEXT);
        line.setId(id);
        line.textProperty().bind(Bindings.createStringBinding(() -> wrong.get().map(messages::text).orElse(""), model.wanted()));
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node host() {
        ChoiceBox<Host> host = HostChoice.of("new-volume-host", model.hosts(), model.host());
        return new VBox(4, HostChoice.label("volumes.new.host", host, messages), host);
    }

    private void hint() {
        model.nameProblem().ifPresentOrElse(wrong -> nameHint.error(messages.text(wrong)),
                () -> nameHint.plain(messages.text(model.name().get().isBlank() ? "volumes.new.name.none" : "volumes.new.name.hint")));
    }

    private void say(Optional<Failure> failure) {
        said.getChildren().clear();
        failure.ifPresent(what -> {
            String title = PlainText.visible(messages.text(Failures.title(what)));
            said.getChildren().addAll(WrappedLabel.of(title, Style.STRONG), new FailureLines(what, title, messages, messages::text, clipboard));
        });
        said.setVisible(failure.isPresent());
        said.setManaged(failure.isPresent());
        if (said.getScene() != null && said.getScene().getWindow() != null) {
            said.getScene().getWindow().sizeToScene();
        }
    }

    @Override
    public Message title() {
        return Message.of("volumes.new.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return Bindings.createObjectBinding(() -> model.busy().get() ? Message.of("volumes.new.busy") : model.name().get().isBlank() ? Message.of("volumes.new.verb.none")
                : Message.of("volumes.new.verb", PlainText.visible(model.name().get().strip(), LONGEST_NAME)), model.name(), model.busy());
    }

    @Override
    public ObservableBooleanValue invalid() {
        return Bindings.createBooleanBinding(model::invalid, model.wanted(), model.busy());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return name;
    }

    @Override
    public void submit(Runnable close) {
        model.create(volume -> {
            close.run();
            made.accept(volume);
        });
    }
}
