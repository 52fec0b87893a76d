package dev.longshore.service.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StatsCsvTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static List<String> lines(String host, String container, StatsReading... readings) {
        return StatsCsv.text(List.of(new StatsCsv.Part(host, container, "0a1b", List.of(readings)))).lines().toList();
    }

    @Test
    void aReadingIsALineOfNumbersWithADot() {
        StatsReading reading = new StatsReading(NOON, true,
                new CpuUse(OptionalDouble.of(84.057), List.of(), OptionalDouble.of(2), Optional.of(new Throttling(3, 100, Duration.ZERO))),
                new MemoryUse(OptionalLong.of(231_000_000), OptionalLong.of(38_000_000), OptionalLong.of(462_000_000)),
                new IoRates(OptionalDouble.of(31_000), OptionalDouble.of(17.5), OptionalDouble.of(0), OptionalDouble.empty()), new PidUse(OptionalLong.of(8), OptionalLong.empty()));
        List<String> lines = lines("local", "db", reading);
        assertEquals("time,host,container,id,running,cpu_percent,throttled_percent,memory_bytes,cache_bytes,memory_limit_bytes,memory_percent_of_limit,"
                + "received_bytes_per_second,sent_bytes_per_second,read_bytes_per_second,written_bytes_per_second,processes", lines.getFirst());
        assertEquals("2026-11-29T12:00:00Z,local,db,0a1b,yes,84.06,3.00,231000000,38000000,462000000,50.00,31000.00,17.50,0.00,,8", lines.get(1));
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        assertEquals("2026-11-29T12:00:00Z,local,db,0a1b,no,,,,,,,,,,,", lines("local", "db", StatsReading.stopped(NOON)).get(1));
    }

    @Test
    void aNameIsNoFormulaAndNoCellOfItsOwn() {
        StatsReading none = StatsReading.stopped(NOON);
        assertEquals("2026-11-29T12:00:00Z,'=HYPERLINK(1),'@sum,0a1b,no,,,,,,,,,,,", lines("=HYPERLINK(1)", "@sum", none).get(1));
        assertEquals("2026-11-29T12:00:00Z,'+1,'-2,0a1b,no,,,,,,,,,,,", lines("+1", "-2", none).get(1));
        assertEquals("2026-11-29T12:00:00Z,\"a,b\",\"say \"\"x\"\"\",0a1b,no,,,,,,,,,,,", lines("a,b", "say \"x\"", none).get(1));
        assertEquals("2026-11-29T12:00:00Z,\"'\tx", StatsCsv.text(List.of(new StatsCsv.Part("\tx\r", "c", "1", List.of(none)))).split("\r\n")[1].split("\r")[0]);
    }
}
