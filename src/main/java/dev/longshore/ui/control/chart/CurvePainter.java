package dev.longshore.ui.control.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a curve into a part of a canvas. FX thread only. */
final class CurvePainter {

    private static final double TINT = 0.18;
    private static final double TINT_ABOVE_TINT = 0.26;

    private final GraphicsContext to;
    private final Plot.Span span;
    private final double top;
    private final Area area;

    /** The part of the canvas, in pixels. */
    record Area(double x, double y, double width, double height) { }

    CurvePainter(GraphicsContext to, Plot.Span span, double top, Area area) {
        this.to = to;
        this.span = span;
        this.top = top;
        this.area = area;
    }

    /** Draws the curve run by run: where a value is not known there is nothing. */
    void draw(Curve curve, Color colour, double width) {
        int from = 0;
        int size = curve.points().size();
        while (from < size) {
            int end = from;
            while (end < size && curve.points().get(end).known()) {
                end++;
            }
            if (end > from) {
                run(curve, from, end, colour, width);
            }
            from = end + 1;
        }
    }

    private void run(Curve curve, int from, int end, Color colour, double width) {
        if (end - from == 1) {
            to.setFill(colour);
            to.fillOval(x(curve.points().get(from).at()) - 1, y(curve.points().get(from).value()) - 1, 2, 2);
            return;
        }
        if (curve.filled()) {
            path(curve, from, end);
            to.lineTo(x(curve.points().get(end - 1).at()), area.y() + area.height());
            to.lineTo(x(curve.points().get(from).at()), area.y() + area.height());
            to.closePath();
            to.setFill(colour.deriveColor(0, 1, 1, width < 1.4 ? TINT : TINT_ABOVE_TINT));
            to.fill();
        }
        path(curve, from, end);
        to.setStroke(colour);
        to.setLineWidth(width);
        to.stroke();
    }

    private void path(Curve curve, int from, int end) {
        to.beginPath();
        for (int i = from; i < end; i++) {
            Point point = curve.points().get(i);
            if (i == from) {
                to.moveTo(x(point.at()), y(point.value()));
            } else {
                to.lineTo(x(point.at()), y(point.value()));
            }
        }
    }

    double x(long at) {
        return area.x() + span.part(at) * area.width();
    }

    double y(double value) {
        return area.y() + area.height() * (1 - Math.clamp(value / top, 0, 1));
    }
}
