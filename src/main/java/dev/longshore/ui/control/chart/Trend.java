package dev.longshore.ui.control.chart;

/**
 * How a value came about.
 *
 * @param top  the value of the upper edge, more than 0
 * @param high whether the value is one to look at
 */
public record Trend(Curve curve, Plot.Span span, double top, boolean high) {
}
