package dev.longshore.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeFormatTest {

    private static final Instant INSTANT = Instant.parse("2026-11-23T20:44:21.160827Z");

    @Test
    void local() {
        assertEquals("2026-11-24 02:29:21", TimeFormat.local(INSTANT, ZoneId.of("Asia/Kathmandu")));
        assertEquals(TimeFormat.local(INSTANT, ZoneId.systemDefault()), TimeFormat.local(INSTANT));
    }

    @Test
    void utc() {
        assertEquals("2026-11-23 20:44:21 UTC", TimeFormat.utc(INSTANT));
    }

    @Test
    void unknown() {
        assertEquals("–", TimeFormat.local(null));
        assertEquals("–", TimeFormat.utc(null));
    }
}
