package dev.longshore.ui.run;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.RunOption;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;

/** The controls of the form, alike in manner: labelled, with what is wrong below. */
final class RunControls {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final RunViewModel model;
    private final Messages messages;

    RunControls(RunViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** @param name of the field: its id is {@code run-name} */
    TextField field(String name, StringProperty text, String label, String prompt) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        return prepared(field, name, label, prompt);
    }

    /** For text that may have several lines; Tab goes on, as everywhere. */
    TextArea area(String name, StringProperty text, String label, String prompt, int rows) {
        TextArea area = new TextArea();
        area.textProperty().bindBidirectional(text);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.getStyleClass().add(Style.MONO);
        tabGoesOn(area);
        return prepared(area, name, label, prompt);
    }

    static void tabGoesOn(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
                area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
    }

    /** As high as what is in it, and scrolling from there on. @param most pixels */
    static ScrollPane upTo(double most, Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.prefHeightProperty().bind(content.heightProperty().map(high -> Math.min(most, high.doubleValue() + 2)));
        return scroll;
    }

    private <T extends TextInputControl> T prepared(T field, String name, String label, String prompt) {
        field.setId("run-" + name);
        field.setPromptText(prompt);
        field.setAccessibleText(label);
        return field;
    }

    /** Greys a field that the engine has no use for. What is typed there already is told as wrong, and can be taken out. */
    TextField offered(TextField field, RunOption option) {
        field.disableProperty().bind(Bindings.createBooleanBinding(() -> model.lacking().get().containsKey(option) && field.getText().isBlank() && !field.isFocused(),
                model.lacking(), field.textProperty(), field.focusedProperty()));
        return field;
    }

    /** As {@link #offered(TextField, RunOption)}; why stands beside it. */
    HBox offered(CheckBox box, RunOption option) {
        box.disableProperty().bind(Bindings.createBooleanBinding(() -> model.lacking().get().containsKey(option) && !box.isSelected(),
                model.lacking(), box.selectedProperty()));
        HBox both = new HBox(6, box, lacking(option));
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /** Why the engine has no use for an option; it takes no room where it has. */
    Label lacking(RunOption option) {
        return line(RunProblems.field(option) + "-offer", Style.DIM, null, model.lacking().map(all -> Optional.ofNullable(all.get(option))));
    }

    /** As {@link #told(TextInputControl, String)}, for the field of an option: why the engine has no use for it, too, while nothing else is wrong. */
    VBox told(TextInputControl field, RunOption option) {
        String name = RunProblems.field(option);
        VBox told = told(field, name);
        told.getChildren().add(line(name + "-offer", Style.DIM, null, Bindings.createObjectBinding(
                () -> Optional.ofNullable(model.lacking().get().get(option)).filter(why -> !model.passedOver().get().containsKey(name)), model.lacking(), model.passedOver())));
        return told;
    }

    /** A row of a grid: label, field, and below it what is wrong. */
    VBox told(TextInputControl field, String name) {
        return new VBox(2, field, problem(field, name), passedOver(name));
    }

    /** The line below a field; it takes no room while there is nothing to say. */
    Label problem(TextInputControl field, String name) {
        return line(name, Style.BAD_TEXT, field, model.problems().map(all -> Optional.ofNullable(all.get(name))));
    }

    /** What the engine would pass over of a field. */
    Label passedOver(String name) {
        return line(name + "-passed-over", Style.WARN_TEXT, null, model.passedOver().map(all -> Optional.ofNullable(all.get(name))));
    }

    Label line(String name, String style, TextInputControl field, ObservableValue<Optional<Message>> message) {
        Label line = WrappedLabel.of("", Style.SMALL, style);
        line.setId("run-" + name + "-message");
        message.subscribe(said -> {
            String text = said.map(this::shown).orElse("");
            line.setText(text);
            line.setVisible(!text.isEmpty());
            line.setManaged(!text.isEmpty());
            if (field != null && style.equals(Style.BAD_TEXT)) {
                field.pseudoClassStateChanged(DANGER, !text.isEmpty());
                field.setAccessibleHelp(text);
            }
        });
        return line;
    }

    static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    String shown(Message message) {
        return PlainText.visible(messages.text(message));
    }

    Label label(String text, javafx.scene.Node of) {
        Label label = new Label(text);
        label.setLabelFor(of);
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.getStyleClass().add("run-label");
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        return label;
    }
}
