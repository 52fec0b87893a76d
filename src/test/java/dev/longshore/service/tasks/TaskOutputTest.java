package dev.longshore.service.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskOutputTest {

    private final TaskOutput output = new TaskOutput();

    @Test
    void eachReaderGoesOnWhereItWas() {
        output.add("a");
        output.add("");
        output.add("b");
        TaskOutput.Since first = output.since(0);
        assertEquals(List.of("a", "b"), first.pieces());
        output.add("c");
        assertEquals(new TaskOutput.Since(List.of("c"), 0, 3), output.since(first.next()));
        assertEquals(List.of(), output.since(3).pieces());
        assertEquals(List.of(), output.since(99).pieces(), "further than anything yet");
        assertEquals(List.of("a", "b", "c"), output.since(0).pieces());
    }

    @Test
    void theOldestGoFirstAndAreCounted() {
        String piece = "x".repeat(1 << 20);
        for (int i = 0; i < 10; i++) {
            output.add(piece);
        }
        TaskOutput.Since all = output.since(0);
        assertTrue(all.pieces().size() <= 4 && !all.pieces().isEmpty());
        assertEquals(10, all.dropped() + all.pieces().size());
        assertEquals(10, all.next());
    }

    @Test
    void aMillionTinyPiecesAreBoundedToo() {
        for (int i = 0; i < 1_000_000; i++) {
            output.add("x");
        }
        assertTrue(output.since(0).pieces().size() < 100_000);
    }

    @Test
    void ofOneGiantPieceTheEndIsKept() {
        output.add("a".repeat(TaskOutput.MOST) + "end");
        String kept = output.since(0).pieces().getFirst();
        assertEquals(TaskOutput.MOST, kept.length());
        assertTrue(kept.endsWith("end"));
    }
}
