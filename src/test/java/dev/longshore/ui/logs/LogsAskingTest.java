package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.FxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What makes the tab ask an engine for more: a log may have ten gigabytes. */
@ExtendWith(FxExtension.class)
class LogsAskingTest {

    @TempDir
    private Path folder;
    private FakeFeed feed;
    private LogsStage stage;

    @BeforeEach
    void open() {
        feed = new FakeFeed("web").lines(0, Duration.ZERO, IntStream.range(0, 3_000).mapToObj(i -> "line " + i).toArray(String[]::new));
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("line 2999");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void search(String text, long found) {
        FxExtension.onFx(() -> {
            stage.model.choices().query().set(text);
            stage.model.choices().onlyHits().set(true);
        });
        FxExtension.await(found + " lines with " + text, () -> stage.model.now().get().hits().found() == found && stage.log().rows().size() == found);
    }

    @Test
    void aSearchLooksThroughWhatIsThereAlone() {
        search("line 7", 111);
        search("nothing holds this", 0);
        search("line 2999", 1);
        assertEquals(List.of(), feed.asked);
        assertEquals(1, stage.ranges.size());
    }

    @Test
    void olderLinesAreReadWhenTheyAreWanted() {
        FxExtension.onFx(() -> stage.model.older());
        assertEquals(List.of("older"), feed.asked);
        assertEquals(1, stage.ranges.size());
    }
}
