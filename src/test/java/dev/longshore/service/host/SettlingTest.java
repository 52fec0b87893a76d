package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final long MS = 1_000_000;
    private static final long START = Long.MAX_VALUE - 500 * MS;   // a clock of nanoseconds may run over

    private final Settling settling = new Settling();

    @Test
    void eachIsAskedForTwiceMore() {
        settling.told(Set.of("a"), START);
        assertEquals(Set.of(), settling.take(START + 199 * MS));
        assertEquals(MS, settling.untilNext(START + 199 * MS));
        assertEquals(Set.of("a"), settling.take(START + 200 * MS));
        assertEquals(Set.of(), settling.take(START + 1199 * MS));
        assertEquals(Set.of("a"), settling.take(START + 1200 * MS));
        assertEquals(Set.of(), settling.take(START + 9000 * MS));
        assertEquals(Long.MAX_VALUE, settling.untilNext(START + 9000 * MS));
    }

    @Test
    void anotherEventBeginsAnew() {
        settling.told(Set.of("a", "b"), START);
        settling.take(START + 200 * MS);
        settling.told(Set.of("a"), START + 1000 * MS);
        assertEquals(Set.of("b", "a"), settling.take(START + 1200 * MS));
        assertEquals(Set.of("a"), settling.take(START + 2200 * MS));
    }

    @Test
    void nothingIsDueWhereNothingWasTold() {
        assertEquals(Long.MAX_VALUE, settling.untilNext(START));
        assertEquals(Set.of(), settling.take(START));
    }
}
