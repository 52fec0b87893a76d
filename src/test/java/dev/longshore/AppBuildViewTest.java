package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A build that has begun and does not end well, in the whole app. */
@ExtendWith(FxExtension.class)
class AppBuildViewTest {

    private static final String STEPS = "{\"stream\":\"Step 1/3 : FROM scratch\"}\n{\"stream\":\"\\n\"}\n{\"stream\":\"Step 2/3 : RUN make\"}\n{\"stream\":\"making\\n\"}\n";

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("context")).resolve("Dockerfile"), "FROM scratch\nRUN make\nLABEL x=y\n");
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void end() {
        app.close();
        engine.close();
    }

    /** By the form, with the keyboard. */
    private Task build() {
        app.click("#build-action");
        app.awaitFocus("#build-folder");
        app.write(folder.resolve("context").toString());
        app.awaitVerb(true);
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        Waiting.until("a task", () -> !app.services.tasks().all().isEmpty());
        Task task = app.services.tasks().all().getFirst();
        app.keys(KeyCode.T, KeyCode.SHORTCUT);
        await("the panel", () -> app.nodeNow("#tasks-panel", Node.class).isVisible());
        return task;
    }

    private ListView<?> openParts(Task task) {
        onFx(app.node("#task-parts-toggle-" + task.number(), Node.class)::requestFocus);
        app.keys(KeyCode.SPACE);
        return app.node("#task-parts-" + task.number(), ListView.class);
    }

    private static List<String> marked(ListView<?> parts) {
        return parts.lookupAll(".task-part").stream().filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("failed")))
                .map(Node::getAccessibleText).toList();
    }

    @Test
    void theStepThatFailedIsMarkedAndItsCauseTold() {
        engine.on("POST", "/build", exchange -> exchange.chunks(STEPS,
                "{\"errorDetail\":{\"code\":2,\"message\":\"The command '/bin/sh -c make' returned a non-zero code: 2\"},\"error\":\"x\"}\n"));
        Task task = build();
        app.awaitText("#notices", "Could not build context");
        app.awaitText("#tasks-panel", "The engine stopped and reported an error.");
        ListView<?> parts = openParts(task);
        await("the failing step", () -> marked(parts).equals(List.of("Step 2/3 : RUN make failed")));
        app.awaitText("#task-parts-" + task.number(), "done");
        ListView<?> output = app.node("#task-output-" + task.number(), ListView.class);
        await("the engine's words", () -> output.lookupAll(".output-line").stream().anyMatch(line -> String.valueOf(line.getAccessibleText()).contains("returned a non-zero code: 2")));
        assertEquals(Phase.FAILED, task.state().phase());
    }

    @Test
    void aBuildThatIsCancelledSaysSoAndMarksNoStepAsFailed() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        engine.on("POST", "/build", exchange -> {
            exchange.body();
            exchange.startChunks("application/json");
            exchange.chunk(STEPS);
            try {
                exchange.hang();
            } finally {
                gone.complete(null);
            }
        });
        Task task = build();
        ListView<?> parts = openParts(task);
        app.awaitText("#task-parts-" + task.number(), "running");
        onFx(app.node("#task-act-" + task.number(), Node.class)::requestFocus);
        app.keys(KeyCode.SPACE);
        app.awaitText("#tasks-panel", "Cancelled after");
        app.awaitText("#task-parts-" + task.number(), "stopped");
        assertEquals(List.of(), onFx(() -> marked(parts)));
        assertTrue(onFx(() -> app.notices.all().isEmpty()), "who cancels knows");
        gone.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
