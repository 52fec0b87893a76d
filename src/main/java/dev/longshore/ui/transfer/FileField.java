package dev.longshore.ui.transfer;

import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A path, typed or chosen, and a line below that says what is there. */
final class FileField extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TextField field = new TextField();
    private final Label hint = WrappedLabel.of("", Style.SMALL, "dialog-hint");

    /** @param id begins the node ids: {@code id}, {@code id-browse}, {@code id-hint} */
    FileField(String id, StringProperty path, Supplier<Optional<Path>> browse, Messages messages) {
        super(4);
        field.setId(id);
        field.textProperty().bindBidirectional(path);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button(messages.text("transfer.browse"));
        button.setId(id + "-browse");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> browse.get().ifPresent(chosen -> path.set(chosen.toString())));
        hint.setId(id + "-hint");
        getChildren().addAll(FieldLabel.of("transfer.file", field, messages), new HBox(8, field, button), hint);
    }

    TextField field() {
        return field;
    }

    void say(String text, boolean wrong) {
        hint.setText(text);
        hint.getStyleClass().removeAll(Style.DIM, Style.BAD_TEXT);
        hint.getStyleClass().add(wrong ? Style.BAD_TEXT : Style.DIM);
        field.pseudoClassStateChanged(DANGER, wrong);
        field.setAccessibleHelp(text);
    }
}
