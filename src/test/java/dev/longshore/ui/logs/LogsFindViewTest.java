package dev.longshore.ui.logs;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Searching, and moving through a log. */
@ExtendWith(FxExtension.class)
class LogsFindViewTest {

    private final LaidOutRobot robot = new LaidOutRobot();
    @TempDir
    private Path folder;
    private LogsStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private FakeFeed needles() {
        return new FakeFeed("web").lines(0, Duration.ZERO, IntStream.range(0, 500)
                .mapToObj(i -> "line " + i + (i % 100 == 50 ? " needle" : "")).toArray(String[]::new));
    }

    @Test
    void enterGoesOnFromWhereOneLooks() {
        FakeFeed feed = needles();
        stage = new LogsStage(700, 400, folder, range -> feed);
        stage.awaitLine("line 499");
        onFx(() -> stage.model.choices().query().set("needle"));
        await("found", () -> stage.says("5 found"));
        robot.clickOn("#logs-search").type(KeyCode.ENTER);
        await("the nearest, as none is below", () -> stage.says("5 of 5") && stage.lines().contains("line 450 needle"));
        robot.type(KeyCode.ENTER);
        await("after the last the first", () -> stage.says("1 of 5"));
        onFx(() -> {
            stage.log().select(java.util.Optional.empty());
            stage.log().place(new dev.longshore.ui.control.log.LogView.Place(number(200), 0));
        });
        stage.awaitLine("line 200");
        robot.type(KeyCode.ENTER);
        await("the next below what is in sight", () -> stage.says("3 of 5"));
    }

    private long number(int row) {
        return stage.log().rows().row(row).number();
    }

    @Test
    void noToolMovesWhileOneTypes() {
        FakeFeed feed = needles();
        stage = new LogsStage(1180, 400, folder, range -> feed);
        stage.awaitLine("line 499");
        List<Double> before = onFx(this::places);
        onFx(() -> stage.model.choices().query().set("needle"));
        await("found", () -> stage.says("5 found"));
        assertEquals(before, onFx(this::places));
        onFx(() -> stage.model.choices().query().set("nobody"));
        await("none", () -> stage.says("nothing found"));
        assertEquals(before, onFx(this::places));
    }

    private List<Double> places() {
        stage.scene().getRoot().layout();
        return stage.scene().getRoot().lookupAll(".log-tool").stream().filter(Node::isVisible)
                .map(node -> node.localToScene(node.getBoundsInLocal()).getMinX()).toList();
    }

    @Test
    void aWrongExpressionIsSaidInTheView() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "hello");
        stage = new LogsStage(700, 400, folder, range -> feed);
        stage.awaitLine("hello");
        onFx(() -> {
            stage.model.choices().regex().set(true);
            stage.model.choices().query().set("(hello");
        });
        await("said", () -> stage.says("This is no regular expression: missing closing )"));
        assertFalse(onFx(() -> stage.says("(?i)")), "the user typed no such thing");
        stage.pictures("logs-wrong-expression");
        onFx(() -> stage.language(java.util.Locale.ENGLISH));
        onFx(() -> stage.model.choices().query().set("(hello)"));
        await("no longer", () -> stage.says("1 found") && !stage.says("This is no regular expression"));
    }

    @Test
    void aClickOnTheNumberShowsTheEqualLines() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "same", "same", "same", "other", "same", "same");
        stage = new LogsStage(700, 400, folder, range -> feed);
        await("folded", () -> stage.lines().equals(List.of("same", "other", "same")));
        robot.clickOn(() -> stage.scene().getRoot().lookupAll(".log-badge").stream().filter(node -> node.isVisible() && node instanceof Label label
                && label.getText().equals("×3")).findFirst().orElseThrow());
        await("unfolded", () -> stage.lines().equals(List.of("same", "same", "same", "other", "same")));
        onFx(() -> stage.model.choices().fold().set(false));
        await("none is folded", () -> stage.lines().size() == 6);
        onFx(() -> stage.model.choices().fold().set(true));
        await("all are folded", () -> stage.lines().size() == 3);
    }

    @Test
    void theKeysThatGoFarDoSoWhereverTheKeyboardIs() {
        FakeFeed feed = needles();
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("line 499");
        onFx(() -> stage.node("#logs-following").requestFocus());
        robot.type(KeyCode.HOME);
        stage.awaitLine("line 0");
        assertFalse(onFx(() -> stage.model.choices().following().get()));
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        await("a page on", () -> !stage.lines().contains("line 0"));
        robot.type(KeyCode.END);
        stage.awaitLine("line 499");
        assertTrue(onFx(() -> stage.model.choices().following().get()));
        robot.clickOn("#logs-search").write("line").type(KeyCode.HOME);
        assertEquals(0, onFx(() -> ((javafx.scene.control.TextField) stage.node("#logs-search")).getCaretPosition()), "in a field it is the field's");
        assertTrue(stage.lines().contains("line 499"));
    }

    @Test
    void whereNothingIsHiddenEveryLineCounts() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "ERROR broken", "    at Cart.checkout (cart.js:44)", "    at Shop.pay (shop.js:7)");
        stage = new LogsStage(700, 400, folder, range -> feed);
        await("all", () -> stage.lines().size() == 3);
        await("those of a stack trace too", () -> ((Label) stage.node("#logs-foot-lines")).getText().equals("3 lines"));
    }

    @Test
    void aNarrowMergedLogLeavesItsRoomToTheTexts() {
        FakeFeed feed = new FakeFeed("shop-web-1", "shop-api-1").lines(0, Duration.ZERO, "hello from the web").lines(1, Duration.ofSeconds(1), "hello from the api");
        stage = new LogsStage(432, 400, folder, range -> feed);
        await("both", () -> stage.lines().size() == 2);
        await("no names beside the lines", () -> stage.scene().getRoot().lookupAll(".log-text.log-source-1").stream().noneMatch(Node::isVisible));
        assertTrue(onFx(() -> stage.scene().getRoot().lookupAll(".log-bar.log-source-1").stream().anyMatch(Node::isVisible)), "its colour stays");
        stage.pictures("logs-merged-narrow");
    }

    @Test
    void aHitLeadsToItsContextAndBack() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, IntStream.range(0, 500)
                .mapToObj(i -> "line " + i + (i % 100 == 50 ? " needle" : "")).toArray(String[]::new));
        stage = new LogsStage(700, 400, folder, range -> feed);
        stage.awaitLine("line 499");
        onFx(() -> stage.model.choices().query().set("NEEDLE"));
        onFx(() -> stage.model.choices().onlyHits().set(true));
        await("only hits", () -> stage.lines().size() == 5);
        onFx(() -> stage.log().requestFocus());
        robot.type(KeyCode.HOME, KeyCode.DOWN, KeyCode.C);
        await("context", () -> stage.lines().contains("line 149") && stage.lines().contains("line 150 needle")
                && stage.lines().contains("line 151"));
        await("which", () -> stage.says("2 of 5"));
        robot.type(KeyCode.C);
        await("back", () -> stage.lines().size() == 5);
        robot.type(KeyCode.F3);
        await("next", () -> stage.says("3 of 5"));
    }

    @Test
    void aPatternThatIsNoneFramesTheSearch() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "once");
        stage = new LogsStage(700, 400, folder, range -> feed);
        stage.awaitLine("once");
        onFx(() -> stage.model.choices().regex().set(true));
        onFx(() -> stage.model.choices().query().set("(once"));
        PseudoClass bad = PseudoClass.getPseudoClass("bad");
        await("framed", () -> stage.node(".log-search").getPseudoClassStates().contains(bad));
        onFx(() -> stage.model.choices().query().set("(once)"));
        await("as before", () -> !stage.node(".log-search").getPseudoClassStates().contains(bad));
    }

    @Test
    void aWrongExpressionIsTold() {
        FakeFeed feed = new FakeFeed("web").lines(0, Duration.ZERO, "hello (world");
        stage = new LogsStage(900, 400, folder, range -> feed);
        stage.awaitLine("hello (world");
        onFx(() -> stage.model.choices().query().set("(wor"));
        await("found", () -> stage.says("1 found"));
        robot.clickOn("#logs-search-regex");
        await("told", () -> stage.model.now().get().hits().problem().isPresent());
        assertTrue(onFx(() -> stage.node("#logs-search").getAccessibleHelp()).startsWith("This is no regular expression"));
    }
}
