package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.Operation;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Long work in the whole app: the indicator, the panel, the question before quitting, a forgotten host. */
@ExtendWith(FxExtension.class)
class AppTasksViewTest {

    private static final Failure DENIED = new Failure(Failure.Cause.REGISTRY_DENIED, "local", "unix:///x", ImageOperations.PULL, "nginx", 404, "pull access denied");

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private AppFixture app;
    private final CompletableFuture<TaskControl> begun = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        app = AppFixture.connected(folder, engine.endpointUri());
    }

    @AfterEach
    void stop() {
        end.complete("");
        app.close();
        engine.close();
    }

    private Host host() {
        return onFx(() -> app.wiring.current().host().get());
    }

    /** Goes on until the test ends it, or it is cancelled. */
    private Task begin(TaskKind kind, String subject) {
        Task task = app.services.tasks().start(kind, Operation.UNEXPECTED, subject, List.of(host()), control -> {
            control.closeOnCancel(() -> end.completeExceptionally(new IllegalStateException("closed")));
            begun.complete(control);
            try {
                return end.join();
            } catch (CompletionException failed) {
                throw (RuntimeException) failed.getCause();
            }
        });
        Waiting.until("begun", begun::isDone);
        return task;
    }

    private void openPanel() {
        app.keys(KeyCode.T, KeyCode.SHORTCUT);
        await("the panel", () -> app.nodeNow("#tasks-panel", Node.class).isVisible());
    }

    @Test
    void theIndicatorIsQuietUntilSomethingRunsAndThePanelShowsIt() {
        Node indicator = app.node("#tasks-indicator", Node.class);
        assertEquals(List.of(), AppFixture.texts(indicator));
        Node before = onFx(() -> app.stage.getScene().getFocusOwner());
        Task task = begin(TaskKind.PULL, "nginx:1.27");
        begun.join().progress(31_000_000, 100_000_000);
        begun.join().part(new Part("a1b2", "Downloading", 5, 10));
        app.awaitText("#tasks-indicator", "Pull nginx:1.27");
        app.awaitText("#tasks-indicator", "31 %");
        openPanel();
        app.awaitText("#tasks-panel", "31\u2009MB of 100\u2009MB");
        app.awaitFocus("#task-act-" + task.number());
        app.keys(KeyCode.TAB);
        app.awaitFocus("#task-parts-toggle-" + task.number());
        app.keys(KeyCode.SPACE);
        app.awaitText("#tasks-panel", "a1b2");
        onFx(app.node("#task-act-" + task.number(), Node.class)::requestFocus);
        app.keys(KeyCode.SPACE);
        Waiting.until("cancelled", () -> task.state().phase() == Phase.CANCELLED);
        app.awaitText("#tasks-panel", "Cancelled after");
        app.keys(KeyCode.ESCAPE);
        await("closed", () -> !app.nodeNow("#tasks-panel", Node.class).isVisible());
        assertEquals(before, onFx(() -> app.stage.getScene().getFocusOwner()));
        assertTrue(onFx(() -> app.notices.all().isEmpty()), "who cancels knows");
        openPanel();
        app.awaitFocus("#task-act-" + task.number());
        app.keys(KeyCode.SPACE);
        app.awaitText("#tasks-panel", "No tasks");
        app.awaitFocus("#tasks-close");
    }

    @Test
    void aFailureIsMarkedToldAndExplained() {
        Task task = begin(TaskKind.PULL, "nginx");
        end.completeExceptionally(new FailureException(DENIED, null));
        app.awaitText("#notices", "local: Could not pull nginx");
        app.awaitText("#tasks-indicator", "1");
        app.click("#tasks-indicator");
        app.awaitText("#tasks-panel", "The registry denied access to nginx");
        app.awaitText("#tasks-panel", "Check the spelling of nginx");
        Node details = app.node("#task-" + task.number() + " .ls-link", Node.class);
        onFx(details::requestFocus);
        app.keys(KeyCode.SPACE);
        app.awaitText("#tasks-panel", "pull access denied");
        await("read", () -> !app.says("#tasks-indicator", "1"));
        onFx(app.node("#tasks-action-clear", Node.class)::requestFocus);
        app.keys(KeyCode.SPACE);
        app.awaitText("#tasks-panel", "No tasks");
        assertEquals(List.of(), app.services.tasks().all());
        app.click("#filter");
        await("a click elsewhere closes it", () -> !app.nodeNow("#tasks-panel", Node.class).isVisible());
    }

    @Test
    void outputIsColouredFollowsTheEndAndAResultIsCopied() {
        Task task = begin(TaskKind.BUILD, "app:2");
        openPanel();
        for (int i = 1; i <= 300; i++) {
            begun.join().output("Step " + i + " \u001b[31mred\u001b[0m\n");
        }
        ListView<?> output = app.node("#task-output-" + task.number(), ListView.class);
        await("all lines", () -> output.getItems().size() == 300);
        await("at the end", () -> !output.lookupAll(".output-red").isEmpty() && output.lookupAll(".output-line").stream().anyMatch(
                line -> "Step 300 red".equals(line.getAccessibleText()) && line.localToScene(line.getBoundsInLocal()).getMaxY()
                        <= output.localToScene(output.getBoundsInLocal()).getMaxY() + 1));
        end.complete("sha256:1234");
        app.awaitText("#tasks-panel", "sha256:1234");
        Node copy = app.node("#task-copy-" + task.number(), Node.class);
        onFx(copy::requestFocus);
        app.keys(KeyCode.SPACE);
        Waiting.until("copied", () -> app.copied.contains("sha256:1234"));
    }

    private void requestClose() {
        onFx(() -> app.stage.fireEvent(new WindowEvent(app.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void quittingAsksNamesWhatRunsAndWaitsForItsEnd() {
        Task task = begin(TaskKind.PUSH, "app:2.1");
        requestClose();
        assertTrue(AppFixture.texts(app.dialog()).containsAll(List.of("Quit while a task is running?", "app:2.1", "Push · local")));
        app.awaitFocus("#dialog-cancel");
        app.keys(KeyCode.ENTER);
        app.awaitNoDialog();
        assertEquals(Phase.RUNNING, task.state().phase());
        assertTrue(app.stage.isShowing());
        requestClose();
        app.dialog();
        app.answer("#dialog-verb");
        await("closed", () -> !app.stage.isShowing());
        assertEquals(Phase.CANCELLED, task.state().phase());
    }

    @Test
    void quittingWithNothingUnderWayAsksNothing() {
        var request = new WindowEvent(app.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        assertTrue(onFx(() -> app.mayEnd()));
        assertFalse(request.isConsumed());
    }

    @Test
    void forgettingAHostSaysThatItsTasksEndAndEndsThem() {
        HostileEngine other = HostileEngine.tcp().behaveLikeAnEngine();
        try (other) {
            app.click("#hosts-add");
            app.dialog();
            app.awaitFocus("#host-address");
            app.write(other.endpointUri());
            app.awaitVerb(true);
            app.clickInDialog("#host-security-plain");
            app.answer("#dialog-verb");
            await("connected", () -> app.wiring.current().host().get().name().equals("127.0.0.1") && app.wiring.current().status().get().connected());
            Task task = begin(TaskKind.PULL, "nginx");
            Node list = app.node("#hosts-list", Node.class);
            onFx(list::requestFocus);
            app.keys(KeyCode.DELETE);
            assertTrue(AppFixture.texts(app.dialog()).stream().anyMatch(text -> text.startsWith("A task is running there and will be cancelled.")));
            app.answer("#dialog-verb");
            Waiting.until("cancelled", () -> task.state().phase() == Phase.CANCELLED);
        }
    }

    @Test
    void itSpeaksChineseTooAndKeepsThePanelOpen() {
        begin(TaskKind.PULL, "nginx:1.27");
        openPanel();
        onFx(() -> app.wiring.shell().language().set(Locale.SIMPLIFIED_CHINESE));
        app.awaitText("#tasks-panel", "拉取 nginx:1.27");
        app.awaitText("#tasks-panel", "取消");
        app.awaitText("#tasks-indicator", "拉取 nginx:1.27");
        requestClose();
        assertTrue(AppFixture.texts(app.dialog()).contains("还有 1 个任务在进行，要退出吗？"));
        app.answer("#dialog-cancel");
    }
}
