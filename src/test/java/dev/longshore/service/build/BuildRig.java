package dev.longshore.service.build;

import dev.longshore.domain.Host;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.host.TransportOpener;
import dev.longshore.service.registry.LoginSource;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The service of builds on one connected host. */
final class BuildRig implements AutoCloseable {

    final Host host;
    final BuildService builds;
    final Tasks tasks;
    /** What the builds have, and for which registries each of them asked. */
    List<LoginSource.Found> logins = List.of();
    final List<Set<String>> asked = new CopyOnWriteArrayList<>();
    private final HostSession session;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();

    BuildRig(Host host, TransportOpener opener) {
        this.host = host;
        session = new HostSession(host, opener, SessionTiming.DEFAULT);
        session.start();
        Waiting.until("connected", () -> session.status().connected());
        tasks = new Tasks(io);
        builds = new BuildService(new EngineCalls(id -> session, io), tasks, registries -> {
            asked.add(registries);
            return logins;
        }, io);
    }

    static BuildOptions options(String... tags) {
        return new BuildOptions("Dockerfile", List.of(tags), Map.of(), "", false, false, "");
    }

    Task start(Path folder, BuildOptions options) {
        return builds.build(new BuildOrder(host.id(), folder, options));
    }

    /** The state at its end. */
    TaskState build(Path folder, BuildOptions options) {
        return end(start(folder, options));
    }

    static TaskState end(Task task) {
        Waiting.until("over: " + task.state(), Duration.ofMinutes(2), () -> task.state().phase().over());
        return task.state();
    }

    static String output(Task task) {
        return String.join("", task.output().since(0).pieces());
    }

    @Override
    public void close() {
        tasks.close();
        session.close();
        io.shutdownNow();
    }
}
