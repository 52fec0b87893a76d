package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.Pictures;
import dev.longshore.ui.containers.ContainerRow;
import dev.longshore.ui.control.terminal.TerminalView;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Terminals in the whole app, on the Demo. */
@ExtendWith(FxExtension.class)
class AppTerminalViewTest {

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start() {
        app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        app.awaitConnected();
        await("its containers", () -> app.table().getItems().size() >= 10);
    }

    @AfterEach
    void end() {
        app.close();
    }

    /** Opens a shell by the key of the table, and waits for its prompt and the keyboard in it. */
    private void open(String container) {
        app.select(container);
        app.keys(KeyCode.T);
        awaitPrompt();
        await("the keyboard in it", () -> view().isFocused());
    }

    private void awaitPrompt() {
        await("a prompt", () -> view() != null && screen().stripTrailing().endsWith("#"));
    }

    /** Shows the tab, as a click on it does. */
    private void look(String container) {
        onFx(() -> {
            ObjectRef object = app.wiring.containers().table().rows().stream().map(ContainerRow::ref).filter(ref -> ref.name().equals(container)).findFirst().orElseThrow();
            app.wiring.navigation().open(new Subject.One(object, ""), "terminal");
        });
    }

    private TerminalView view() {
        return (TerminalView) app.stage.getScene().lookup("#terminal-view");
    }

    /** FX thread only. */
    private String screen() {
        return view() == null ? "" : (String) view().queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private void awaitScreen(String part) {
        await("the screen shows " + part, () -> screen().contains(part));
    }

    private int sessions() {
        return app.services.live().all().size();
    }

    @Test
    void theKeyOfTheTableOpensAShellThatHasTheKeyboard() {
        open("harbor-web-1");
        app.robot.write("echo so it works\n");
        awaitScreen("\nso it works");
        app.keys(KeyCode.L, KeyCode.CONTROL);
        app.keys(KeyCode.E, KeyCode.CONTROL);
        assertFalse(onFx(() -> app.stage.getScene().lookup("#live-panel").isVisible()), "the app's shortcuts go to the shell");
        app.keys(KeyCode.TAB, KeyCode.CONTROL, KeyCode.SHIFT);
        await("the keyboard is elsewhere", () -> !view().isFocused());
        app.keys(KeyCode.L, KeyCode.CONTROL);
        await("the list of live sessions", () -> app.stage.getScene().lookup("#live-panel").isVisible());
        app.awaitText("#live-panel", "harbor-web-1 · sh");
        picture("app-terminal");
    }

    @Test
    void aSessionSurvivesWhateverIsLookedAt() {
        open("harbor-web-1");
        app.robot.write("echo kept\n");
        awaitScreen("\nkept");
        look("harbor-api-1");
        await("the tab of another one", () -> app.stage.getScene().lookup("#terminal-start") != null);
        assertEquals(1, sessions());
        look("harbor-web-1");
        awaitScreen("\nkept");
        app.click("#inspector-enlarge");
        await("enlarged, and still there", () -> view() != null && view().getWidth() > 600 && screen().contains("\nkept"));
        app.click("#rooms-action-back");
        await("back in the inspector", () -> view() != null && view().getWidth() < 500 && screen().contains("\nkept"));
        onFx(() -> view().requestFocus());
        app.robot.write("echo as before\n");
        awaitScreen("\nas before");
        assertEquals(1, sessions());
        assertFalse(onFx(app::mayEnd), "quitting asks");
        app.dialog();
        app.answer("#dialog-cancel");
    }

    @Test
    void itsEndIsToldAndEnterOpensItAgain() {
        open("harbor-web-1");
        app.robot.write("exit 3\n");
        app.awaitText("#terminal-said", "exit code 3");
        app.awaitText("#terminals", "ended, exit 3");
        picture("app-terminal-ended");
        app.keys(KeyCode.ENTER);
        await("it runs again", () -> !app.says("#terminal-said", "exit code 3") && screen().stripTrailing().endsWith("#"));
        assertTrue(onFx(() -> screen().contains("exit 3")), "what was there stays");
        app.robot.write("echo again\n");
        awaitScreen("\nagain");
        assertEquals(1, sessions());
    }

    @Test
    void severalStandSideBySide() {
        open("harbor-web-1");
        app.robot.write("echo first\n");
        awaitScreen("\nfirst");
        app.click("#terminal-another");
        app.click("#terminal-open");
        await("a second one", () -> sessions() == 2 && !screen().contains("first"));
        awaitPrompt();
        app.click("#inspector-enlarge");
        await("enlarged", () -> view() != null && view().getWidth() > 500);
        app.awaitText("#terminals", "harbor-web-1 · sh 2");
        app.click("#terminal-together");
        await("both", () -> app.stage.getScene().getRoot().lookupAll("#terminal-view").size() == 2);
        picture("app-terminal-together");
        inChinese("app-terminal-together");
        app.click("#terminal-more");
        app.robot.clickOn("#terminal-close-item");
        await("one is closed", () -> sessions() == 1);
        awaitScreen("\nfirst");
    }

    @Test
    void aStoppedContainerSaysWhyAndTheFormIsFilledIn() {
        look("harbor-web-1");
        await("the form", () -> app.stage.getScene().lookup("#terminal-open") != null);
        assertEquals(0, sessions(), "looking opens nothing");
        picture("app-terminal-start");
        inChinese("app-terminal-start");
        look("migrate");
        app.awaitText("#terminal-start", "does not run");
        await("nothing to open", () -> app.stage.getScene().lookup("#terminal-open").isDisabled());
    }

    @Test
    void whileTheContainerIsPausedNothingIsTyped() {
        open("harbor-web-1");
        app.choose("harbor-web-1", "containers.action.pause");
        app.awaitText("#terminal-said", "paused");
        onFx(() -> view().requestFocus());
        app.robot.write("echo late\n");
        app.choose("harbor-web-1", "containers.action.resume");
        await("it goes on", () -> !app.says("#terminal-said", "paused"));
        onFx(() -> view().requestFocus());
        app.robot.write("echo now\n");
        awaitScreen("\nnow");
        assertFalse(onFx(() -> screen().contains("late")));
    }

    @Test
    void aCommandIsRunOnceInSeveralContainers() {
        app.select("harbor-web-1", "harbor-api-1");
        app.choose("harbor-web-1", "terminal.once.action");
        app.dialog();
        app.write("echo from here");
        app.clickInDialog("#dialog-verb");
        await("both have ended", () -> onDialog("harbor-web-1 · exit 0") && onDialog("harbor-api-1 · exit 0"));
        ListView<?> said = app.inDialog("#run-once-output", ListView.class);
        await("what one said", () -> !said.getItems().isEmpty());
        assertTrue(onFx(() -> said.getItems().getFirst().toString()).contains("from here"));
        ToggleButton first = app.inDialog("#run-once-0", ToggleButton.class);
        ToggleButton second = app.inDialog("#run-once-1", ToggleButton.class);
        assertNotSame(said, onFx(() -> outputAfter(second)));
        assertSame(said, onFx(() -> outputAfter(first)), "what it said is not read in anew");
        pictureOf(onFx(() -> app.dialog().getScene()), "app-terminal-once");
        app.answer("#dialog-cancel");
    }

    private Node outputAfter(ToggleButton chosen) {
        chosen.fire();
        return app.dialog().getScene().lookup("#run-once-output");
    }

    private boolean onDialog(String part) {
        return app.dialogSays(part);
    }

    private void picture(String name) {
        pictureOf(app.stage.getScene(), name);
    }

    private void inChinese(String name) {
        if (System.getProperty("longshore.pictures") == null) {
            return;
        }
        onFx(() -> app.wiring.shell().wantedLanguage().set("zh-CN"));
        await("Chinese", () -> app.says("#inspector", "终端") || app.says(".room-head", "终端"));
        onFx(() -> app.stage.setWidth(1280));
        await("wide", () -> app.stage.getScene().getWidth() > 1200);
        picture(name + "-zh");
        onFx(() -> app.wiring.shell().wantedLanguage().set("en"));
        await("English", () -> app.says("#inspector", "Terminal") || app.says(".room-head", "Terminal"));
    }

    private void pictureOf(Scene scene, String name) {
        if (System.getProperty("longshore.pictures") == null) {
            return;
        }
        for (ThemeMode mode : List.of(ThemeMode.LIGHT, ThemeMode.DARK)) {
            onFx(() -> app.theme.mode().set(mode));
            onFx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            onFx(() -> Pictures.take(scene, name + "-" + mode.name().toLowerCase(Locale.ROOT)));
        }
    }
}
