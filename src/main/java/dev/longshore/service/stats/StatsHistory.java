package dev.longshore.service.stats;

import java.util.List;

/**
 * What is kept of a container, as it was when asked for.
 *
 * @param readings oldest first; one that does not run, or of which nothing is known, is a gap
 * @param marks    oldest first
 */
public record StatsHistory(List<StatsReading> readings, List<StatsMark> marks) {

    public static final StatsHistory NONE = new StatsHistory(List.of(), List.of());

    public StatsHistory {
        readings = List.copyOf(readings);
        marks = List.copyOf(marks);
    }
}
