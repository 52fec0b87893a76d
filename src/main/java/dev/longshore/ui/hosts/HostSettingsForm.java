package dev.longshore.ui.hosts;

import dev.longshore.domain.HostColour;
import dev.longshore.domain.KebabCase;
import dev.longshore.service.host.ApiRange;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.control.RiskTags;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One host: at the left its name and how it is reached, at the right what the user says of it. */
final class HostSettingsForm implements Form {

    private static final double LINE = 28;
    private static final double REACHED = 450;
    private static final double SAID = 360;
    private static final int VERSIONS_SHOWN = 8;

    private final HostSettingsViewModel model;
    private final Messages messages;
    private final TextField name = new TextField();
    private final ComboBox<HostColour> colour = new ComboBox<>();
    private final ComboBox<String> api = new ComboBox<>();
    private final Label nameHint = WrappedLabel.of("", Style.SMALL);
    private final Label apiHint = WrappedLabel.of("", Style.SMALL);
    private final HBox content;

    HostSettingsForm(HostSettingsViewModel model, PathPickers pickers, FilesOnDisk disk, Messages messages) {
        this.model = model;
        this.messages = messages;
        name.setId("host-settings-name");
        name.textProperty().bindBidirectional(model.name());
        name.setEditable(model.renamable());
        nameHint.setId("host-settings-name-message");
        nameHint.getStyleClass().add("dialog-hint");
        model.problem().subscribe(problem -> showProblem());
        colour.setId("host-settings-colour");
        colour.getItems().setAll(HostColour.values());
        colour.setCellFactory(list -> new ColourCell());
        colour.setButtonCell(new ColourCell());
        colour.valueProperty().bindBidirectional(model.colour());
        colour.setMaxWidth(Double.MAX_VALUE);
        fillApi();
        content = new HBox(28, column(REACHED,
                labelled("hosts.settings.name", name, nameHint),
                address(pickers, disk),
                labelled("hosts.settings.api", api, apiHint)), column(SAID,
                labelled("hosts.settings.colour", colour),
                box("host-settings-read-only", "hosts.settings.read-only", "hosts.settings.read-only-hint", model.readOnly()),
                box("host-settings-production", "hosts.settings.production", "hosts.settings.production-hint", model.production())));
    }

    private static VBox column(double width, Node... fields) {
        VBox column = new VBox(10, fields);
        column.setPrefWidth(width);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /** What was found is reached as whatever found it says: that can be read and copied. */
    private Node address(PathPickers pickers, FilesOnDisk disk) {
        if (model.renamable()) {
            return new ConnectionFields(model.connection(), pickers, disk, messages);
        }
        TextField found = new TextField(model.host().endpoint().uri());
        found.setId("host-settings-address");
        found.setEditable(false);
        return labelled("dialog.host.address", found, new HBox(6, RiskTags.of(model.host().endpoint(), messages).toArray(Node[]::new)));
    }

    /** Typed freely; the versions that the app speaks are offered. */
    private void fillApi() {
        api.setId("host-settings-api");
        api.setEditable(true);
        api.getItems().setAll(ApiRange.VERSIONS);
        api.setPromptText(messages.text("hosts.settings.api-negotiated"));
        api.setVisibleRowCount(VERSIONS_SHOWN);
        api.setMaxWidth(Double.MAX_VALUE);
        api.getEditor().textProperty().bindBidirectional(model.pinnedApi());
        apiHint.setId("host-settings-api-message");
        apiHint.getStyleClass().add("dialog-hint");
        model.apiProblem().subscribe(problem -> say(apiHint, api, problem, messages.text("hosts.settings.api-hint")));
    }

    @Override
    public Message title() {
        return Message.of("hosts.settings.title", model.host().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(Message.of("hosts.settings.verb"));
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
        return model.renamable() ? name : colour;
    }

    @Override
    public void submit(Runnable close) {
        model.save(close);
    }

    private void showProblem() {
        say(nameHint, name, model.problem().get(), model.renamable() ? "" : messages.text("hosts.settings.name-fixed"));
    }

    private void say(Label hint, Control of, Optional<Message> problem, String otherwise) {
        hint.setText(problem.map(messages::text).orElse(otherwise));
        hint.getStyleClass().removeAll(Style.BAD_TEXT, Style.DIM);
        hint.getStyleClass().add(problem.isPresent() ? Style.BAD_TEXT : Style.DIM);
        of.setAccessibleHelp(hint.getText());
        if (hint.getScene() != null && hint.getScene().getWindow() != null) {
            hint.getScene().getWindow().sizeToScene();   // what is said may take more lines than before
        }
    }

    private Node labelled(String key, Control control, Node... below) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        VBox box = new VBox(4, label, control);
        box.getChildren().addAll(below);
        return box;
    }

    private Node box(String id, String key, String hintKey, BooleanProperty value) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId(id);
        box.setAccessibleHelp(messages.text(hintKey));
        box.selectedProperty().bindBidirectional(value);
        Label hint = WrappedLabel.of(messages.text(hintKey), Style.SMALL);
        hint.getStyleClass().add(Style.DIM);
        return new VBox(4, box, hint);
    }

    /** A colour with its name. */
    private final class ColourCell extends ListCell<HostColour> {
        ColourCell() {
            setMinHeight(LINE);
        }

        @Override
        protected void updateItem(HostColour item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : new HostDot(item));
            setText(empty || item == null ? null : messages.text("hosts.colour." + KebabCase.of(item)));
        }
    }
}
