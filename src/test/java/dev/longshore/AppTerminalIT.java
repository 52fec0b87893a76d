package dev.longshore;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.control.terminal.TerminalView;
import dev.longshore.ui.module.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A terminal of the whole app in a container of a real engine, by keys alone. */
@ExtendWith({FxExtension.class, RealEngineExtension.class})
class AppTerminalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String repository = "longshore-it/terminal-" + ProcessHandle.current().pid();
    @TempDir
    private Path folder;
    private RealEngine engine;
    private Transport transport;
    private AppFixture app;
    private String name;
    private String id;

    @BeforeEach
    void start(RealEngine real) {
        engine = real;
        transport = real.newTransport();
        RealEngine.importBusybox(transport, repository, "1");
        name = real.newName();
        id = real.client().containers().create(name, "", Json.PLAIN.write(Map.of("Image", repository + ":1", "StopTimeout", 1,
                "Cmd", List.of("/bin/sh", "-c", "while :; do sleep 1000; done"), "HostConfig", Map.of("NetworkMode", "none")))).id();
        real.client().containers().start(id);
        app = AppFixture.connected(folder, real.endpoint().uri());
        app.select(name);
        app.keys(KeyCode.T);
        await("a prompt with the keyboard", () -> view() != null && view().isFocused() && screen().stripTrailing().endsWith("#"));
    }

    @AfterEach
    void end() {
        app.close();
        engine.client().containers().remove(id, true, true);
        engine.client().images().remove(repository + ":1", true);
        transport.close();
    }

    /** Shows the tab of another container, as a click on it does. */
    private void look(String container, String containerId) {
        onFx(() -> app.wiring.navigation().open(new Subject.One(new ObjectRef(app.wiring.current().host().get().id(), ContainerOperations.CONTAINER, containerId, container), ""), "terminal"));
    }

    private static void await(String what, BooleanSupplier condition) {
        Waiting.until(what, PATIENCE, () -> onFx(condition::getAsBoolean));
    }

    private TerminalView view() {
        return (TerminalView) app.stage.getScene().lookup("#terminal-view");
    }

    private String screen() {
        return view() == null ? "" : (String) view().queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private void write(String text) {
        app.robot.write(text);
    }

    /** Some engines take a size only after the start: then the first answers tell another one. */
    private void writeUntil(String typed, String what, BooleanSupplier condition) {
        AtomicInteger number = new AtomicInteger();
        AtomicReference<String> before = new AtomicReference<>("");
        Waiting.until(what, PATIENCE, () -> {
            String text = onFx(() -> screen().stripTrailing());
            if (text.endsWith("#") && !text.equals(before.get())) {   // once at each prompt
                before.set(text);
                write(typed + "; : " + number.incrementAndGet() + "\n");   // a screen that is full must look different, too
            }
            return onFx(condition::getAsBoolean);
        });
    }

    private String rowsAndColumns() {
        TerminalSize size = view().size().get();
        return size.rows() + " " + size.columns();
    }

    private long prompts() {
        return screen().chars().filter(each -> each == '#').count();
    }

    @Test
    void aShellDrawsIsInterruptedAndEndsWithItsCode() {
        write("echo $TERM\n");
        await("the kind of its terminal", () -> screen().contains("\nxterm-256color\n"));
        writeUntil("stty size", "its size is that of the view", () -> screen().contains("\n" + rowsAndColumns() + "\n"));
        write("yes\n");
        await("much is written", () -> screen().contains("y\ny\ny\ny"));
        app.keys(KeyCode.C, KeyCode.CONTROL);
        await("a prompt again", () -> screen().stripTrailing().endsWith("#"));
        write("printf '\\033[?1049hfull screen'; sleep 1000\n");
        await("the other screen", () -> screen().strip().equals("full screen"));
        app.keys(KeyCode.C, KeyCode.CONTROL);
        write("printf '\\033[?1049l'; exit 7\n");
        await("its exit code", () -> app.says("#terminal-said", "exit code 7"));
        assertTrue(onFx(() -> screen().contains("y\ny\n")), "the screen is the normal one again");
    }

    @Test
    void afterARestartOfTheContainerOneKeyOpensItAgain() {
        write("echo from before\n");
        await("said", () -> screen().contains("\nfrom before") && screen().stripTrailing().endsWith("#"));
        long prompts = onFx(this::prompts);
        engine.client().containers().restart(id);
        await("it ended with the container", () -> app.says("#terminal-said", "Ended with the container"));
        await("the keyboard is still there", () -> view().isFocused());
        app.keys(KeyCode.ENTER);
        await("a new prompt", () -> !app.says("#terminal-said", "Ended with") && screen().stripTrailing().endsWith("#") && prompts() > prompts);
        write("echo once more\n");
        await("it works", () -> screen().contains("\nonce more"));
        assertTrue(onFx(() -> screen().contains("from before")), "what was there stays");
    }

    @Test
    void whereThereIsNoShellItSaysSoAndOffersWhatHelps() {
        String bare = engine.newName();
        String bareId = engine.run(bare);
        await("it is listed", () -> app.wiring.containers().table().rows().stream().anyMatch(row -> row.ref().id().equals(bareId)));
        look(bare, bareId);
        app.click("#terminal-open");
        await("no shell", () -> app.says("#terminal-said", "There is no shell"));
        await("what helps", () -> app.says("#terminal-said", "JSON"));
    }

    @Test
    void attachingSaysWhatControlCDoesAndAButtonDetaches() {
        String tty = engine.newName();
        String ttyId = engine.client().containers().create(tty, "", Json.PLAIN.write(Map.of("Image", repository + ":1", "StopTimeout", 1, "Tty", true,
                "OpenStdin", true, "Cmd", List.of("/bin/sh"), "HostConfig", Map.of("NetworkMode", "none")))).id();
        try {
            engine.client().containers().start(ttyId);
            await("it is listed", () -> app.wiring.containers().table().rows().stream().anyMatch(row -> row.ref().id().equals(ttyId)));
            look(tty, ttyId);
            await("what Ctrl+C does", () -> app.says("#terminal-start", "Ctrl+C there goes to the main process"));
            app.click("#terminal-attach");
            await("the keyboard in it", () -> view() != null && view().isFocused());
            write("echo attached\n");
            await("it answers", () -> screen().contains("\nattached"));
            app.robot.clickOn("#terminal-more");
            app.robot.clickOn("#terminal-detach-item");
            await("detached", () -> app.says("#terminal-said", "Detached"));
            assertTrue(engine.client().containers().list().stream().anyMatch(each -> each.id().equals(ttyId) && each.state().equals("running")), "it goes on");
        } finally {
            engine.client().containers().remove(ttyId, true, true);
        }
    }

    @Test
    void closingAsksWhereSomethingRunsInIt() {
        write("sleep 987 &\n");
        await("it runs", () -> screen().stripTrailing().endsWith("#") && screen().contains("sleep 987 &\n"));
        close();
        await("what would end", () -> app.dialogSays("sleep 987"));
        app.answer("#dialog-cancel");
        assertEquals(1, app.services.live().all().size());
        close();
        await("what would end", () -> app.dialogSays("sleep 987"));
        app.answer("#dialog-verb");
        await("it is closed", () -> app.services.live().all().isEmpty());
        Waiting.until("nothing of it is left", PATIENCE, () -> !engine.client().containers().top(id, "").toString().contains("sleep 987"));
    }

    private void close() {
        app.robot.clickOn("#terminal-more");
        app.robot.clickOn("#terminal-close-item");
    }
}
