package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBoundTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-28T12:46:58Z");   // 20:46:58 there

    @ParameterizedTest
    @CsvSource({
        "90m, 2026-11-28T11:16:58Z", "2h, 2026-11-28T10:46:58Z", "3d, 2026-11-25T12:46:58Z", "1h 30m, 2026-11-28T11:16:58Z", "1W, 2026-11-21T12:46:58Z",
        "45s, 2026-11-28T12:46:13Z", "2026-11-28 12:30, 2026-11-28T04:30:00Z", "2026-11-28T12:30:05, 2026-11-28T04:30:05Z", "2026-1-2, 2026-01-01T16:00:00Z",
        "20:30, 2026-11-28T12:30:00Z", "21:30, 2026-11-27T13:30:00Z", "2026-11-28T12:30:00Z, 2026-11-28T12:30:00Z",
        "2026-11-28T12:30:00+01:00, 2026-11-28T11:30:00Z"})
    void readsDurationsAndLocalTimes(String typed, String expected) {
        assertEquals(Optional.of(Instant.parse(expected)), TimeBound.parse(" " + typed + " ", NOW, ZONE).map(bound -> bound.at(NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "90", "90x", "0m", "-3h", "2026-13-01", "2026-11-28 25:00", "2026-02-30 10", "999999999w", "12:30 2026-11-28", "T", "Z"})
    void otherTextIsNone(String typed) {
        assertEquals(Optional.empty(), TimeBound.parse(typed, NOW, ZONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90m", "2h", "9d", "2026-11-28 12:30", "45s"})
    void canBeTypedAgain(String typed) {
        TimeBound bound = TimeBound.parse(typed, NOW, ZONE).orElseThrow();
        assertEquals(Optional.of(bound), TimeBound.parse(bound.text(), NOW, ZONE), bound.text());
    }

    @Test
    void aDurationGoesOnAndATimeStands() {
        Instant later = NOW.plusSeconds(60);
        assertEquals(NOW.minusSeconds(7_140), TimeBound.parse("2h", NOW, ZONE).orElseThrow().at(later));
        TimeBound fixed = TimeBound.parse("20:30", NOW, ZONE).orElseThrow();
        assertEquals(fixed.at(NOW), fixed.at(later));
        assertTrue(fixed.text().startsWith("2026-11-28 20:30"));
    }
}
