package dev.longshore.ui.control.chart;

/**
 * A value at a time.
 *
 * @param at    milliseconds since 1970
 * @param value not a number where there is none: the curve has a gap there
 */
public record Point(long at, double value) {

    public boolean known() {
        return Double.isFinite(value);
    }
}
