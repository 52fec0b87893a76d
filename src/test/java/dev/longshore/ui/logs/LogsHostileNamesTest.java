package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Failure;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.testing.FxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Names and words of an engine that steer terminals, lines or the writing direction show as signs, wherever the tab has them. */
@ExtendWith(FxExtension.class)
class LogsHostileNamesTest {

    private static final String EVIL = "evil\u001b[31m\u0007\r\n\u202etxt\u2066\u0085%s{0}<b>";
    private static final Failure REFUSED = new Failure(Failure.Cause.SERVER_FAULT, EVIL, "unix:///x", LogOperations.READ, EVIL, 500, EVIL);

    @TempDir
    private Path folder;
    private LogsStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> texts() {
        return FxExtension.onFx(() -> {
            List<String> all = new ArrayList<>();
            collect(stage.scene().getRoot(), all);
            return all;
        });
    }

    private static void collect(Node node, List<String> all) {
        Stream.of(Optional.ofNullable(node.getAccessibleText()), Optional.ofNullable(node.getAccessibleHelp()),
                node instanceof Control control ? Optional.ofNullable(control.getTooltip()).map(tip -> tip.getText()) : Optional.<String>empty(),
                node instanceof Labeled label ? Optional.ofNullable(label.getText()) : Optional.<String>empty(),
                node instanceof Text text ? Optional.ofNullable(text.getText()) : Optional.<String>empty()).flatMap(Optional::stream).forEach(all::add);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private void assertInert(int least) {
        FxExtension.await("they show", () -> texts().stream().filter(text -> text.contains("evil")).count() >= least);
        assertEquals(List.of(), texts().stream().filter(text -> text.chars().anyMatch(c -> c < 0x20 && c != '\n' || c >= 0x7f && c < 0xa0
                || c == 0x202e || c == 0x2066)).toList());
        assertEquals(List.of(), texts().stream().filter(text -> text.contains("evil") && text.contains("\n") && text.indexOf('\n') < text.lastIndexOf("txt")
                && text.indexOf('\n') > text.indexOf("evil")).toList(), "a name is one line");
    }

    @Test
    void ofContainersBetweenTheirLines() {
        FakeFeed feed = new FakeFeed(EVIL, EVIL + "2").lines(0, Duration.ZERO, "one").lines(1, Duration.ofSeconds(1), "two")
                .mark(0, Duration.ofSeconds(2), LogMark.Kind.HOST_LOST, EVIL).mark(1, Duration.ofSeconds(3), LogMark.Kind.DIED, EVIL)
                .state(0, new LogState.Waiting(LogState.Why.REMOVED), Optional.of(Duration.ofSeconds(5)));
        stage = new LogsStage(900, 400, folder, range -> feed);
        assertInert(5);
    }

    @Test
    void ofAnEngineThatGivesNothing() {
        FakeFeed feed = new FakeFeed(EVIL).state(0, new LogState.NotKept(EVIL, REFUSED), Optional.empty());
        stage = new LogsStage(900, 400, folder, range -> feed);
        assertInert(1);
    }

    @Test
    void ofAFailure() {
        FakeFeed feed = new FakeFeed(EVIL).state(0, new LogState.Failed(REFUSED), Optional.empty());
        stage = new LogsStage(900, 400, folder, range -> feed);
        assertInert(1);
    }
}
