package dev.longshore.ui.run;

import dev.longshore.domain.run.RunOption;
import dev.longshore.ui.control.CoveredField;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rows of one option, with a button that adds one. */
final class RunRowsView extends VBox {

    private final RunRows model;
    private final Words words;
    private final String name;
    private final Messages messages;
    private final VBox lines = new VBox(4);

    /**
     * @param between what stands between the two fields
     * @param left    accessible text of the left fields, as prompt and word; alike {@code right}
     * @param known   values offered in the left fields
     * @param beside  stand beside the button that adds a row
     */
    record Words(String add, String left, String leftPrompt, String between, String right, String rightPrompt, Supplier<List<String>> known, List<Button> beside) {

        /** With nothing beside the button. */
        Words(String add, String left, String leftPrompt, String between, String right, String rightPrompt, Supplier<List<String>> known) {
            this(add, left, leftPrompt, between, right, rightPrompt, known, List.of());
        }
    }

    RunRowsView(RunRows model, Words words, Label problem, Messages messages) {
        super(4);
        this.model = model;
        this.words = words;
        this.name = "run-" + RunProblems.field(model.option());
        this.messages = messages;
        Button add = new Button(words.add(), Icons.of("plus"));
        add.setId(name + "-add");
        add.setMnemonicParsing(false);
        add.getStyleClass().addAll(Style.FLAT, Style.LINK);
        add.setOnAction(click -> {
            model.rows().add(new RunRow("", ""));
            ((HBox) lines.getChildren().getLast()).getChildren().getFirst().requestFocus();
        });
        model.rows().addListener((ListChangeListener<RunRow>) this::changed);
        fill();
        HBox buttons = new HBox(12, add);
        buttons.getChildren().addAll(words.beside());
        getChildren().addAll(lines, problem, buttons);
    }

    /** Typing within a row is a change of the list too, and must not take the field away from under the fingers. */
    private void changed(ListChangeListener.Change<? extends RunRow> change) {
        while (change.next()) {
            if (change.wasAdded() || change.wasRemoved()) {
                fill();
                return;
            }
        }
    }

    private void fill() {
        lines.getChildren().setAll(model.rows().stream().map(this::line).toList());
        lines.setVisible(!model.rows().isEmpty());
        lines.setManaged(!model.rows().isEmpty());
    }

    private HBox line(RunRow row) {
        TextField left = field(row.left(), words.left(), words.leftPrompt(), "left");
        TextField right = field(row.right(), words.right(), words.rightPrompt(), "right");
        Suggestions.install(left, words.known());
        Button remove = new Button("", Icons.of("x"));
        remove.getStyleClass().add(Style.FLAT);
        remove.setTooltip(new Tooltip(messages.text("run.rows.remove")));
        remove.setAccessibleText(messages.text("run.rows.remove"));
        remove.setOnAction(click -> model.rows().removeIf(each -> each == row));
        Label between = new Label(words.between());
        between.getStyleClass().add(Style.DIM);
        between.setMinWidth(14);
        between.setAlignment(Pos.CENTER);
        Region value = model.option() == RunOption.ENV ? new CoveredField(right) : right;
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(6, left, between, value, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TextField field(javafx.beans.property.StringProperty text, String label, String prompt, String side) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setId(name + "-" + side);
        field.setPromptText(prompt);
        field.setAccessibleText(label);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(100);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }
}
