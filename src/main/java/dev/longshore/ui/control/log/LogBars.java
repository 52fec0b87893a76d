package dev.longshore.ui.control.log;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The scroll bars of a log. They tell what the user does with them, and nothing of what is done to them here. FX thread only. */
final class LogBars {

    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private double left;
    private boolean moving;

    /** @param downTo told where the user scrolls to @param acrossTo told how far to the right */
    LogBars(DoubleConsumer downTo, DoubleConsumer acrossTo) {
        down.setOrientation(Orientation.VERTICAL);
        down.setFocusTraversable(false);
        across.setFocusTraversable(false);
        down.valueProperty().addListener((property, was, is) -> {
            if (!moving) {
                downTo.accept(is.doubleValue());
            }
        });
        across.valueProperty().addListener((property, was, is) -> {
            if (!moving) {
                left = is.doubleValue();
                acrossTo.accept(left);
            }
        });
    }

    ScrollBar down() {
        return down;
    }

    ScrollBar across() {
        return across;
    }

    /** How far the texts are scrolled to the right, in pixels. */
    double left() {
        return left;
    }

    double width() {
        return down.prefWidth(-1);
    }

    /** Whether there is anything to scroll to at the right. */
    boolean sideways() {
        return across.getMax() > 0 || left > 0;
    }

    void scrollAcross(double pixels) {
        across.setValue(Math.clamp(across.getValue() + pixels, 0, across.getMax()));
    }

    /** @param width of what is left of the bar that goes down @param top of that bar @param foot height of the other one; 0 hides it */
    void place(double width, double top, double height, double foot) {
        down.resizeRelocate(width, top, down.prefWidth(-1), height);
        across.resizeRelocate(0, top + height, width, foot);
        across.setVisible(foot > 0);
    }

    /** @param value where the view is @param end the greatest value @param shown rows in sight @param rows all of them */
    void setDown(double value, double end, int shown, int rows) {
        moving = true;
        down.setVisible(end > 0);
        down.setMax(Math.max(end, 1e-6));
        down.setVisibleAmount(rows == 0 ? 1 : down.getMax() * Math.min(1, Math.max(1, shown) / (double) rows));
        down.setBlockIncrement(Math.max(1, shown - 1));
        down.setValue(Math.min(end, value));
        moving = false;
    }

    /**
     * Sets the bar that goes across.
     *
     * @param beyond pixels of the widest text that have no room
     * @param room   for texts
     * @param cell   width of a character
     * @return whether it comes or goes
     */
    boolean setAcross(double beyond, double room, double cell) {
        moving = true;
        double most = Math.max(0, Math.max(left, beyond));
        boolean other = across.getMax() > 0 != most > 0;
        across.setMax(most);
        across.setVisibleAmount(most <= 0 ? 0 : most * room / (most + room));
        across.setUnitIncrement(cell * 4);
        across.setBlockIncrement(room);
        across.setValue(Math.min(left, most));
        moving = false;
        return other;
    }

    /** Lines are broken: there is nothing at the right. @return whether it goes */
    boolean noAcross() {
        moving = true;
        boolean other = across.getMax() > 0;
        across.setMax(0);
        across.setVisibleAmount(0);
        across.setValue(0);
        moving = false;
        return other;
    }
}
