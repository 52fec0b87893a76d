package dev.longshore.domain.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.LogCases;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTimeTest {

    static Stream<String[]> times() {
        return LogCases.rows("text/timestamps.tsv");
    }

    @ParameterizedTest
    @MethodSource("times")
    void firstWordsOfLines(String word, String nanos) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        boolean isTime = !nanos.startsWith("none");
        assertEquals(isTime ? bytes.length : 0, LogTime.length(bytes, 0, bytes.length));
        boolean fits = isTime && !nanos.contains("outside");
        assertEquals(fits ? Long.parseLong(nanos) : LogTime.NONE, LogTime.parse(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-28T15:58:2", "2026-11-28T15:58:20", "2026-11-28T15:58:20.Z", "2026-11-28T15:58:20.1",
        "2026-13-28T15:58:20Z", "2026-02-29T15:58:20Z",
            "2026-00-01T15:58:20Z", "2026-01-00T15:58:20Z", "2026-11-28T24:58:20Z", "2026-11-28T15:60:20Z", "2026-11-28T15:58:61Z",
            "2026-11-28 15:58:20Z",
            "2026-11-28T15:58:20.1234567890Z", "2026-11-28T15:58:20+1:00", "2026-11-28T15:58:20+0100", "2026-11-28T15:58:20z",
            "2026/11/28T15:58:20Z", "2026-11-28T15:58:20Zx"})
    void noTimes(String word) {
        assertEquals(LogTime.NONE, LogTime.parse(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "2024-02-29T12:00:00.5Z", "2262-04-11T23:47:15Z",
        "1677-09-21T00:12:45Z", "2000-01-01T00:00:00.000000001Z"})
    void timesOf64Bits(String word) {
        Instant instant = Instant.parse(word);
        assertEquals(instant, LogTime.instant(LogTime.parse(word)));
        assertEquals(LogTime.parse(word), LogTime.of(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "2262-04-12T00:00:00Z", "1677-09-20T00:00:00Z", "0000-01-01T00:00:00Z"})
    void timesOutsideOf64BitsAreNone(String word) {
        assertEquals(LogTime.NONE, LogTime.parse(word));
        assertEquals(LogTime.NONE, LogTime.of(Instant.parse(word)));
    }

    @Test
    void digitsOfTheFraction() {
        for (int digits = 0; digits <= 9; digits++) {
            String word = "2026-11-28T15:58:20" + (digits == 0 ? "" : "." + "7".repeat(digits)) + "Z";
            assertEquals(digits, LogTime.fractionDigits(word.getBytes(StandardCharsets.UTF_8), 0, word.length()));
        }
    }
}
