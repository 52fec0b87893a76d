package dev.longshore.ui.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonPath;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.testing.ManualDelay;
import dev.longshore.ui.i18n.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class JsonTreeViewTest {

    private static final String DOCUMENT = """
            {"Id":"abc","State":{"Status":"running","Health":{"Status":"healthy","Streak":0}},"Env":["TOKEN=s3cr3t","X=1"]}""";

    private final LaidOutRobot robot = new LaidOutRobot();
    private final ManualDelay delay = new ManualDelay();
    private final List<String> clipboard = new ArrayList<>();
    private JsonTreeModel model;
    private JsonTree tree;
    private Stage stage;

    @BeforeEach
    void show() {
        FxExtension.onFx(() -> {
            model = new JsonTreeModel((path, value, before) -> value.startsWith("TOKEN=") ? Optional.of("TOKEN=•••") : Optional.empty(),
                    delay, List.of(JsonPath.ROOT, JsonPath.ROOT.member("Env")));
            tree = new JsonTree(model, new Messages(Locale.ENGLISH), clipboard::add);
            model.show(JsonDocument.parse(DOCUMENT.getBytes(UTF_8)).root());
            stage = new Stage();
            stage.setScene(new Scene(tree, 420, 400));
            stage.show();
            tree.requestFocus();
        });
        FxExtension.await("lines", () -> label("\"abc\"") != null);
    }

    @AfterEach
    void close() {
        FxExtension.onFx(stage::close);
    }

    @Test
    void keysWalkOpenAndClose() {
        robot.type(KeyCode.DOWN);
        FxExtension.await("root", () -> model.selected() == 0);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT);
        FxExtension.await("first of State", () -> path().equals("$.State.Status"));
        assertEquals((Integer) model.selected(), FxExtension.onFx(() -> tree.getSelectionModel().getSelectedIndex()));
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        FxExtension.await("closed", () -> path().equals("$.State") && line(model.selected()).kind() == JsonLine.Kind.COLLAPSED);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        FxExtension.await("all below", () -> label("\"healthy\"") != null);
        robot.type(KeyCode.END);
        FxExtension.await("end", () -> model.selected() == model.lines().size() - 1);
        robot.type(KeyCode.HOME, KeyCode.ENTER);
        FxExtension.await("closed", () -> model.lines().size() == 1);
        robot.write("*");
        FxExtension.await("all open", () -> label("\"healthy\"") != null);
    }

    @Test
    void collapsedValuesTellWhatIsInThem() {
        assertEquals("{ Status: \"running\", 1 more }", FxExtension.onFx(() -> label("{ Status").getText()));
        FxExtension.onFx(() -> model.collapse(0));
        FxExtension.await("one line", () -> label("{ Id: \"abc\", 2 more }") != null);
        FxExtension.onFx(() -> model.show(JsonDocument.parse("[[1],[1,2],{\"a.b\":1},{\"a.b\":1,\"c\":2},{\"a\":[1]},[],{}]".getBytes(UTF_8)).root()));
        for (String text : List.of("[ 1 item ]", "[ 2 items ]", "{ 1 entry }", "{ 2 entries }", "{ a: … }", "[ ]", "{ }")) {
            FxExtension.await(text, () -> label(text) != null);
        }
    }

    @Test
    void theLinkRevealsForAWhile() {
        assertEquals("\"TOKEN=•••\"", FxExtension.onFx(() -> label("\"TOKEN").getText()));
        robot.clickOn(() -> links().getFirst());
        FxExtension.await("revealed", () -> label("\"TOKEN=s3cr3t\"") != null);
        assertEquals("hide", FxExtension.onFx(() -> links().getFirst().getText()));
        FxExtension.onFx(() -> delay.pass(Duration.ofSeconds(30)));
        FxExtension.await("hidden", () -> label("\"TOKEN=•••\"") != null);
    }

    @Test
    void spaceAndEnterReveal() {
        FxExtension.onFx(() -> model.select(4));
        robot.type(KeyCode.SPACE);
        FxExtension.await("revealed", () -> label("\"TOKEN=s3cr3t\"") != null);
        robot.type(KeyCode.ENTER);
        FxExtension.await("hidden", () -> label("\"TOKEN=•••\"") != null);
    }

    @Test
    void onlyWhatIsHiddenHasALink() {
        assertEquals((Integer) 1, FxExtension.onFx(() -> links().size()));
    }

    @Test
    void theMenuCopies() {
        robot.clickOn(() -> label("\"TOKEN"), MouseButton.SECONDARY);
        robot.clickOn("#json-copy-value");
        FxExtension.await("copied", () -> !clipboard.isEmpty());
        assertEquals(List.of("TOKEN=•••"), clipboard);
        robot.clickOn(() -> label("\"TOKEN"), MouseButton.SECONDARY);
        robot.clickOn("#json-copy-path");
        FxExtension.await("path", () -> clipboard.getLast().equals("$.Env[0]"));
        robot.clickOn(() -> label("\"Env\""), MouseButton.SECONDARY);
        robot.clickOn("#json-copy-subtree");
        FxExtension.await("subtree", () -> clipboard.getLast().equals("[\n  \"TOKEN=•••\",\n  \"X=1\"\n]"));
        robot.clickOn(() -> label("\"Env\""), MouseButton.SECONDARY);
        robot.clickOn("#json-expand-all");
        FxExtension.await("expanded", () -> label("\"healthy\"") != null);
    }

    @Test
    void arrowAndDoubleClickToggle() {
        robot.clickOn(() -> label("▸"));
        FxExtension.await("open", () -> label("\"Health\"") != null);
        robot.doubleClickOn(() -> label("\"State\""));
        FxExtension.await("closed", () -> label("\"Health\"") == null);
    }

    @Test
    void longValuesGiveWayToTheirKeys() {
        FxExtension.onFx(() -> model.show(JsonDocument.parse(("{\"Identifier\":\"" + "x".repeat(500) + "\"}").getBytes(UTF_8)).root()));
        FxExtension.await("shown", () -> label("\"Identifier\"") != null && label("\"Identifier\"").getWidth() > 0);
        FxExtension.await("whole key", () -> label("\"Identifier\"").getWidth() >= label("\"Identifier\"").prefWidth(-1));
        assertTrue(FxExtension.onFx(() -> label("\"xxx").getBoundsInParent().getMaxX() < 420));
    }

    @Test
    void whatWasFoundIsMarked() {
        FxExtension.onFx(() -> model.search("abc"));
        FxExtension.await("marked", () -> label("\"abc\"").getPseudoClassStates().toString().contains("hit"));
        assertFalse(FxExtension.onFx(() -> label("\"Id\"").getPseudoClassStates().toString().contains("hit")));
        FxExtension.onFx(() -> model.search("id"));
        FxExtension.await("key marked", () -> label("\"Id\"").getPseudoClassStates().toString().contains("hit"));
        assertFalse(FxExtension.onFx(() -> label("\"abc\"").getPseudoClassStates().toString().contains("hit")));
    }

    @Test
    void ofAHundredThousandLinesOnlyThoseInSightHaveNodes() {
        String items = IntStream.range(0, 25).mapToObj(i -> "[" + IntStream.range(0, 4000).mapToObj(String::valueOf)
                .collect(Collectors.joining(",")) + "]").collect(Collectors.joining(","));
        FxExtension.onFx(() -> {
            model.show(JsonDocument.parse(("[" + items + "]").getBytes(UTF_8)).root());
            for (int i = 25; i > 0; i--) {
                model.expand(i);
            }
        });
        assertTrue(model.lines().size() > 100_000);
        FxExtension.onFx(() -> model.select(model.lines().size() - 1));
        robot.type(KeyCode.END);
        FxExtension.await("end", () -> model.selected() == model.lines().size() - 1);
        assertTrue(FxExtension.onFx(() -> tree.lookupAll(".json-cell").size()) < 60);
    }

    private String path() {
        return model.selectedPath().get().toString();
    }

    private JsonLine line(int index) {
        return model.lines().get(index);
    }

    private Label label(String start) {
        return tree.lookupAll(".json-cell .label").stream().map(Label.class::cast)
                .filter(label -> label.getText() != null && label.getText().startsWith(start) && label.isVisible())
                .findFirst().orElse(null);
    }

    private List<Hyperlink> links() {
        return tree.lookupAll(".json-reveal").stream().map(Hyperlink.class::cast).filter(Node::isVisible).toList();
    }
}
