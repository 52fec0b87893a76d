package dev.longshore.ui.build;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Build arguments, a row each; values are typed unseen, as they often are tokens. */
final class ArgumentRows extends VBox {

    private final BuildArguments arguments;
    private final Messages messages;
    private final Button add = new Button();

    ArgumentRows(BuildArguments arguments, Messages messages) {
        super(6);
        this.arguments = arguments;
        this.messages = messages;
        add.setId("build-args-add");
        add.setText(messages.text("build.args.add"));
        add.setGraphic(Icons.of("plus"));
        add.getStyleClass().addAll(Style.FLAT, Style.LINK);
        add.setOnAction(click -> arguments.add());
        Label label = new Label(messages.text("build.args"));
        label.setLabelFor(add);
        getChildren().addAll(label, add);
        arguments.rows().addListener((ListChangeListener<BuildArgument>) change -> {
            boolean rows = false;
            while (change.next()) {
                rows |= change.wasAdded() || change.wasRemoved();
            }
            if (rows) {
                show(label);
            }
        });
    }

    private void show(Label label) {
        int before = getChildren().size();
        getChildren().setAll(label);
        for (int i = 0; i < arguments.rows().size(); i++) {
            getChildren().add(row(arguments.rows().get(i), i + 1));
        }
        getChildren().add(add);
        if (getChildren().size() > before && !arguments.rows().isEmpty()) {
            ((HBox) getChildren().get(getChildren().size() - 2)).getChildren().getFirst().requestFocus();
        }
    }

    private HBox row(BuildArgument argument, int number) {
        TextField name = new TextField();
        name.setId("build-arg-name-" + number);
        name.setPromptText(messages.text("build.args.name"));
        name.setAccessibleText(messages.text("build.args.name.row", number));
        name.textProperty().bindBidirectional(argument.name());
        PasswordField value = new PasswordField();
        value.setId("build-arg-value-" + number);
        value.setPromptText(messages.text("build.args.value"));
        value.setAccessibleText(messages.text("build.args.value.row", number));
        value.textProperty().bindBidirectional(argument.value());
        Button remove = new Button("", Icons.of("x"));
        remove.setId("build-arg-remove-" + number);
        remove.getStyleClass().add(Style.FLAT);
        remove.setAccessibleText(messages.text("build.args.remove", number));
        remove.setTooltip(new Tooltip(remove.getAccessibleText()));
        remove.setOnAction(click -> arguments.rows().remove(argument));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(value, Priority.ALWAYS);
        return new HBox(6, name, value, remove);
    }
}
