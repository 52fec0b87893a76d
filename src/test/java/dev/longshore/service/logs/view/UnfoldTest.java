package dev.longshore.service.logs.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.logs.store.RandomLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnfoldTest {

    private static final Projector.Stop NEVER = new Projector.Stop(() -> false, () -> false);

    private final LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
    private final Projector projector = new Projector();
    private long time;

    UnfoldTest() {
        store.addSource(RandomLog.source("web"));
    }

    private void append(String text, int times) {
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            lines.add(new LogLine(LogStream.OUT, ++time, text.getBytes(StandardCharsets.UTF_8), true));
        }
        store.append(0, lines);
    }

    private ShownLines lines(LogWish.Stretch... open) {
        return projector.step(store.snapshot(), LogWish.ALL.withFolding(new LogWish.Folding(true, List.of(open))), NEVER).lines();
    }

    private static List<Integer> repeats(ShownLines lines) {
        return IntStream.range(0, lines.size()).mapToObj(row -> lines.get(row).repeats()).toList();
    }

    @Test
    void oneFoldShowsItsLinesAndTheOthersStay() {
        append("same", 3);
        append("other", 1);
        append("same", 2);
        ShownLines folded = lines();
        assertEquals(List.of(3, 1, 2), repeats(folded));
        assertEquals(List.of(1, 1, 1, 1, 2), repeats(lines(folded.stretch(0))));
        assertEquals(List.of(3, 1, 1, 1), repeats(lines(folded.stretch(2))));
        assertEquals(List.of(1, 1, 1, 1, 1, 1), repeats(lines(folded.stretch(0), folded.stretch(2))));
    }

    @Test
    void aFoldOverManyBlocksIsWholeAndWhatComesLaterFoldsByItself() {
        append("same", 5_000);
        ShownLines folded = lines();
        assertEquals(List.of(5_000), repeats(folded));
        LogWish.Stretch all = folded.stretch(0);
        assertEquals(5_000, lines(all).size());
        append("same", 3);
        ShownLines more = lines(all);
        assertEquals(5_001, more.size());
        assertEquals(3, more.get(5_000).repeats());
    }
}
