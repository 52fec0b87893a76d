package dev.longshore.ui.control.chart;

import java.util.List;
import java.util.Optional;

/**
 * What a chart shows.
 *
 * @param span   the time from its left edge to its right one
 * @param top    the value of its upper edge, more than 0; the lower one is 0
 * @param scale  what the upper edge stands for, in words
 * @param curves the first one lies undermost
 * @param limit  a line across, empty for none
 */
public record Plot(Span span, double top, String scale, List<Curve> curves, Optional<Limit> limit, List<Mark> marks) {

    public static final Plot NONE = new Plot(new Span(0, 1), 1, "", List.of(), Optional.empty(), List.of());

    /** @param from milliseconds since 1970, before {@code to} */
    public record Span(long from, long to) {

        double part(long at) {
            return (at - from) / (double) (to - from);
        }

        /** The time at a part of it, 0 to 1. */
        long at(double part) {
            return from + Math.round(part * (to - from));
        }
    }

    public record Limit(double value, String text) { }

    /** Something that happened at a time. */
    public record Mark(long at, String text, Hue hue) { }

    public Plot {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
    }
}
