package dev.longshore.ui.calls;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.calls.CallLog;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.FxExecutor;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Ui;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class CallsViewTest {

    private final CallLog log = Calls.log();
    private final List<String> clipboard = new CopyOnWriteArrayList<>();
    private final LaidOutRobot robot = new LaidOutRobot();
    private final ManualTicker ticker = new ManualTicker();
    private final ManualDelay delay = new ManualDelay();
    private final Ui.Timing timing = new Ui.Timing(delay, ticker, InstantSource.system());
    private final Property<Boolean> background = new SimpleObjectProperty<>(false);
    private CallsViewModel model;
    private Stage stage;

    @BeforeEach
    void show() {
        onFx(() -> {
            model = new CallsViewModel(log, background, new FxExecutor(), clipboard::add, timing, List::of);
            CallsView view = new CallsView(model, new Messages(Locale.ENGLISH));
            Scene scene = new Scene(view.root(), 900, 180);
            scene.getStylesheets().addAll(sheet("/dev/longshore/ui/calls/tokens-for-test.css"),
                    sheet("/dev/longshore/ui/theme/calls.css"));
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void hide() {
        onFx(() -> {
            model.close();
            stage.hide();
        });
    }

    @Test
    void showsEachCallInOneRow() {
        log.add(Calls.LOCAL, Calls.get("/v1.51/containers/json?all=1"));
        log.add(Calls.LOCAL, Calls.call("DELETE", "/v1.51/images/a", 409, 166));
        await("two rows", () -> cells().size() == 2);
        assertEquals(List.of("local", "GET", "/v1.51/containers/json?all=1", "200", "8 ms", "21.4 kB"), texts(0));
        assertTrue(styles(0, 1).contains("calls-read") && styles(0, 3).contains("calls-done"));
        assertTrue(styles(1, 1).contains("calls-delete") && styles(1, 3).contains("calls-failed"));
    }

    @Test
    void aFailedCallSaysWhy() {
        log.add(Calls.LOCAL, Calls.failed("/info", "Connection refused"));
        await("a row", () -> cells().size() == 1);
        assertEquals("–", texts(0).get(3));
        assertTrue(styles(0, 3).contains("calls-failed"));
        assertEquals("Connection refused", onFx(() -> labels(0).get(4).getTooltip().getText()));
    }

    @Test
    void anOpenStreamGrowsInItsRow() {
        Calls.Stream events = new Calls.Stream("/events");
        events.open(log);
        log.add(Calls.LOCAL, Calls.get("/info"));
        await("two rows", () -> cells().size() == 2);
        assertEquals(List.of("local", "GET", "/events", "open", "2 h 5 min", "0 B"), texts(0));
        assertTrue(styles(0, 3).contains("calls-open"));
        events.bytes = 21_400;
        onFx(ticker::tick);
        assertEquals("21.4 kB", texts(0).getLast());
        robot.clickOn("#calls-only-open");
        await("the stream alone", () -> cells().size() == 1);
        robot.clickOn("#calls-only-open");
        await("all again", () -> cells().size() == 2);
        robot.clickOn(() -> cells().getFirst());
        await("selected", () -> model.selected().get() != null);
        events.end("the connection broke");
        await("its end shows", () -> labels(0).get(4).getText().equals("cut"));
        assertTrue(styles(0, 3).contains("calls-failed"));
        assertEquals("the connection broke", onFx(() -> labels(0).get(4).getTooltip().getText()));
        assertEquals("/events", model.selected().get().newest().target(), "what was selected stays so");
    }

    @Test
    void theKeyboardCopiesAsCurl() {
        log.add(Calls.LOCAL, Calls.get("/first"));
        log.add(Calls.LOCAL, Calls.get("/second"));
        await("two rows", () -> cells().size() == 2);
        robot.clickOn(() -> cells().getFirst()).press(KeyCode.DOWN).release(KeyCode.DOWN);
        await("the second is selected", () -> model.selected().get().newest().target().equals("/second"));
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        await("copied", () -> !clipboard.isEmpty());
        assertEquals("curl --unix-socket '/run/docker.sock' 'http://localhost/second'", clipboard.getFirst());
    }

    @Test
    void theButtonIsOffForTheDemo() {
        Node button = robot.lookup("#calls-copy-curl").query();
        assertTrue(button.isDisabled());
        log.add(Calls.DEMO, Calls.get("/info"));
        await("a row", () -> cells().size() == 1);
        robot.clickOn(() -> cells().getFirst());
        await("selected", () -> model.selected().get() != null);
        assertTrue(button.isDisabled());
    }

    @Test
    void theContextMenuCopiesThePath() {
        log.add(Calls.LOCAL, Calls.get("/info"));
        await("a row", () -> cells().size() == 1);
        robot.rightClickOn(() -> cells().getFirst());
        await("selected", () -> model.selected().get() != null);
        robot.clickOn("Copy path");
        await("copied", () -> clipboard.equals(List.of("/info")));
    }

    @Test
    void repeatsAreOneRowThatUnfoldsByMouseAndKeyboard() {
        IntStream.range(0, 3).forEach(i -> log.add(Calls.LOCAL, Calls.get("/a%20b")));
        log.add(Calls.LOCAL, Calls.get("/c"));
        await("two rows", () -> cells().size() == 2);
        assertEquals(List.of("local", "GET", "/a b", "×3 ▸", "200", "8 ms", "21.4 kB"), texts(0));
        robot.clickOn(() -> labels(0).get(4));
        await("one by one", () -> cells().size() == 5);
        assertEquals("×3 ▾", texts(0).get(3));
        assertEquals(List.of("local", "GET", "/a b", "200", "8 ms", "21.4 kB"), texts(1));
        robot.clickOn(() -> cells().get(2)).press(KeyCode.LEFT).release(KeyCode.LEFT);
        await("folded, and still selected", () -> cells().size() == 2 && model.selected().get() == model.rows().getFirst());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await("one by one again", () -> cells().size() == 5 && model.selected().get() == model.rows().getFirst());
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        await("copied as it was sent", () -> clipboard.contains("curl --unix-socket '/run/docker.sock' 'http://localhost/a%20b'"));
    }

    @Test
    void theSwitchTellsWhatItHides() {
        log.add(Calls.LOCAL, Calls.background("/_ping", 200));
        log.add(Calls.LOCAL, Calls.background("/events", 403));
        onFx(() -> delay.pass(Duration.ofSeconds(1)));
        await("it counts", () -> text("#calls-background").equals("All calls (2 in background, 1 failed)"));
        await("the list says why it is empty", () -> texts(".placeholder .label").equals(List.of("No calls of yours yet – 2 in the background.")));
        assertEquals(List.of("0"), texts(".calls-count"));
        robot.clickOn("#calls-background");
        await("all show", () -> cells().size() == 2 && background.getValue());
        assertEquals(List.of("2"), texts(".calls-count"));
        robot.clickOn("#calls-background");
        await("none shows", () -> cells().isEmpty() && !background.getValue());
        robot.clickOn("#calls-filter").write("ping");
        await("the filter counts there too", () -> texts(".placeholder .label").equals(List.of("None of your calls matches the filter – 1 in the background do.")));
    }

    private String text(String id) {
        return onFx(() -> ((Labeled) stage.getScene().getRoot().lookup(id)).getText());
    }

    private List<String> texts(String selector) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(selector).stream().map(node -> ((Labeled) node).getText()).toList());
    }

    @Test
    void theLineOfTheClosedDrawerTellsWhatHasComeUntilNow() {
        onFx(() -> model.expanded().set(false));
        Calls.Stream logs = new Calls.Stream("/containers/a/logs");
        logs.open(log);
        await("it ticks", () -> onFx(ticker::running) == 1);
        logs.bytes = 21_400;
        onFx(ticker::tick);
        await("its bytes", () -> texts(".calls-figure").stream().anyMatch(text -> text.startsWith("21.4")));
        logs.end(null);
        await("it has ended", () -> onFx(ticker::running) == 0);
    }

    @Test
    void nothingTicksUnlessAnOpenStreamIsSeen() {
        Calls.Stream events = new Calls.Stream("/events", true);
        events.open(log);
        await("it is counted", () -> text("#calls-only-open").equals("Open: 1"));
        assertEquals(0, onFx(ticker::running), "it is hidden");
        robot.clickOn("#calls-background");
        await("it is seen", () -> onFx(ticker::running) == 1);
        robot.clickOn("#calls-toggle");
        await("the drawer is closed, and its line tells of it", () -> onFx(ticker::running) == 1);
        log.add(Calls.LOCAL, Calls.get("/a"));
        await("its line tells of another", () -> onFx(ticker::running) == 0);
        robot.clickOn("#calls-toggle");
        await("the drawer is open", () -> onFx(ticker::running) == 1);
        addCalls(0, 100);
        await("scrolled out", () -> !visibleTargets().contains("/events") && onFx(ticker::running) == 0);
        onFx(() -> list().scrollTo(0));
        await("scrolled back", () -> onFx(ticker::running) == 1);
        events.end(null);
        await("it has ended", () -> onFx(ticker::running) == 0);
    }

    @Test
    void filtersAsOneTypes() {
        log.add(Calls.LOCAL, Calls.get("/containers/json"));
        log.add(Calls.LOCAL, Calls.get("/images/json"));
        await("two rows", () -> cells().size() == 2);
        robot.clickOn("#calls-filter").write("images");
        await("one row", () -> cells().size() == 1);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await("two rows again", () -> cells().size() == 2);
    }

    @Test
    void followsTheNewestUntilOneIsSelected() {
        addCalls(0, 50);
        await("the newest is in view", () -> visibleTargets().contains("/49"));
        addCalls(50, 100);
        await("the newest is in view", () -> visibleTargets().contains("/99"));
        onFx(() -> list().getSelectionModel().select(98));
        addCalls(100, 150);
        await("all arrived", () -> model.rows().size() == 150);
        await("the view stays", () -> visibleTargets().contains("/98") && !visibleTargets().contains("/149"));
    }

    @Test
    void staysWhereTheUserScrolledTo() {
        addCalls(0, 50);
        await("the newest is in view", () -> visibleTargets().contains("/49"));
        onFx(() -> list().scrollTo(0));
        await("the first is in view", () -> visibleTargets().contains("/0"));
        log.add(Calls.LOCAL, Calls.get("/another"));
        await("it arrived", () -> model.rows().size() == 51);
        await("the view stays", () -> visibleTargets().contains("/0"));
    }

    @Test
    void collapsedItShowsOnlyTheLastCall() {
        log.add(Calls.LOCAL, Calls.get("/a"));
        log.add(Calls.LOCAL, Calls.get("/b"));
        await("two rows", () -> cells().size() == 2);
        robot.clickOn("#calls-toggle");
        await("collapsed", () -> !list().isVisible());
        Set<Node> paths = onFx(() -> stage.getScene().getRoot().lookupAll(".calls-header .calls-path"));
        assertEquals(List.of("/b"), paths.stream().map(node -> ((Label) node).getText()).toList());
        robot.clickOn("#calls-toggle");
        await("expanded", () -> list().isVisible());
        assertFalse(paths.iterator().next().getParent().getParent().isVisible());
    }

    private void addCalls(int from, int to) {
        IntStream.range(from, to).forEach(i -> log.add(Calls.LOCAL, Calls.get("/" + i)));
    }

    @SuppressWarnings("unchecked")
    private ListView<CallRow> list() {
        return (ListView<CallRow>) stage.getScene().getRoot().lookup("#calls-table");
    }

    private List<ListCell<?>> cells() {
        return list().lookupAll(".list-cell").stream().<ListCell<?>>map(node -> (ListCell<?>) node)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex())).toList();
    }

    private List<String> visibleTargets() {
        return cells().stream().map(cell -> ((CallRow) cell.getItem()).newest().target()).toList();
    }

    private List<Label> labels(int row) {
        return cells().get(row).getGraphic().lookupAll(".label").stream().filter(Node::isManaged).map(Label.class::cast).toList();
    }

    /** Without the time, which depends on the zone. */
    private List<String> texts(int row) {
        return onFx(() -> labels(row).stream().skip(1).map(label -> label.getText().replace('\u2009', ' ')).toList());
    }

    private List<String> styles(int row, int column) {
        return onFx(() -> List.copyOf(labels(row).get(column + 1).getStyleClass()));
    }

    private static String sheet(String path) {
        return CallsViewTest.class.getResource(path).toExternalForm();
    }
}
