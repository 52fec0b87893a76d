package dev.longshore.ui.dialog;

import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.theme.Style;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The line below a field: an example, a warning, or what is wrong. It keeps its place, so that nothing jumps. */
public final class Hint {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Label label = WrappedLabel.of("", Style.SMALL, "dialog-hint");
    private final TextField field;

    public Hint(TextField field, String id) {
        this.field = field;
        label.setId(id);
        plain("");
    }

    public Label label() {
        return label;
    }

    public void plain(String text) {
        show(text, Style.DIM, false);
    }

    public void warning(String text) {
        show(text, Style.WARN_TEXT, false);
    }

    public void error(String text) {
        show(text, Style.BAD_TEXT, true);
    }

    private void show(String text, String style, boolean wrong) {
        label.setText(text);
        label.getStyleClass().removeAll(Style.DIM, Style.WARN_TEXT, Style.BAD_TEXT);
        label.getStyleClass().add(style);
        field.pseudoClassStateChanged(DANGER, wrong);
        field.setAccessibleHelp(text);
        if (label.getScene() != null && label.getScene().getWindow() != null) {
            label.getScene().getWindow().sizeToScene();   // what is said may take more lines than before
        }
    }
}
