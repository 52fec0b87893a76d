package dev.longshore.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two nodes in a line while both fit as wide as they want to be, the second with the room that is left; else the second below the first. */
public final class BesideOrBelow extends Pane {

    private static final double LINES = 3;

    private final Node first;
    private final Node second;
    private final double gap;
    private final double indent;

    /**
     * @param gap    between the two in a line
     * @param indent of the second where it is below
     */
    public BesideOrBelow(Node first, Node second, double gap, double indent) {
        super(first, second);
        this.first = first;
        this.second = second;
        this.gap = gap;
        this.indent = indent;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(first) + (secondWidth() > 0 ? gap + secondWidth() : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 || beside(width) ? Math.max(high(first, -1), high(second, -1))
                : high(first, width) + LINES + high(second, width - indent);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (beside(width)) {
            double start = secondWidth() > 0 ? wide(first) + gap : width;
            placeMiddle(first, 0, Math.min(width, wide(first)));
            placeMiddle(second, start, width - start);
        } else {
            double below = high(first, width) + LINES;
            first.resizeRelocate(0, 0, width, high(first, width));
            second.resizeRelocate(indent, below, width - indent, high(second, width - indent));
        }
    }

    private void placeMiddle(Node node, double x, double width) {
        double height = high(node, width);
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), Math.max(0, width), height);
    }

    /** Where there is no second, the first has the line. */
    private boolean beside(double width) {
        return secondWidth() == 0 || computePrefWidth(-1) <= width;
    }

    private double secondWidth() {
        return wide(second);
    }

    private double wide(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }

    private double high(Node node, double width) {
        return snapSizeY(node.prefHeight(width));
    }
}
