package dev.longshore.ui.control.log;

/**
 * Where a log is scrolled to: a row, and how much of it is above the window. Heights are asked for only near there, so that a log of any
 * length costs the same. FX thread only.
 */
final class LogPosition {

    /** @see #height */
    interface Heights {

        int size();

        /** Of a row in pixels, more than 0. */
        double height(int index);
    }

    private final Heights heights;
    private double window;
    private int top;
    private double above;

    LogPosition(Heights heights) {
        this.heights = heights;
    }

    int top() {
        return top;
    }

    /** How much of the first row is above the window. */
    double above() {
        return above;
    }

    void window(double height) {
        window = height;
    }

    /** As a number: rows above the window, with the part of the first one. */
    double value() {
        return heights.size() == 0 ? 0 : top + above / heights.height(top);
    }

    void to(int row, double pixelsAbove) {
        top = Math.clamp(row, 0, Math.max(0, heights.size() - 1));
        above = Math.max(0, pixelsAbove);
        settle();
    }

    void toValue(double value) {
        int row = (int) Math.clamp(Math.floor(value), 0, Math.max(0, heights.size() - 1));
        to(row, heights.size() == 0 ? 0 : Math.clamp(value - row, 0, 1) * heights.height(row));
    }

    /** The last row stands at the foot of the window; the first at its head where all fit. */
    void toEnd() {
        double left = window;
        int row = heights.size();
        while (row > 0 && left > 0) {
            row--;
            left -= heights.height(row);
        }
        top = row;
        above = Math.max(0, -left);
    }

    /** @param pixels more than 0 towards the end */
    void by(double pixels) {
        above += pixels;
        while (above < 0 && top > 0) {
            top--;
            above += heights.height(top);
        }
        above = Math.max(0, above);
        settle();
    }

    /** Scrolls as little as it takes to show the row; one that is higher than the window shows its head. */
    void show(int row) {
        if (row < 0 || row >= heights.size()) {
            return;
        }
        if (row < top || row == top && above > 0) {
            to(row, 0);
        } else {
            double bottom = -above;
            for (int i = top; i <= row && bottom <= window; i++) {
                bottom += heights.height(i);
            }
            if (bottom > window) {
                aboveFoot(row);
            }
        }
    }

    private void aboveFoot(int row) {
        double left = window - heights.height(row);
        int first = row;
        while (first > 0 && left > 0) {
            first--;
            left -= heights.height(first);
        }
        top = first;
        above = left < 0 && first < row ? -left : 0;
    }

    /** Scrolls so that the row stands in the middle. */
    void center(int row) {
        to(row, 0);
        by(-(window - heights.height(top)) / 2);
    }

    boolean atEnd() {
        double bottom = -above;
        for (int i = top; i < heights.size(); i++) {
            bottom += heights.height(i);
            if (bottom > window + 0.5) {
                return false;
            }
        }
        return true;
    }

    /** Nothing is left free below the last row, where there is something above. */
    private void settle() {
        while (top < heights.size() - 1 && above >= heights.height(top)) {
            above -= heights.height(top);
            top++;
        }
        if (atEnd()) {
            toEnd();
        }
    }
}
