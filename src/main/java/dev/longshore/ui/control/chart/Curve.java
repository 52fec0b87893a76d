package dev.longshore.ui.control.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Values over time.
 *
 * @param filled whether the area below it is tinted
 * @param points in the order of time
 */
public record Curve(Hue hue, boolean filled, List<Point> points) {

    public Curve {
        points = List.copyOf(points);
    }

    /** The known point that is nearest to a time. @param reach in milliseconds; empty where none is as near */
    public Optional<Point> near(long at, long reach) {
        Point best = null;
        for (Point point : points) {
            long distance = Math.abs(point.at() - at);
            if (point.known() && distance <= reach && (best == null || distance < Math.abs(best.at() - at))) {
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The greatest value of a span of time. */
    public OptionalDouble greatest(long from, long to) {
        return points.stream().filter(point -> point.known() && point.at() >= from && point.at() <= to).mapToDouble(Point::value).max();
    }
}
