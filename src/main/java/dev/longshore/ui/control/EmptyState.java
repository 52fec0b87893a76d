package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Stands in the place of rows: why there are none, and what to do. */
public final class EmptyState extends VBox {

    private final Label title = new Label();
    private final Label hint = new Label();
    private final HBox steps = new HBox(8);

    public EmptyState() {
        getStyleClass().add(Style.EMPTY);
        title.getStyleClass().add(Style.STRONG);
        hint.getStyleClass().add(Style.DIM);
        title.setWrapText(true);
        hint.setWrapText(true);
        steps.setAlignment(Pos.CENTER);
        getChildren().addAll(title, hint, steps);
        offer(List.of());
    }

    /** What leads out of it; nothing where something else has to happen first. */
    public void offer(List<? extends Node> next) {
        if (!next.equals(steps.getChildren())) {
            steps.getChildren().setAll(next);
        }
        steps.setVisible(!next.isEmpty());
        steps.setManaged(!next.isEmpty());
    }

    public void say(String newTitle, String newHint) {
        title.setText(newTitle);
        hint.setText(newHint);
        hint.setVisible(!newHint.isEmpty());
        setAccessibleText(newTitle + " " + newHint);
    }
}
