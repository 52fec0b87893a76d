package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Links in one line: as many as fit whole, and how many more there are. The first one shows always, cut where it is too long. */
final class FittingLinks extends Region {

    private static final double GAP = 6;

    private final List<? extends Labeled> links;
    private final List<Label> more = new ArrayList<>();

    /** @param links at least one @param total how many there are, with those that have no place here */
    FittingLinks(List<? extends Labeled> links, int total) {
        this.links = List.copyOf(links);
        getStyleClass().add("cell-links");
        getChildren().addAll(links);
        for (int shown = 1; shown <= links.size(); shown++) {
            Label left = new Label("+" + (total - shown));
            left.getStyleClass().add(Style.DIM);
            left.setVisible(false);
            left.setUserData(total > shown);
            more.add(left);
        }
        getChildren().addAll(more);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        int fit = links.size();
        while (fit > 1 && width(fit) > room) {
            fit--;
        }
        double x = insets.getLeft();
        double tail = tail(fit);
        for (int i = 0; i < links.size(); i++) {
            links.get(i).setVisible(i < fit);
            if (i < fit) {
                x += place(links.get(i), x, Math.min(links.get(i).prefWidth(-1), Math.max(0, room - tail))) + GAP;
            }
            more.get(i).setVisible(i == fit - 1 && tail > 0);
        }
        if (tail > 0) {
            place(more.get(fit - 1), x, tail - GAP);
        }
    }

    private double place(Labeled node, double x, double width) {
        double height = Math.min(getHeight(), node.prefHeight(-1));
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width), snapSizeY(height));
        return width;
    }

    /** Of the first ones with the number of the others. */
    private double width(int shown) {
        return links.stream().limit(shown).mapToDouble(link -> link.prefWidth(-1)).sum() + GAP * (shown - 1) + tail(shown);
    }

    /** Of the number, with the gap before it; nothing where all show. */
    private double tail(int shown) {
        Label label = more.get(shown - 1);
        return Boolean.TRUE.equals(label.getUserData()) ? GAP + label.prefWidth(-1) : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft() + width(links.size()) + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return links.getFirst().prefHeight(-1);
    }
}
