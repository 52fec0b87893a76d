package dev.longshore.service.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ImageReference;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.CallRecord;
import dev.longshore.engine.transport.RecordingTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.registry.RegistryLogins;
import dev.longshore.service.registry.SearchService;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RecordedCalls;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Pull, push and search on one real engine, with logins of the test's own. */
final class RegistryRig implements AutoCloseable {

    private final RecordedCalls calls = new RecordedCalls();
    final List<CallRecord> recorded = calls.made;
    final RealEngine engine;
    final HostSession session;
    final RegistryLogins logins;
    final PullService pulls;
    final PushService pushes;
    final SearchService search;
    private final Tasks tasks;

    /** @param docker the folder of docker's configuration */
    RegistryRig(RealEngine engine, Path docker) {
        this.engine = engine;
        session = new HostSession(engine.host(), host -> new RecordingTransport(engine.newTransport(), this.calls), SessionTiming.DEFAULT);
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        Executor io = work -> Thread.startVirtualThread(work);
        tasks = new Tasks(io);
        logins = new RegistryLogins(Map.of("DOCKER_CONFIG", docker.toString()), docker, io);
        EngineCalls calls = new EngineCalls(id -> session, io);
        pulls = new PullService(tasks, calls, logins);
        pushes = new PushService(tasks, calls, logins);
        search = new SearchService(calls, logins);
    }

    Task pull(ImageReference image) {
        return pulls.pull(session.host().id(), image, Optional.empty());
    }

    Task push(ImageReference image) {
        return pushes.push(session.host().id(), image);
    }

    boolean exists(ImageReference image) {
        try {
            engine.client().images().inspect(image.toString());
            return true;
        } catch (EngineException.NotFound none) {
            return false;
        }
    }

    static TaskState succeeded(Task task) {
        TaskState end = task.done().join();
        assertEquals(Phase.SUCCEEDED, end.phase(), end.toString());
        return end;
    }

    static Failure failure(Task task) {
        TaskState end = task.done().join();
        assertEquals(Phase.FAILED, end.phase(), end.toString());
        return end.failure().orElseThrow();
    }

    /** As engines name it. */
    static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    @Override
    public void close() {
        tasks.close();
        session.close();
    }
}
