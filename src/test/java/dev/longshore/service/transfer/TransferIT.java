package dev.longshore.service.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.engine.EngineException;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.Closing;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Images between two real engines: the same ids after. */
@ExtendWith(OwnEngineExtension.class)
class TransferIT {

    private static final String SECOND = "longshore-it/second:2";

    @TempDir
    Path folder;

    private RealEngine here;
    private RealEngine there;
    private HostSession from;
    private HostSession to;
    private final Tasks tasks = new Tasks(task -> Thread.startVirtualThread(task));
    private TransferService service;

    @BeforeEach
    void start(RealEngine engine) {
        here = engine;
        there = RealEngine.another();
        here.client().images().tag(RealEngine.IMAGE, "longshore-it/second", "2");
        from = session("here", here);
        to = session("there", there);
        Map<HostId, HostSession> known = Map.of(from.host().id(), from, to.host().id(), to);
        service = new TransferService(new EngineCalls(known::get, task -> Thread.startVirtualThread(task)), tasks, task -> Thread.startVirtualThread(task));
    }

    @AfterEach
    void stop() {
        Closing.all(tasks, from, to, there);
    }

    private static HostSession session(String name, RealEngine engine) {
        Host host = new Host(new HostId(name), name, engine.endpoint(), Host.Origin.USER);
        HostSession session = new HostSession(host, known -> engine.newTransport(), SessionTiming.DEFAULT);
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        return session;
    }

    private TransferImage image() {
        return new TransferImage(here.client().images().inspect(RealEngine.IMAGE).id(), List.of(RealEngine.IMAGE, SECOND), 1000);
    }

    private static TaskState over(Task task) {
        Waiting.until("over", Duration.ofSeconds(60), () -> task.state().phase().over());
        return task.state();
    }

    private void removeThere() {
        there.client().images().remove(RealEngine.IMAGE, true);
        try {
            there.client().images().remove(SECOND, true);
        } catch (EngineException.NotFound already) {
            // only copied in some tests
        }
    }

    private void assertEqualIds() {
        for (String name : image().tags()) {
            assertEquals(image().id(), there.client().images().inspect(name).id(), name);
        }
    }

    @Test
    void copyBringsTheSameImageWithAllItsTags() {
        removeThere();
        TaskState state = over(service.copy(from.host(), to.host(), List.of(image())));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertTrue(state.result().contains(RealEngine.IMAGE), state::result);
        assertEqualIds();
    }

    @Test
    void saveThenLoadBringsItToo() throws Exception {
        removeThere();
        Path file = folder.resolve("it.tar");
        assertEquals(Phase.SUCCEEDED, over(service.save(from.host(), List.of(image()), file, false)).phase());
        assertEquals(ArchiveFile.Kind.TAR, ArchiveFile.look(file.toString()).kind());
        TaskState state = over(service.load(to.host(), file));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEqualIds();
        Path packed = folder.resolve("it.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        removeThere();
        assertEquals(Phase.SUCCEEDED, over(service.load(to.host(), packed)).phase());
        assertEqualIds();
    }

    @Test
    void aPackedFileCutShortIsRefusedByTheEngine() throws Exception {
        Path file = folder.resolve("it.tar");
        over(service.save(from.host(), List.of(image()), file, false));
        Path packed = folder.resolve("it.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, java.util.Arrays.copyOf(whole, whole.length / 2));
        TaskState state = over(service.load(to.host(), packed));
        assertEquals(Phase.FAILED, state.phase());
        assertEquals("there", state.failure().orElseThrow().host());
    }

    @Test
    void anImageThatIsGoneIsToldByItsHost() {
        TransferImage gone = new TransferImage("sha256:" + "0".repeat(64), List.of("longshore-it/none:1"), 1);
        TaskState state = over(service.save(from.host(), List.of(gone), folder.resolve("x.tar"), false));
        assertEquals(Cause.NOT_FOUND, state.failure().orElseThrow().cause());
        assertFalse(Files.exists(folder.resolve("x.tar.part")));
    }
}
