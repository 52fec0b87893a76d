package dev.longshore.ui.stats;

import static dev.longshore.ui.stats.FakeStats.NOON;
import static dev.longshore.ui.stats.FakeStats.container;
import static dev.longshore.ui.stats.FakeStats.full;
import static dev.longshore.ui.stats.FakeStats.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.stats.StatsHistory;
import dev.longshore.service.stats.StatsMark;
import dev.longshore.service.stats.StatsMark.Kind;
import dev.longshore.service.stats.StatsReading;
import dev.longshore.ui.control.chart.Hue;
import dev.longshore.ui.control.chart.Plot;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.stats.StatsCharts.Chart;
import dev.longshore.ui.stats.StatsCharts.Kept;
import dev.longshore.ui.stats.StatsCharts.Look;
import dev.longshore.ui.stats.StatsCharts.Track;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StatsChartsTest {

    private static final ObjectRef DB = container("db");
    private static final Plot.Span SPAN = new Plot.Span(NOON.toEpochMilli(), NOON.plusSeconds(900).toEpochMilli());
    private static final Look TOGETHER = new Look(SPAN, false, false);

    private final StatsCharts charts = new StatsCharts(new Messages(Locale.ENGLISH));

    private static Track track(String name, StatsReading... readings) {
        return new Track(container(name), new StatsHistory(List.of(readings), List.of()));
    }

    private static String words(Chart chart) {
        return String.join(" ", chart.values().stream().map(StatsCharts.Value::text).toList()).replace('\u2009', ' ');
    }

    @Test
    void theTitlesSayWhatIsNow() {
        List<Chart> all = charts.of(Kept.of(List.of(track("db", reading(0, 2, 7), full(2)))), TOGETHER);
        assertEquals(List.of("84.1 % of 2 CPUs · throttled 3 %", "231 MB cache 38 MB 90 % of limit", "↓ 31 kB/s ↑ 17 kB/s", "read 0 B/s write 1.2 MB/s"),
                all.stream().map(StatsChartsTest::words).toList());
        assertEquals(List.of("CPU", "Memory", "Network", "Disk"), all.stream().map(Chart::title).toList());
        assertEquals("CPU: now 84.1 %, of 2 CPUs, · throttled 3 %; greatest value shown 84.1 %", all.getFirst().spoken().replace('\u2009', ' '));
    }

    @Test
    void whatIsNotKnownIsADashAndAGap() {
        List<Chart> all = charts.of(Kept.of(List.of(track("db", reading(0, 2, 7), StatsReading.unknown(NOON.plusSeconds(2))))), TOGETHER);
        assertEquals(List.of("–", "–", "↓ – ↑ –", "read – write –"), all.stream().map(StatsChartsTest::words).toList());
        assertEquals(List.of(true, false), all.getFirst().plot().curves().getFirst().points().stream().map(point -> point.known()).toList());
    }

    @Test
    void memoryStandsBelowItsLimitAndWithoutOneItFillsTheChart() {
        Plot limited = charts.of(Kept.of(List.of(track("db", full(2)))), TOGETHER).get(1).plot();
        assertEquals(256_000_000, limited.limit().orElseThrow().value());
        assertEquals("limit 256 MB", limited.limit().orElseThrow().text().replace('\u2009', ' '));
        assertTrue(limited.top() > 256_000_000);
        Plot free = charts.of(Kept.of(List.of(track("db", reading(0, 2, 7)))), TOGETHER).get(1).plot();
        assertEquals(Optional.empty(), free.limit());
        assertEquals(8_000_000, free.top());
    }

    @Test
    void eachProcessorHasALineWhereThatIsWanted() {
        Plot plot = charts.of(Kept.of(List.of(track("db", full(2)))), new Look(SPAN, true, false)).getFirst().plot();
        assertEquals(List.of(80.0, 4.0), plot.curves().stream().map(curve -> curve.points().getFirst().value()).toList());
        assertEquals(1, charts.of(Kept.of(List.of(track("db", reading(0, 2, 7)))), new Look(SPAN, true, false)).getFirst().plot().curves().size());
    }

    @Test
    void severalContainersAreSummedOrHaveALineEach() {
        List<Track> tracks = List.of(track("web", reading(0, 10, 5), reading(2, 20, 5)), track("db", reading(1, 30, 7), reading(3, 40, 7)));
        List<Chart> summed = charts.of(Kept.of(tracks), TOGETHER);
        assertEquals("60.0 %", words(summed.getFirst()));
        assertEquals("12 MB with cache", words(summed.get(1)));
        List<Chart> apart = charts.of(Kept.of(tracks), new Look(SPAN, false, true));
        assertEquals(List.of(Hue.of(0), Hue.of(1)), apart.getFirst().plot().curves().stream().map(curve -> curve.hue()).toList());
        assertEquals(List.of("web", "db"), charts.legend(tracks).stream().map(StatsCharts.Value::text).toList());
    }

    @Test
    void whatHappenedTogetherIsOneMark() {
        StatsHistory history = new StatsHistory(List.of(full(2)), List.of(new StatsMark(NOON, Kind.OOM), new StatsMark(NOON.plusSeconds(1), Kind.DIED),
                new StatsMark(NOON.plusSeconds(3), Kind.STARTED), new StatsMark(NOON.plusSeconds(60), Kind.PAUSED), new StatsMark(NOON.plusSeconds(90), Kind.DIED)));
        List<Plot.Mark> marks = charts.of(Kept.of(List.of(new Track(DB, history))), TOGETHER).get(1).plot().marks();
        assertEquals(List.of("OOM, restarted", "paused", "stopped"), marks.stream().map(Plot.Mark::text).toList());
        assertEquals(List.of(Hue.RED, Hue.TEXT, Hue.RED), marks.stream().map(Plot.Mark::hue).toList());
        assertEquals(3, charts.of(Kept.of(List.of(new Track(DB, history))), TOGETHER).getFirst().plot().marks().size());
    }

    @Test
    void theUpperEdgeIsARoundNumber() {
        assertEquals(100, ChartScale.top(84, 1));
        assertEquals(100, ChartScale.top(100, 1));
        assertEquals(150, ChartScale.top(101, 1));
        assertEquals(1, ChartScale.top(0, 1));
        assertEquals(3_000_000, ChartScale.top(2_100_000, 1_000));
    }

    @Test
    void aSumTakesTheNewestOfEachAndNothingThatIsOld() {
        List<StatsReading> sums = SummedReadings.of(List.of(List.of(reading(0, 1, 1), reading(2, 2, 1), reading(30, 3, 1)), List.of(reading(1, 10, 2))));
        assertEquals(List.of(OptionalDouble.of(1), OptionalDouble.of(12), OptionalDouble.of(3)), sums.stream().map(StatsReading::cpu).toList());
        assertEquals(3_000_000, sums.get(1).memory().orElseThrow());
        assertEquals(List.of(), SummedReadings.of(List.of()));
    }

    @Test
    void theReadingNearestToATimeIsFound() {
        List<StatsReading> readings = List.of(reading(0, 1, 1), reading(2, 2, 1), reading(30, 3, 1));
        assertEquals(2, StatsCharts.near(readings, NOON.plusSeconds(10)).cpu().orElseThrow());
        assertEquals(3, StatsCharts.near(readings, NOON.plusSeconds(500)).cpu().orElseThrow());
    }

    @Test
    void aTrendNeedsTwoValuesAndWarnsOfMuch() {
        TrendOf cpu = TrendOf.cpu(reading -> reading.cpu().orElse(0) > 50);
        assertTrue(cpu.of(new StatsHistory(List.of(reading(0, 1, 1)), List.of()), reading(0, 1, 1)).isEmpty());
        StatsHistory history = new StatsHistory(List.of(reading(-70, 500, 1), reading(0, 20, 1), reading(5, 60, 1)), List.of());
        var trend = cpu.of(history, reading(5, 60, 1)).orElseThrow();
        assertTrue(trend.high());
        assertEquals(2, trend.curve().points().size());
        assertEquals(69, trend.top(), 0.01);
        assertEquals(Optional.of(trend), cpu.of(history, reading(5, 60, 1)));
    }
}
