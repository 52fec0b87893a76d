package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** A field whose text, where it is secret, shows only while the keyboard is in it; else dots say that there is one. */
public final class CoveredField extends StackPane {

    private static final String DOTS = "••••••";
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    private final BooleanProperty covered = new SimpleBooleanProperty();

    /** Whatever is typed there is secret. */
    public CoveredField(TextField field) {
        this(field, new SimpleBooleanProperty(true));
    }

    /** @param secret whether what is typed there now is */
    public CoveredField(TextField field, ObservableBooleanValue secret) {
        Label dots = new Label(DOTS);
        dots.getStyleClass().addAll("covered-dots", Style.MONO);
        dots.setMouseTransparent(true);
        dots.visibleProperty().bind(covered);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, dots);
        covered.subscribe(now -> field.pseudoClassStateChanged(COVERED, now));
        covered.bind(field.focusedProperty().not().and(field.textProperty().isNotEmpty()).and(BooleanExpression.booleanExpression(secret)));
    }
}
