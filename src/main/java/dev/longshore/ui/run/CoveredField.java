package dev.longshore.ui.run;

import dev.longshore.ui.theme.Style;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** A field whose text shows only while the keyboard is in it; else dots say that there is one. */
final class CoveredField extends StackPane {

    private static final String DOTS = "••••••";
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    private final BooleanProperty covered = new SimpleBooleanProperty();

    CoveredField(TextField field) {
        Label dots = new Label(DOTS);
        dots.getStyleClass().addAll("run-dots", Style.MONO);
        dots.setMouseTransparent(true);
        dots.visibleProperty().bind(covered);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, dots);
        covered.subscribe(now -> field.pseudoClassStateChanged(COVERED, now));
        covered.bind(field.focusedProperty().not().and(field.textProperty().isNotEmpty()));
    }
}
