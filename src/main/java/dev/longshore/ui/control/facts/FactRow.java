package dev.longshore.ui.control.facts;

import dev.longshore.ui.theme.Style;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** A name with its value beside it; below it where the name takes more room than its column has. */
final class FactRow extends Region {

    private static final double NAME = 104;
    private static final double GAP = 8;

    private final Label name = new Label();
    private final TextFlow value = new TextFlow();
    private final Button copy;

    FactRow(Button copy) {
        this.copy = copy;
        getStyleClass().add("fact-row");
        name.setMinWidth(0);
        value.getStyleClass().add("fact-value");
        getChildren().addAll(name, value, copy);
    }

    TextFlow value() {
        return value;
    }

    void name(String text, boolean code) {
        name.setText(text);
        name.getStyleClass().setAll("label", code ? Style.MONO : "fact-name", Style.DIM);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside() {
        return name.prefWidth(-1) <= NAME;
    }

    private double room(double width) {
        return Math.max(1, width - snappedLeftInset() - snappedRightInset() - copy.prefWidth(-1) - GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room(width);
        double named = name.prefHeight(-1);
        double height = beside() ? Math.max(named, value.prefHeight(Math.max(1, room - NAME - GAP))) : named + value.prefHeight(room);
        return snappedTopInset() + Math.ceil(height) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double named = name.prefHeight(-1);
        if (beside()) {
            double rest = Math.max(1, room - NAME - GAP);
            name.resizeRelocate(x, y, NAME, named);
            value.resizeRelocate(x + NAME + GAP, y, rest, value.prefHeight(rest));
        } else {
            name.resizeRelocate(x, y, room, named);
            value.resizeRelocate(x, y + named, room, value.prefHeight(room));
        }
        double side = copy.prefWidth(-1);
        copy.resizeRelocate(getWidth() - snappedRightInset() - side, snapPositionY((getHeight() - copy.prefHeight(-1)) / 2), side,
                copy.prefHeight(-1));
    }
}
