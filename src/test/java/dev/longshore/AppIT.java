package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import dev.longshore.ui.base.Row;
import dev.longshore.ui.calls.CallRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole app on a real engine. */
@ExtendWith({FxExtension.class, RealEngineExtension.class})
class AppIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private AppFixture app;

    @BeforeEach
    void start(RealEngine engine) {
        app = AppFixture.connected(folder, engine.endpoint().uri());
    }

    @AfterEach
    void end() {
        app.close();
    }

    private static String state(RealEngine engine, String id) {
        return engine.client().containers().list(Set.of(id)).stream().findFirst().map(container -> container.state()).orElse("gone");
    }

    private static void awaitState(RealEngine engine, String id, String state) {
        Waiting.until("the engine says " + state, PATIENCE, () -> state(engine, id).equals(state));
    }

    @Test
    void theLifeOfAContainerByGestures(RealEngine engine) {
        String name = engine.newName();
        String id = engine.run(name);
        app.doubleClick(name);
        app.awaitText("#inspector-json", id);
        app.keys(KeyCode.F, KeyCode.SHORTCUT, KeyCode.SHIFT);
        app.awaitFocus("#inspector-search");
        app.write("IT_TOKEN");
        app.keys(KeyCode.ENTER);
        app.awaitText("#inspector-json", "IT_TOKEN");
        assertFalse(AppFixture.texts(app.stage.getScene().getRoot()).stream().anyMatch(text -> text.contains("s3cr3t-of-the-test")));
        app.choose(name, "containers.action.stop");
        awaitState(engine, id, "exited");
        await("shown as exited", () -> !row(app.wiring.containers().table().rows(), id).status().state().alive());
        app.choose(name, "containers.action.start");
        awaitState(engine, id, "running");
        await("shown as running", () -> row(app.wiring.containers().table().rows(), id).status().state().alive());
        app.choose(name, "containers.action.rename");
        app.awaitFocus("#dialog-field");
        app.write(name + "-b");
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        app.choose(name + "-b", "containers.action.remove");
        app.dialog();
        app.answer("#dialog-cancel");
        assertEquals("running", state(engine, id));
        app.choose(name + "-b", "containers.action.remove");
        app.dialog();
        app.answer("#option-force");
        app.answer("#dialog-verb");
        awaitState(engine, id, "gone");
        await("gone from the table", () -> app.wiring.containers().table().rows().stream().noneMatch(row -> row.id().equals(id)));
    }

    @Test
    void anImageIsTaggedAndUntagged(RealEngine engine) {
        String id = engine.client().images().inspect(RealEngine.IMAGE).id();
        app.click("#tab-images");
        app.select(RealEngine.IMAGE);
        app.keys(KeyCode.T);
        app.awaitFocus("#dialog-field");
        app.write("longshore-it/zz-tagged:2");
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        await("both tags", () -> row(app.wiring.images().table().rows(), id).tags().contains("longshore-it/zz-tagged:2"));
        app.choose(RealEngine.IMAGE, "images.action.untag");
        assertTrue(AppFixture.texts(app.dialog()).stream().anyMatch(text -> text.contains("longshore-it/zz-tagged:2")));
        app.inDialog("#dialog-picker", Node.class);
        app.answer("#dialog-verb");
        await("one tag", () -> row(app.wiring.images().table().rows(), id).tags().size() == 1);
        assertEquals(1, engine.client().images().list().stream().filter(image -> image.id().equals(id)).findFirst().orElseThrow().tags().size());
    }

    @Test
    void aCallCopiedAsCurlWorksInAShell(RealEngine engine) throws IOException, InterruptedException {
        String name = engine.newName();
        String id = engine.run(name);
        app.choose(name, "containers.action.stop");
        awaitState(engine, id, "exited");
        engine.client().containers().start(id);
        app.keys(KeyCode.J, KeyCode.SHORTCUT);
        ListView<?> calls = app.node("#calls-table", ListView.class);
        await("the stop is listed", () -> calls.getItems().stream().anyMatch(item -> ((CallRow) item).newest().target().endsWith(id + "/stop")));
        onFx(() -> calls.getSelectionModel().select(calls.getItems().indexOf(calls.getItems().stream()
                .filter(item -> ((CallRow) item).newest().target().endsWith(id + "/stop")).findFirst().orElseThrow())));
        app.click("#calls-copy-curl");
        await("copied", () -> !app.copied.isEmpty());
        Required.program("curl");
        Process curl = Required.process("sh", "-c", app.copied.getFirst()).redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "curl", ".out").toFile()).start();
        assertEquals(0, curl.waitFor());
        assertEquals("exited", state(engine, id));
    }

    private static <R extends Row> R row(List<R> rows, String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
