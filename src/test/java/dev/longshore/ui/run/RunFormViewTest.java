package dev.longshore.ui.run;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.RunLine;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.LaidOutRobot;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Theme;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class RunFormViewTest {

    private static final String ID = "f".repeat(64);

    private final LaidOutRobot robot = new LaidOutRobot();
    private RunFixture fixture;
    private Stage owner;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new RunFixture(folder);
        fixture.ui.engine.on("GET", "/networks", exchange -> exchange.json("[]"));
        fixture.ui.engine.on("GET", "/volumes", exchange -> exchange.json("{\"Volumes\":[]}"));
        fixture.ui.engine.on("GET", "/containers/" + ID, exchange -> exchange.json("{\"Id\":\"" + ID + "\"}"));
        fixture.ui.connect();
        onFx(() -> {
            owner = FxExtension.window(900, 900);
            Messages messages = new Messages(Locale.ENGLISH);
            new FormWindow(new Theme(ThemeMode.LIGHT), () -> messages, () -> owner)
                    .open(new RunForm(fixture.form(RunLine.EMPTY), fixture.ui.copied::add, messages));
        });
        await("focus on the image", () -> focused(node -> "run-image".equals(node.getId())));
    }

    @AfterEach
    void close() {
        onFx(() -> {
            Window.getWindows().stream().filter(window -> window != owner).toList().forEach(Window::hide);
            owner.hide();
            fixture.close();
        });
    }

    private static boolean focused(Predicate<Node> which) {
        return Window.getWindows().stream().map(Window::getScene).filter(scene -> scene != null && scene.getFocusOwner() != null)
                .anyMatch(scene -> which.test(scene.getFocusOwner()));
    }

    private <T extends Node> T find(String id) {
        return robot.lookup("#" + id).query();
    }

    private void type(String id, String text) {
        onFx(() -> this.<TextInputControl>find(id).setText(text));
    }

    private void pump(String what, java.util.function.BooleanSupplier condition) {
        await(what, () -> {
            fixture.ui.ui.drain();
            return condition.getAsBoolean();
        });
    }

    /** The texts in sight within a node, one after another. */
    private String shownOf(String id) {
        return robot.from(this.<Node>find(id)).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList().toString();
    }

    private boolean formOpen() {
        return Window.getWindows().stream().anyMatch(window -> window != owner && window.getScene() != null && window.getScene().lookup("#run-tabs") != null);
    }

    @Test
    void enterRunsItOnceAndTheWindowCloses() {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\",\"Warnings\":[]}"));
        fixture.ui.engine.on("POST", "/containers/" + ID + "/start", exchange -> exchange.reply(204, "application/json", ""));
        type("run-image", "nginx");
        robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        pump("closed", () -> !formOpen());
        assertEquals(1, fixture.ui.engine.count("POST", "/containers/create"));
        assertEquals(1, fixture.ui.engine.count("POST", "/containers/" + ID + "/start"));
    }

    @Test
    void whatIsWrongIsSaidAndBlocksTheVerb() {
        assertTrue(onFx(() -> find("dialog-verb").isDisabled()), "no image yet");
        type("run-image", "nginx");
        assertTrue(onFx(() -> !find("dialog-verb").isDisabled()));
        type("run-memory", "lots");
        assertTrue(onFx(() -> find("dialog-verb").isDisabled()));
        assertTrue(onFx(() -> this.<Label>find("run-memory-message").getText()).contains("512m"));
        robot.type(KeyCode.ENTER);
        assertEquals(0, fixture.ui.engine.count("POST", "/containers/create"));
    }

    @Test
    void escapeSendsNothing() {
        type("run-image", "nginx");
        robot.type(KeyCode.ESCAPE);
        pump("closed", () -> !formOpen());
        assertEquals(0, fixture.ui.engine.count("POST", "/containers/create"));
    }

    @Test
    void aRefusalShowsInTheFormThatStaysOpen() {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> exchange.reply(400, "application/json", "{\"message\":\"no such runtime\"}"));
        type("run-image", "nginx");
        robot.type(KeyCode.ENTER);
        pump("said", () -> find("run-said").isVisible());
        assertTrue(formOpen());
        assertTrue(onFx(() -> robot.from(this.<Node>find("run-said")).lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("no such runtime"))));
    }

    @Test
    void whatDoesNotStartIsOfferedForRemoval() {
        fixture.ui.engine.on("POST", "/containers/create", exchange -> exchange.reply(201, "application/json", "{\"Id\":\"" + ID + "\",\"Warnings\":[]}"));
        fixture.ui.engine.on("POST", "/containers/" + ID + "/start", exchange -> exchange.reply(400, "application/json", "{\"message\":\"exec: nope\"}"));
        type("run-image", "nginx");
        robot.type(KeyCode.ENTER);
        pump("asked", () -> fixture.ui.dialogs.count() == 1);
        assertTrue(fixture.ui.dialogs.last(Dialogs.Confirmation.class).warning().orElseThrow().arguments().contains("exec: nope"));
        onFx(fixture.ui.dialogs::cancel);
        assertEquals(0, fixture.ui.engine.count("DELETE", "/containers/"));
    }

    @Test
    void valuesOfTheEnvironmentShowOnlyWhileTheyAreEdited() {
        robot.clickOn("#run-env-add");
        type("run-env-right", "open-sesame");
        assertTrue(onFx(() -> covered("run-env-right")), "the keyboard is in the name");
        robot.type(KeyCode.TAB);
        await("focus on the value", () -> focused(node -> "run-env-right".equals(node.getId())));
        assertFalse(onFx(() -> covered("run-env-right")));
        robot.type(KeyCode.TAB);
        assertTrue(onFx(() -> covered("run-env-right")));
        type("run-env-right", "");
        assertFalse(onFx(() -> covered("run-env-right")), "nothing to cover");
    }

    @Test
    void aRowThatIsAddedOutOfSightIsScrolledTo() {
        ScrollPane scroll = find("run-scroll");
        double before = onFx(scroll::getVvalue);
        onFx(() -> {
            for (int row = 0; row < 12; row++) {
                this.<Button>find("run-env-add").fire();
            }
        });
        await("scrolled", () -> scroll.getVvalue() > before);
        Node field = onFx(() -> scroll.getScene().getFocusOwner());
        await("the whole field shows", () -> {
            Bounds window = scroll.localToScreen(scroll.getLayoutBounds());
            return window.contains(field.localToScreen(field.getLayoutBounds()));
        });
    }

    @Test
    void aNewVolumeTakesTheRowThatWaitsForOne() {
        int asked = fixture.ui.engine.count("GET", "/volumes");
        onFx(() -> this.<Button>find("run-volume-add").fire());
        onFx(() -> this.<Button>find("run-volumes-new").fire());
        assertEquals("fresh-volume", onFx(() -> this.<TextInputControl>find("run-volume-left").getText()));
        onFx(() -> this.<Button>find("run-volumes-new").fire());
        assertEquals(2, onFx(() -> robot.lookup("#run-volume-left").queryAll().size()), "a row of its own where none waits");
        pump("the volumes are asked for again, to be offered", () -> fixture.ui.engine.count("GET", "/volumes") > asked);
    }

    private boolean covered(String id) {
        return find(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("covered"))
                && find(id).getParent().lookup(".covered-dots").isVisible();
    }

    @Test
    void whatACommandBeforeTheLineMakesIsMadeByOneClick() {
        fixture.ui.engine.on("POST", "/volumes/create", exchange -> exchange.reply(201, "application/json", "{\"Name\":\"data\"}"));
        onFx(() -> this.<TabPane>find("run-tabs").getSelectionModel().select(2));
        await("the tab shows", () -> robot.lookup("#run-paste").tryQuery().isPresent());
        type("run-paste", "docker volume create --label a=b data\ncd /srv\ndocker run --name web -v data:/data nginx");
        assertTrue(onFx(() -> shownOf("run-paste-problems")).contains("Not done, a command before the run line: docker volume create --label a=b data"));
        assertEquals(1, robot.lookup(".run-prepare").queryAll().size(), "a folder is nobody's to change");
        assertEquals("Create volume data", onFx(() -> robot.lookup(".run-prepare").<Button>query().getText()));
        assertEquals(0, fixture.ui.engine.count("POST", "/volumes/create"));
        robot.clickOn(".run-prepare");
        pump("made", () -> shownOf("run-paste-problems").contains("Done: the volume data is on local."));
        assertEquals("{\"Name\":\"data\",\"Labels\":{\"a\":\"b\"}}",
                new String(fixture.ui.engine.requests("POST", "/volumes/create").getFirst().body().join(), java.nio.charset.StandardCharsets.UTF_8));
        assertFalse(onFx(() -> robot.lookup(".run-prepare").query().isVisible()));
    }

    @Test
    void theFocusIsSeenAfterAnOfferIsTakenByKey() {
        fixture.ui.engine.on("POST", "/volumes/create", exchange -> exchange.reply(201, "application/json", "{\"Name\":\"data\"}"));
        onFx(() -> this.<TabPane>find("run-tabs").getSelectionModel().select(2));
        await("the tab shows", () -> robot.lookup("#run-paste").tryQuery().isPresent());
        type("run-paste", "docker volume create data\ndocker network create front\ndocker run -v data:/data nginx");
        onFx(() -> find("run-paste").requestFocusTraversal(TraversalDirection.NEXT));
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        pump("made", () -> shownOf("run-paste-problems").contains("Done: the volume data is on local."));
        Button next = onFx(() -> robot.lookup(".run-prepare").<Button>queryAll().stream().filter(Node::isVisible).findFirst().orElseThrow());
        assertEquals("Create network front", next.getText());
        assertTrue(onFx(next::isFocusVisible));
    }

    @Test
    void whyItCouldNotBeMadeIsSaidAndItCanBeTriedAgain() {
        fixture.ui.engine.on("POST", "/networks/create", exchange -> exchange.reply(409, "application/json", "{\"message\":\"network with name front already exists\"}"));
        onFx(() -> this.<TabPane>find("run-tabs").getSelectionModel().select(2));
        await("the tab shows", () -> robot.lookup("#run-paste").tryQuery().isPresent());
        type("run-paste", "docker network create front && docker run --network front nginx");
        robot.clickOn(".run-prepare");
        pump("refused", () -> shownOf("run-paste-problems").contains("already exists"));
        assertTrue(onFx(() -> shownOf("run-paste-problems")).contains("Could not create the network front"));
        assertFalse(onFx(() -> robot.lookup(".run-prepare").query().isDisabled()));
    }

    @Test
    void aPastedLineFillsTheFormAndListsTheRest() {
        onFx(() -> this.<TabPane>find("run-tabs").getSelectionModel().select(2));
        await("the tab shows", () -> robot.lookup("#run-paste").tryQuery().isPresent());
        type("run-paste", "docker run --name web -e KEY=secret --no-such nginx");
        assertTrue(onFx(() -> this.<Label>find("run-paste-outcome").getText()).contains("2 options"));
        onFx(() -> this.<TabPane>find("run-tabs").getSelectionModel().select(1));
        await("the request shows", () -> robot.lookup("#run-body").tryQuery().isPresent());
        assertEquals("POST /containers/create?name=web", onFx(() -> this.<Label>find("run-request-line").getText()));
        assertTrue(onFx(() -> shownOf("run-body").contains("\"KEY=••••••\"")), "hidden until revealed");
        onFx(() -> find("run-body").requestFocus());
        robot.clickOn("#run-request-copy");
        assertTrue(fixture.ui.copied.getLast().contains("KEY=***"), "copied without its secret");
    }
}
