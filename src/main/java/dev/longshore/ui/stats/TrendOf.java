package dev.longshore.ui.stats;

import dev.longshore.service.stats.StatsHistory;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.control.chart.Curve;
import dev.longshore.ui.control.chart.Hue;
import dev.longshore.ui.control.chart.Plot;
import dev.longshore.ui.control.chart.Point;
import dev.longshore.ui.control.chart.Trend;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the last minute of a measure is drawn in a cell: from 0 to a little above the greatest value, so that also a quiet container shows its rhythm.
 *
 * @param least the value of the upper edge is never less: what is next to nothing stays flat
 */
record TrendOf(Function<StatsReading, OptionalDouble> value, double least, Predicate<StatsReading> high) {

    static final long MINUTE = 60_000;

    private static final double HEADROOM = 1.15;

    static TrendOf cpu(Predicate<StatsReading> high) {
        return new TrendOf(StatsReading::cpu, 0.5, high);
    }

    static TrendOf memory(Predicate<StatsReading> high) {
        return new TrendOf(reading -> Measure.number(reading.memory()), 1, high);
    }

    /** Empty where there are not two values yet. @param now the newest reading: where it is the same, the trend is */
    Optional<Trend> of(StatsHistory history, StatsReading now) {
        long to = now.at().toEpochMilli();
        Plot.Span span = new Plot.Span(to - MINUTE, to);
        List<Point> points = history.readings().stream().filter(reading -> reading.at().toEpochMilli() >= span.from() && !reading.at().isAfter(now.at()))
                .map(reading -> new Point(reading.at().toEpochMilli(), value.apply(reading).orElse(Double.NaN))).toList();
        if (points.stream().filter(Point::known).count() < 2) {
            return Optional.empty();
        }
        Curve curve = new Curve(Hue.BLUE, true, points);
        return Optional.of(new Trend(curve, span, Math.max(least, curve.greatest(span.from(), span.to()).orElse(0) * HEADROOM), high.test(now)));
    }
}
