package dev.longshore;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageReference;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileRegistry;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Long work of the whole app on a real engine: shown, stopped in the middle, and nothing left of it there. */
@ExtendWith({FxExtension.class, OwnEngineExtension.class})
class AppTasksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private RealEngine engine;
    private AppFixture app;

    @BeforeEach
    void start(RealEngine real) {
        engine = real;
        app = AppFixture.connected(folder, real.endpoint().uri());
    }

    @AfterEach
    void end() {
        app.close();
    }

    private Host host() {
        return onFx(() -> app.wiring.current().host().get());
    }

    /** The socket that listens, and one for each connection that is open. */
    private long sockets() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/net/unix"))) {
            return lines.filter(line -> line.endsWith(" " + engine.dockerd().socket())).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside what listens, each connected host has its stream of events; other connections go when they are idle. */
    private void awaitNoRequest(int hosts) {
        Waiting.until("no request is open at the engine", PATIENCE, () -> sockets() == 1 + hosts);
    }

    private void openPanel() {
        app.keys(KeyCode.T, KeyCode.SHORTCUT);
        await("the panel", () -> app.nodeNow("#tasks-panel", Node.class).isVisible());
    }

    private void act(Task task) {
        onFx(app.node("#task-act-" + task.number(), Node.class)::requestFocus);
        app.keys(KeyCode.SPACE);
    }

    private boolean exists(String image) {
        try {
            engine.client().images().inspect(image);
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        }
    }

    /** A context of two gigabytes that take no room; sending them takes seconds. */
    private Task buildLarge(String tag) throws IOException {
        Path context = Files.createDirectories(folder.resolve("context"));
        Files.writeString(context.resolve("Dockerfile"), "FROM scratch\nCOPY large /\n");
        try (RandomAccessFile large = new RandomAccessFile(context.resolve("large").toFile(), "rw")) {
            large.setLength(2L << 30);
        }
        return app.builds().build(new BuildOrder(host().id(), context, new BuildOptions("Dockerfile", List.of(tag), Map.of(), "", false, false, "")));
    }

    @Test
    void aPullIsFollowedStoppedInTheMiddleAndKeptUntilItIsRead() throws Exception {
        try (HostileEngine registry = HostileEngine.tcp()) {
            CompletableFuture<Void> left = new CompletableFuture<>();
            HostileRegistry.serve(registry, exchange -> {
                HostileRegistry.startLayer(exchange);
                try {
                    exchange.drip(new byte[900_000], Duration.ofMillis(10));
                } finally {
                    left.complete(null);
                }
            });
            ImageReference image = ImageReference.parse("127.0.0.1:" + registry.port() + "/it/x:1").orElseThrow();
            Task task = app.pulls().pull(host().id(), image, Optional.empty());
            app.awaitText("#tasks-indicator", "Pull");
            openPanel();
            app.awaitText("#tasks-panel", "it/x:1");
            Waiting.until("the layer shows", PATIENCE, () -> !task.state().parts().isEmpty());
            act(task);
            app.awaitText("#tasks-panel", "Cancelled after");
            assertEquals(Phase.CANCELLED, task.done().join().phase());
            left.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            awaitNoRequest(1);
            assertFalse(exists(image.toString()));
        }
        app.keys(KeyCode.ESCAPE);
        await("closed", () -> !app.nodeNow("#tasks-panel", Node.class).isVisible());
        openPanel();
        app.awaitText("#tasks-panel", "Cancelled after");
        act(app.services.tasks().all().getFirst());
        app.awaitText("#tasks-panel", "No tasks");
        assertEquals(List.of(), app.services.tasks().all());
    }

    @Test
    void aBuildStoppedWhileItsFolderIsSentLeavesNothing() throws IOException {
        String tag = engine.newName() + ":1";
        int images = engine.client().images().list().size();
        Task task = buildLarge(tag);
        openPanel();
        Waiting.until("some is sent", PATIENCE, () -> task.state().done() > 1 << 20);
        app.awaitText("#tasks-panel", " of 2.1");
        act(task);
        Waiting.until("stopped", PATIENCE, () -> task.state().phase() == Phase.CANCELLED);
        assertTrue(task.state().done() < task.state().total());
        awaitNoRequest(1);
        assertFalse(exists(tag));
        assertEquals(images, engine.client().images().list().size());
        assertEquals(List.of(), leftovers());
    }

    /** What the engine unpacked of a folder that it was sent. */
    private List<String> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(engine.dockerd().socket().resolveSibling("data").resolve("tmp"))) {
            return all.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("docker-builder")).toList();
        }
    }

    @Test
    void aSaveStoppedInTheMiddleLeavesTheFileThatWasThere() throws IOException {
        String name = engine.newName();
        engine.importNoise(name, "1", 60_000_000);
        try {
            Path file = Files.writeString(folder.resolve("saved.tar"), "yesterday's");
            TransferImage image = new TransferImage(engine.client().images().inspect(name + ":1").id(), List.of(name + ":1"), 60_000_000);
            Task task = app.transfers().save(host(), List.of(image), file, true);
            Waiting.until("some has come", PATIENCE, () -> task.state().done() > 0);
            task.cancel();
            Waiting.until("stopped", PATIENCE, () -> task.state().phase().over());
            assertEquals(Phase.CANCELLED, task.state().phase(), () -> task.state().toString());
            awaitNoRequest(1);
            assertEquals("yesterday's", Files.readString(file));
            try (Stream<Path> all = Files.list(folder)) {
                assertEquals(List.of(), all.filter(path -> path.toString().endsWith(".part")).toList());
            }
        } finally {
            engine.client().images().remove(name + ":1", true);
        }
    }

    @Test
    void aHostThatIsForgottenEndsWhatRunsThereAndNothingElse() throws IOException {
        Host other = new Host(new HostId("other"), "other", engine.endpoint(), Host.Origin.USER);
        app.services.hosts().add(other);
        String tag = engine.newName() + ":1";
        await("it is in the sidebar", () -> app.wiring.sidebar().hosts().stream().anyMatch(row -> row.host().equals(other)));
        onFx(() -> app.wiring.sidebar().selected().set(app.wiring.sidebar().hosts().stream().filter(row -> row.host().equals(other)).findFirst().orElseThrow()));
        await("both connected", () -> app.wiring.sidebar().hosts().stream().allMatch(row -> row.status().get().connected()));
        Task task = buildLarge(tag);
        assertEquals(List.of(other), task.hosts());
        Waiting.until("some is sent", PATIENCE, () -> task.state().done() > 0);
        onFx(app.node("#hosts-list", Node.class)::requestFocus);
        app.keys(KeyCode.DELETE);
        assertTrue(AppFixture.texts(app.dialog()).stream().anyMatch(text -> text.startsWith("A task is running there and will be cancelled.")));
        app.answer("#dialog-verb");
        Waiting.until("stopped", PATIENCE, () -> task.state().phase() == Phase.CANCELLED);
        awaitNoRequest(1);
        assertFalse(exists(tag));
        assertTrue(onFx(() -> app.wiring.sidebar().hosts().stream().allMatch(row -> row.status().get().connected())));
    }

    @Test
    void quittingAsksAndThenStopsItAtTheEngineToo() throws IOException {
        String tag = engine.newName() + ":1";
        Task task = buildLarge(tag);
        Waiting.until("some is sent", PATIENCE, () -> task.state().done() > 0);
        onFx(() -> app.stage.fireEvent(new WindowEvent(app.stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(AppFixture.texts(app.dialog()).contains("Quit while a task is running?"));
        app.answer("#dialog-verb");
        await("closed", () -> !app.stage.isShowing());
        assertEquals(Phase.CANCELLED, task.state().phase());
        app.close();
        awaitNoRequest(0);
        assertFalse(exists(tag));
    }
}
