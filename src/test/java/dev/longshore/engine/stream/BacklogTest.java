package dev.longshore.engine.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    @Test
    void theOldestGoesAndIsCounted() {
        Backlog<Integer> lines = Backlog.dropOldest(3);
        for (int line = 1; line <= 5; line++) {
            lines.put(line);
        }
        assertEquals(2, lines.dropped());
        assertEquals(List.of(3, 4, 5), lines.take());
        assertEquals(List.of(), lines.take());
        lines.put(6);
        assertEquals(List.of(6), lines.take());
        assertEquals(2, lines.dropped());
    }

    @Test
    void theNewestAloneIsKept() {
        Backlog<String> samples = Backlog.newest();
        samples.put("old");
        samples.put("new");
        assertEquals(List.of("new"), samples.take());
        assertEquals(1, samples.dropped());
    }

    @Test
    void aBacklogHasRoom() {
        assertThrows(IllegalArgumentException.class, () -> Backlog.dropOldest(0));
    }
}
