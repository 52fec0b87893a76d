package dev.longshore.ui.control.terminal;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.terminal.Place;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.theme.ThemeMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TerminalViewTest {

    private TerminalStage terminal;

    @BeforeEach
    void show() {
        terminal = new TerminalStage("Linux", 700, 420);
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void keysAreSentAsTheProgramReadsThem() {
        terminal.press(KeyCode.L, "l");
        terminal.press(KeyCode.S, "S", KeyCode.SHIFT);
        terminal.press(KeyCode.ENTER, "\r");
        terminal.press(KeyCode.BACK_SPACE, "\b");
        terminal.press(KeyCode.TAB, "\t");
        terminal.press(KeyCode.UP, "");
        terminal.press(KeyCode.ESCAPE, "\u001b");
        terminal.press(KeyCode.C, "\u0003", KeyCode.CONTROL);
        terminal.press(KeyCode.F, "f", KeyCode.ALT);
        assertEquals("lS^M^?^I\\e[A\\e^C\\ef", terminal.sent());
        terminal.feed("\u001b[?1h");
        terminal.press(KeyCode.UP, "");
        assertEquals("\\eOA", terminal.sent());
    }

    @Test
    void altGrAndInputMethodsMakeTheirCharacterOnce() {
        terminal.press(KeyCode.Q, "@", KeyCode.CONTROL, KeyCode.ALT);   // as Windows tells of AltGr
        terminal.press(KeyCode.DIGIT7, "{");   // as X11 does
        compose("´", "");
        assertEquals("´", onFx(() -> ((Label) terminal.stage.getScene().getRoot().lookup(".terminal-composed")).getText()));
        compose("", "é");
        compose("", "你好");
        assertEquals("@{é你好", terminal.sent());
        assertFalse(onFx(() -> terminal.stage.getScene().getRoot().lookup(".terminal-composed").isVisible()));
    }

    private void compose(String composed, String committed) {
        onFx(() -> {
            List<InputMethodTextRun> runs = composed.isEmpty() ? List.of() : List.of(new InputMethodTextRun(composed, InputMethodHighlight.SELECTED_RAW));
            Event.fireEvent(terminal.view, new InputMethodEvent(terminal.view, terminal.view, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    FXCollections.observableArrayList(runs), committed, 0));
        });
    }

    @Test
    void theShortcutsOfTheWindowGoToTheTerminalWhileItHasTheKeyboard() {
        List<KeyCode> seen = FXCollections.observableArrayList();
        onFx(() -> terminal.stage.getScene().addEventFilter(KeyEvent.KEY_PRESSED, key -> seen.add(key.getCode())));
        for (KeyCode code : List.of(KeyCode.E, KeyCode.L, KeyCode.W, KeyCode.T, KeyCode.K, KeyCode.F)) {
            terminal.press(code, "", KeyCode.CONTROL);
        }
        assertEquals("^E^L^W^T^K^F", terminal.sent());
        assertEquals(List.of(), seen);
        terminal.press(KeyCode.E, "", KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(List.of(KeyCode.E), seen, "what no terminal needs stays the window's");
        assertEquals("", terminal.sent());
        onFx(() -> terminal.after.requestFocus());
        terminal.press(KeyCode.L, "", KeyCode.CONTROL);
        assertEquals(List.of(KeyCode.E, KeyCode.L), seen);
        assertEquals("", terminal.sent());
    }

    @Test
    void theKeyboardCanAlwaysLeave() {
        terminal.feed("\u001b[?1049h\u001b[?1000h\u001b[?1h\u001b=");
        terminal.press(KeyCode.TAB, "\t", KeyCode.CONTROL, KeyCode.SHIFT);
        await("the keyboard above", () -> terminal.before.isFocused());
        onFx(() -> terminal.view.requestFocus());
        terminal.press(KeyCode.TAB, "\t", KeyCode.CONTROL);
        await("the keyboard below", () -> !terminal.view.isFocused());
        assertEquals("", terminal.sent());
        assertTrue(onFx(() -> terminal.view.getAccessibleHelp()).contains("Tab"));
    }

    @Test
    void aDragSelectsAndTheSelectionIsCopied() {
        terminal.feed("one two three\r\nfour five");
        drag(cell(0, 4), cell(1, 4));
        terminal.press(KeyCode.C, "", KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals("two three\nfour", terminal.clipboard.held);
        click(cell(0, 5), 2);
        terminal.press(KeyCode.INSERT, "", KeyCode.CONTROL);
        assertEquals("two", terminal.clipboard.held);
        click(cell(0, 5), 3);
        onFx(() -> terminal.view.copy());
        assertEquals("one two three", terminal.clipboard.held);
        onFx(() -> terminal.view.selectAll());
        onFx(() -> terminal.view.copy());
        assertEquals("one two three\nfour five", terminal.clipboard.held.strip());
        terminal.press(KeyCode.X, "x");
        assertTrue(onFx(() -> terminal.view.surface().selection().isEmpty()), "typing takes it away");
        assertEquals("x", terminal.sent());
    }

    @Test
    void aSelectionStaysOnItsTextWhileLinesCome() {
        terminal.feed(lines(1, 60));
        onFx(() -> terminal.view.scroll(-20));
        terminal.layout();
        String looked = terminal.screen();
        drag(cell(2, 0), cell(2, 7));
        terminal.feed("\r\n" + lines(61, 90));
        assertEquals(looked, terminal.screen(), "what is looked at stays");
        onFx(() -> terminal.view.copy());
        assertEquals(looked.lines().skip(2).findFirst().orElseThrow(), terminal.clipboard.held);
        terminal.press(KeyCode.A, "a");
        assertTrue(terminal.screen().endsWith("line 90"), "typing goes to the end");
    }

    @Test
    void controlCCopiesASelectionOnlyWhereThePlatformDoesSo() {
        terminal.feed("word");
        click(cell(0, 1), 2);
        terminal.press(KeyCode.C, "\u0003", KeyCode.CONTROL);
        assertEquals("^C", terminal.sent());
        assertEquals("", terminal.clipboard.held);
        terminal.close();
        terminal = new TerminalStage("Windows 11", 700, 420);
        terminal.feed("word");
        click(cell(0, 1), 2);
        terminal.press(KeyCode.C, "\u0003", KeyCode.CONTROL);
        assertEquals("word", terminal.clipboard.held);
        assertEquals("", terminal.sent());
        terminal.press(KeyCode.C, "\u0003", KeyCode.CONTROL);
        assertEquals("^C", terminal.sent(), "with nothing selected it interrupts");
    }

    @Test
    void pastingOneLineSendsItAndSeveralAreAskedFor() {
        terminal.clipboard.held = "ls -l\u0003";
        terminal.press(KeyCode.V, "", KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals("ls -l", terminal.sent(), "controls are no text");
        terminal.clipboard.held = "one\r\ntwo\n";
        terminal.press(KeyCode.INSERT, "", KeyCode.SHIFT);
        assertEquals("", terminal.sent());
        assertEquals(List.of(new TerminalPort.Pasting("one\ntwo\n", 2, false, false)), terminal.asked);
        onFx(terminal.pasteNow);
        assertEquals("one^Mtwo^M", terminal.sent());
        terminal.feed("\u001b[?2004h");
        terminal.clipboard.held = "a\u001b[201~b";
        press(MouseButton.MIDDLE, cell(0, 0));
        assertEquals("\\e[200~a[201~b\\e[201~", terminal.sent());
        terminal.feed("\u001b[?2004l");
        terminal.clipboard.held = "x".repeat(5_000);
        onFx(() -> terminal.view.paste());
        assertEquals("", terminal.sent());
        assertTrue(terminal.asked.getLast().tooLong());
    }

    @Test
    void searchFindsInTheScrollbackAndBringsItIntoSight() {
        terminal.feed(lines(1, 200));
        terminal.press(KeyCode.F, "", KeyCode.CONTROL, KeyCode.SHIFT);
        Node field = onFx(() -> terminal.stage.getScene().lookup("#terminal-find"));
        await("its field", field::isFocused);
        new LaidOutRobot().write("line 7");
        await("found", () -> terminal.view.search().found().get().equals(new TerminalSearch.Found(11, 11)));   // 7 and 70 to 79
        assertTrue(terminal.screen().contains("line 79"));
        terminal.press(KeyCode.ENTER, "");
        await("the one above", () -> terminal.view.search().found().get().current() == 10);
        for (int i = 0; i < 9; i++) {
            terminal.press(KeyCode.ENTER, "");
        }
        terminal.layout();
        assertTrue(terminal.screen().lines().anyMatch("line 7"::equals), terminal.screen());
        terminal.press(KeyCode.ESCAPE, "");
        await("back in the terminal", () -> terminal.view.isFocused());
        assertEquals("", terminal.sent());
    }

    @Test
    void aProgramThatAskedGetsTheMouseAndShiftKeepsItFromIt() {
        terminal.feed("hello world\u001b[?1002h\u001b[?1006h");
        press(MouseButton.PRIMARY, cell(0, 2));
        assertEquals("\\e[<0;3;1M\\e[<0;3;1m", terminal.sent());
        wheel(1, false);
        assertEquals("\\e[<64;1;1M", terminal.sent());
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, cell(0, 0), 1, true);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, cell(0, 5), 1, true);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, cell(0, 5), 1, true);
        onFx(() -> terminal.view.copy());
        assertEquals("hello", terminal.clipboard.held);
        assertEquals("", terminal.sent());
    }

    @Test
    void theWheelScrollsAndOnTheAlternateScreenItIsArrows() {
        terminal.feed(lines(1, 100));
        wheel(10, false);
        assertFalse(terminal.screen().contains("line 100"));
        wheel(-10, false);
        assertTrue(terminal.screen().contains("line 100"));
        terminal.press(KeyCode.PAGE_UP, "", KeyCode.SHIFT);
        assertFalse(terminal.screen().contains("line 100"));
        assertEquals("", terminal.sent());
        terminal.feed("\u001b[?1049h");
        wheel(2, false);
        assertEquals("\\e[A\\e[A", terminal.sent());
        terminal.press(KeyCode.PAGE_UP, "", KeyCode.SHIFT);
        assertNotEquals("", terminal.sent());
    }

    @Test
    void theSizeIsToldOnceTheWindowRests() {
        assertEquals(1, terminal.sizes.size(), "at once as it shows");
        int columns = terminal.sizes.getFirst().columns();
        onFx(() -> terminal.stage.setWidth(500));
        await("narrower", () -> terminal.view.getWidth() < 600);
        terminal.layout();
        onFx(() -> terminal.stage.setWidth(480));
        await("narrower still", () -> terminal.view.getWidth() < 490);
        terminal.layout();
        assertEquals(1, terminal.sizes.size(), "not while it moves");
        onFx(() -> terminal.delay.pass(Duration.ofMillis(300)));
        assertEquals(2, terminal.sizes.size());
        assertTrue(terminal.sizes.getLast().columns() < columns);
        onFx(() -> terminal.view.fontSize().setValue(20));
        terminal.layout();
        onFx(() -> terminal.delay.pass(Duration.ofMillis(300)));
        assertTrue(terminal.sizes.getLast().columns() < terminal.sizes.get(1).columns(), "larger letters, fewer columns");
        terminal.press(KeyCode.DIGIT0, "", KeyCode.CONTROL);
        assertEquals(12, onFx(() -> terminal.view.fontSize().getValue()));
        terminal.press(KeyCode.EQUALS, "", KeyCode.CONTROL);
        assertEquals(13, onFx(() -> terminal.view.fontSize().getValue()));
        assertEquals("", terminal.sent());
    }

    @Test
    void whileBlockedNothingIsSentAndEnterIsTold() {
        onFx(() -> terminal.view.blocked(true));
        terminal.press(KeyCode.A, "a");
        terminal.press(KeyCode.C, "\u0003", KeyCode.CONTROL);
        compose("", "é");
        terminal.clipboard.held = "text";
        onFx(() -> terminal.view.paste());
        assertEquals("", terminal.sent());
        terminal.press(KeyCode.ENTER, "\r");
        assertEquals(1, terminal.enters);
    }

    @Test
    void theCursorBlinksForAWhileAndThenRests() {
        terminal.press(KeyCode.A, "a");
        assertEquals(1, terminal.ticker.running());
        for (int i = 0; i < RestingBlink.HALVES; i++) {
            onFx(terminal.ticker::tick);
        }
        assertEquals(0, terminal.ticker.running());
        terminal.press(KeyCode.B, "b");
        onFx(() -> terminal.after.requestFocus());
        await("elsewhere", () -> !terminal.view.isFocused());
        assertEquals(0, terminal.ticker.running(), "without the keyboard it does not blink");
    }

    @Test
    void aScreenReaderHearsTheScreen() {
        terminal.feed("/ # echo 你好\r\n你好\r\n/ # ");
        assertEquals("/ # echo 你好\n你好\n/ #", onFx(() -> terminal.view.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        assertEquals(18, onFx(() -> terminal.view.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)), "at the end");
    }

    @Test
    void whatItLooksLike() {
        terminal.feed("\u001b[32m/srv\u001b[0m # ls -la --color\r\n\u001b[1;34mhtml\u001b[0m  \u001b[31mrun.sock\u001b[0m  \u001b[36mlatest\u001b[0m -> html\r\n");
        terminal.feed("┌──────┬─────┐\r\n│ box  │ 你好│\r\n├──────┼─────┤\r\n└──────┴─────┘ █▓▒░ ▁▃▅▇\r\n");
        for (int i = 0; i < 16; i++) {
            terminal.feed("\u001b[48;5;" + i + "m  \u001b[38;5;" + i + ";49m aB");
        }
        terminal.feed("\u001b[0m\r\n\u001b[1mbold\u001b[0m \u001b[2mdim\u001b[0m \u001b[3mitalic\u001b[0m \u001b[4munder\u001b[0m \u001b[9mstruck\u001b[0m \u001b[7minverse\u001b[0m \u001b[38;2;255;120;0mrgb\u001b[0m e\u0301 👍\r\n/srv # ");
        onFx(() -> terminal.view.surface().select(Optional.of(new TerminalSelection(new Place(0, 0), new Place(0, 6)))));
        terminal.layout();
        for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
            onFx(() -> terminal.theme.mode().set(mode));
            terminal.layout();
            onFx(() -> Pictures.take(terminal.stage.getScene(), "terminal-view-" + mode.name().toLowerCase(Locale.ROOT)));
        }
        assertTrue(terminal.screen().contains("│ box  │ 你好│"));
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i).collect(Collectors.joining("\r\n"));
    }

    private Point2D cell(int row, int column) {
        return onFx(() -> {
            TerminalSurface surface = terminal.view.surface();
            return surface.localToScene(surface.metrics().x(column) + 1, surface.metrics().y(row) + 5);
        });
    }

    private void drag(Point2D from, Point2D to) {
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, from, 1, false);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, to, 1, false);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, to, 1, false);
    }

    private void click(Point2D at, int times) {
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, at, times, false);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, at, times, false);
    }

    private void press(MouseButton button, Point2D at) {
        fire(MouseEvent.MOUSE_PRESSED, button, at, 1, false);
        fire(MouseEvent.MOUSE_RELEASED, button, at, 1, false);
    }

    private void fire(EventType<MouseEvent> type, MouseButton button, Point2D at, int clicks, boolean shift) {
        onFx(() -> terminal.view.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), button, clicks, shift, false, false, false,
                button == MouseButton.PRIMARY, button == MouseButton.MIDDLE, false, false, false, true, new PickResult(terminal.view, at.getX(), at.getY()))));
        terminal.layout();
    }

    private void wheel(int lines, boolean shift) {
        onFx(() -> terminal.view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 12, 10, 12, 10, shift, false, false, false, true, false, 0, lines * 40.0, 0, 40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.LINES, lines, 0, new PickResult(terminal.view, 12, 10))));
        terminal.layout();
    }
}
