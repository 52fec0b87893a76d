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
    void theHourThatComesTwiceIsToldApartByUtc() {
        Instant summer = Instant.parse("2026-10-25T00:30:00Z");
        Instant winter = Instant.parse("2026-10-25T01:30:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals("2026-10-25 02:30:00", TimeFormat.local(summer, berlin));
        assertEquals(TimeFormat.local(summer, berlin), TimeFormat.local(winter, berlin));
        assertEquals("2026-10-25 00:30:00 UTC", TimeFormat.utc(summer));
        assertEquals("2026-10-25 01:30:00 UTC", TimeFormat.utc(winter));
        assertEquals("2026-03-29 03:30:00", TimeFormat.local(Instant.parse("2026-03-29T01:30:00Z"), berlin), "the hour that never was");
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
