package dev.longshore.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two nodes in a line while both fit as wide as they want to be; else the second below the first. */
public final class BesideOrBelow extends Pane {

    private static final double LINES = 3;

    private final Node first;
    private final Node second;
    private final double gap;
    private final double indent;
    private final boolean apart;

    private BesideOrBelow(Node first, Node second, double gap, double indent, boolean apart) {
        super(first, second);
        this.first = first;
        this.second = second;
        this.gap = gap;
        this.indent = indent;
        this.apart = apart;
    }

    /**
     * The second follows the first.
     *
     * @param gap    between the two in a line
     * @param indent of the second where it is below
     */
    public static BesideOrBelow close(Node first, Node second, double gap, double indent) {
        return new BesideOrBelow(first, second, gap, indent, false);
    }

    /** The second is at the end of the line; the rest as {@link #close} has it. */
    public static BesideOrBelow apart(Node first, Node second, double gap, double indent) {
        return new BesideOrBelow(first, second, gap, indent, true);
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
        return width < 0 || beside(width) ? Math.max(high(first, wide(first)), high(second, wide(second)))
                : high(first, width) + LINES + high(second, width - indent);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (beside(width)) {
            placeMiddle(first, 0, Math.min(width, wide(first)));
            placeMiddle(second, apart ? width - secondWidth() : wide(first) + gap, secondWidth());
        } else {
            double below = high(first, width) + LINES;
            first.resizeRelocate(0, 0, width, high(first, width));
            second.resizeRelocate(indent, below, width - indent, high(second, width - indent));
        }
    }

    private void placeMiddle(Node node, double x, double width) {
        double height = high(node, width);
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
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
