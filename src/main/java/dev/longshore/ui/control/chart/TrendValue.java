package dev.longshore.ui.control.chart;

import java.util.Optional;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The content of a cell: a number at the right, and left of it the curve of its last minute, which gives way where the cell is narrow. The
 * curves of a column stand below each other, however long the numbers are. FX thread only.
 */
public final class TrendValue extends Region {

    private static final double CURVE_WIDTH = 56;
    private static final double LEAST_CURVE_WIDTH = 20;
    private static final double CURVE_HEIGHT = 16;
    private static final double NUMBER_WIDTH = 52;
    private static final double GAP = 6;
    private static final double CELL_PADDING = 20;

    private final Text number = new Text();
    private final Sparkline curve = new Sparkline(CURVE_WIDTH, CURVE_HEIGHT);
    private Optional<Trend> drawn = Optional.empty();

    private TrendValue(TableCell<?, ?> cell) {
        getStyleClass().add("trend-value");
        number.getStyleClass().add("trend-number");
        prefWidthProperty().bind(cell.widthProperty().subtract(CELL_PADDING));
        setMouseTransparent(true);
        number.setManaged(false);   // another text, or another curve, lays out nothing but this
        curve.setManaged(false);
        getChildren().addAll(curve, number);
    }

    /** Shows a value in a cell, and its curve where there is one. */
    public static void paint(TableCell<?, ?> cell, String text, Optional<Trend> trend) {
        cell.setText(null);
        if (!(cell.getGraphic() instanceof TrendValue)) {
            cell.setGraphic(new TrendValue(cell));
        }
        ((TrendValue) cell.getGraphic()).show(text, trend);
    }

    /** What it says. */
    public String text() {
        return number.getText();
    }

    private void show(String text, Optional<Trend> trend) {
        if (text.equals(number.getText()) && drawn.equals(trend)) {
            return;   // it was told of others
        }
        number.setText(text);
        drawn = trend;
        layoutChildren();
        trend.ifPresent(now -> {
            curve.high(now.high());
            curve.show(now.curve(), now.span(), now.top());
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return CURVE_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth();
        double wide = number.getLayoutBounds().getWidth();
        number.relocate(snapPositionX(right - wide), snapPositionY((getHeight() - number.getLayoutBounds().getHeight()) / 2));
        double room = Math.floor(Math.min(CURVE_WIDTH, right - Math.max(NUMBER_WIDTH, wide) - GAP));
        curve.setVisible(drawn.isPresent() && room >= LEAST_CURVE_WIDTH);
        if (curve.isVisible()) {
            curve.setWidth(room);
            curve.relocate(snapPositionX(right - Math.max(NUMBER_WIDTH, wide) - GAP - room), snapPositionY((getHeight() - CURVE_HEIGHT) / 2));
        }
    }
}
