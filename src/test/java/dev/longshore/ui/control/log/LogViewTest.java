package dev.longshore.ui.control.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LogViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    private LogView view;
    private Stage stage;

    @BeforeEach
    void show() {
        FxExtension.onFx(() -> {
            view = new LogView("Log");
            view.margins(12, 3, 5);
            stage = new Stage();
            stage.setScene(new Scene(view, 700, 400));
            new Theme(ThemeMode.DARK).apply(stage.getScene());
            stage.show();
            view.requestFocus();
        });
    }

    @AfterEach
    void close() {
        FxExtension.onFx(stage::close);
    }

    @Test
    void aMillionLinesMakeOnlyTheNodesInSight() {
        FakeRows rows = FakeRows.numbered(1_000_000);
        show(rows);
        assertTrue(texts().contains("line 999999"));
        assertTrue(rows.made() < 100, "rows made: " + rows.made());
        robot.type(KeyCode.HOME);
        assertTrue(texts().contains("line 0"));
        assertFalse(FxExtension.onFx(() -> view.following().get()), "going up stops following");
        robot.type(KeyCode.END);
        assertTrue(texts().contains("line 999999"));
        assertTrue(FxExtension.onFx(() -> view.following().get()), "reaching the end starts it again");
        assertTrue(rows.made() < 200, "rows made: " + rows.made());
    }

    @Test
    void aLineOfAMegabyteBecomesWhatIsInSightOfIt() {
        String text = "start " + "x".repeat(1 << 20) + " end";
        show(FakeRows.of("before", text, "after"));
        assertTrue(length() < 2_000, "characters in nodes: " + length());
        FxExtension.onFx(() -> view.scrollAcross(1e9));
        laidOut();
        assertTrue(texts().stream().anyMatch(shown -> shown.endsWith(" end")));
        assertTrue(length() < 2_000, "characters in nodes: " + length());
        FxExtension.onFx(() -> view.wrap().set(true));
        laidOut();
        assertTrue(length() < 4_000, "characters in nodes: " + length());
        assertTrue(texts().contains("after"), "it still follows");
        robot.type(KeyCode.PAGE_UP);
        assertFalse(texts().contains("after"));
        assertTrue(texts().stream().anyMatch(shown -> shown.startsWith("xxx")));
    }

    @Test
    void whatIsInSightStaysWhileLinesComeAndGo() {
        show(new FakeRows(0, 500, index -> "line " + index));
        FxExtension.onFx(() -> view.scroll(-4_000));
        laidOut();
        String top = firstLine();
        show(new FakeRows(100, 900, index -> "line " + index));
        assertEquals(top, firstLine(), "more came at the end, and the oldest went");
        show(new FakeRows(0, 900, index -> "line " + index));
        assertEquals(top, firstLine(), "older ones came above");
        FxExtension.onFx(() -> view.following().set(true));
        laidOut();
        assertTrue(texts().contains("line 899"));
    }

    @Test
    void theHorizontalPositionStaysWhileItFollows() {
        show(new FakeRows(0, 100, index -> "line " + index + " " + "y".repeat(500)));
        FxExtension.onFx(() -> view.scrollAcross(700));
        laidOut();
        assertFalse(texts().stream().anyMatch(text -> text.startsWith("line")));
        show(new FakeRows(0, 200, index -> "line " + index + " short"));
        assertFalse(texts().stream().anyMatch(text -> text.startsWith("line")), "shorter lines do not pull it back");
        assertTrue(FxExtension.onFx(() -> view.following().get()));
    }

    @Test
    void goingUpAtTheFirstLineAsksForOlderOnes() {
        List<String> asked = new ArrayList<>();
        FxExtension.onFx(() -> view.onOlder(() -> asked.add("older")));
        show(FakeRows.numbered(100));
        robot.type(KeyCode.HOME);
        assertFalse(FxExtension.onFx(() -> List.copyOf(asked)).isEmpty());
    }

    @Test
    void selectsOverMoreThanIsInSight() {
        show(FakeRows.numbered(1_000));
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        LogSelection.Range all = FxExtension.onFx(() -> view.selection().get().orElseThrow().in(view.rows()));
        assertEquals(0, all.first());
        assertEquals(999, all.last());
        robot.type(KeyCode.UP);
        assertEquals(998, FxExtension.onFx(() -> view.selection().get().orElseThrow().in(view.rows()).first()));
    }

    @Test
    void dragsSelectCharacters() {
        show(FakeRows.of("hello world", "second line"));
        robot.drag(() -> afterSix("hello world"), () -> afterSix("second line"));
        laidOut();
        LogSelection.Range range = FxExtension.onFx(() -> view.selection().get().orElseThrow().in(view.rows()));
        assertEquals(new LogSelection.Range(0, 6, 1, 6), range);
    }

    @Test
    void aScreenReaderHearsTheCurrentLine() {
        show(FakeRows.numbered(1_000));
        robot.type(KeyCode.HOME, KeyCode.DOWN);
        assertEquals(1_000, FxExtension.onFx(() -> view.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT)));
        Node current = FxExtension.onFx(() -> (Node) view.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
        assertEquals("12:46:58.104 web INFO line 1", FxExtension.onFx(current::getAccessibleText));
    }

    @Test
    void stretchesWithALookAreNodesOfTheirOwn() {
        LogRow row = new LogRow(7, false, LogRow.Margin.NONE, new LineText("one two\tthree"),
                List.of(new LogSpan(4, 7, "log-fg-red log-bold")),
                List.of(new LogSpan(8, 13, "log-hit")), new LogRow.Tail("×214", "in 3 min"));
        show(rows(row, new LogRow(8, true, new LogRow.Margin("", "", "", "", "", "log-mark-bad"), new LineText("● web died, exit 137"),
                List.of(), List.of(),
                LogRow.Tail.NONE)));
        assertEquals(List.of("one ", "two", "three"), texts().stream().filter(text -> !text.startsWith("0")).toList());
        assertTrue(FxExtension.onFx(() -> text("two").getStyleClass().containsAll(List.of("log-fg-red", "log-bold"))));
        Text tabbed = text("three");
        assertTrue(FxExtension.onFx(() -> tabbed.getX() > text("two").getX() + 20), "after a tab");
        FxExtension.onFx(() -> Pictures.take(stage.getScene(), "log-view"));
    }

    @Test
    void whereANoteHasNoRoomTheNumberStandsAlone() {
        LineText text = new LineText("x".repeat(300));
        show(rows(new LogRow(7, false, LogRow.Margin.NONE, text, List.of(), List.of(), new LogRow.Tail("×214", "in 3 min")),
                new LogRow(8, false, LogRow.Margin.NONE, new LineText("short"), List.of(), List.of(), new LogRow.Tail("×2", "in 9 s"))));
        assertEquals(List.of("in 9 s", "×2", "×214"), FxExtension.onFx(() -> nodes(view)
                .filter(Label.class::isInstance).map(Label.class::cast)
                .filter(label -> label.isVisible() && label.getParent().isVisible() && (label.getStyleClass().contains("log-badge")
                        || label.getStyleClass().contains("log-note")))
                .map(Label::getText).sorted().toList()));
    }

    private static LogRows rows(LogRow... rows) {
        return new LogRows() {
            @Override
            public int size() {
                return rows.length;
            }

            @Override
            public LogRow row(int index) {
                return rows[index];
            }

            @Override
            public int indexOf(long number) {
                return (int) (number - rows[0].number());
            }
        };
    }

    private void show(LogRows rows) {
        FxExtension.onFx(() -> view.show(rows));
        laidOut();
    }

    private void laidOut() {
        FxExtension.onFx(() -> {
            stage.getScene().getRoot().applyCss();
            view.layout();
            view.layout();
        });
    }

    private List<String> texts() {
        return FxExtension.onFx(() -> nodes(view).filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("log-text") && text.isVisible() && text.getParent().isVisible()
                        && text.getParent() != view)
                .filter(text -> !text.getStyleClass().contains("log-time") && !text.getStyleClass().contains("log-info")
                        && !text.getStyleClass().contains("log-source-1"))
                .map(Text::getText).toList());
    }

    private String firstLine() {
        return FxExtension.onFx(() -> view.rows().row(view.window().get().first()).text().text());
    }

    private int length() {
        return texts().stream().collect(Collectors.joining()).length();
    }

    /** The place on the screen after six of the eleven characters of a line. */
    private Point2D afterSix(String line) {
        Text text = text(line);
        return text.localToScreen(text.getX() + 6 * text.getLayoutBounds().getWidth() / 11 + 1, text.getY() - 3);
    }

    private Text text(String wanted) {
        return FxExtension.onFx(() -> nodes(view).filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.isVisible() && text.getText().equals(wanted))
                .findFirst().orElseThrow());
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream()
                .flatMap(LogViewTest::nodes) : Stream.empty());
    }
}
