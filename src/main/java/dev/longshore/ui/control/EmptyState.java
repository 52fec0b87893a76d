package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Stands in the place of rows: why there are none, and what to do. */
public final class EmptyState extends VBox {

    private final Label title = new Label();
    private final Label hint = new Label();

    public EmptyState() {
        getStyleClass().add(Style.EMPTY);
        title.getStyleClass().add(Style.STRONG);
        hint.getStyleClass().add(Style.DIM);
        title.setWrapText(true);
        hint.setWrapText(true);
        getChildren().addAll(title, hint);
    }

    public void say(String newTitle, String newHint) {
        title.setText(newTitle);
        hint.setText(newHint);
        hint.setVisible(!newHint.isEmpty());
        setAccessibleText(newTitle + " " + newHint);
    }
}
