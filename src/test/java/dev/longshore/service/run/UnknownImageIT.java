package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An image id that an engine does not have, on each engine there is: it is not found, whatever words the engine has for it. */
@ExtendWith(RealEngineExtension.class)
class UnknownImageIT {

    private static final String ID = "ab".repeat(32);

    @Test
    void isNotFoundOnAnyEngine(RealEngine own) {
        Map<String, Endpoint> engines = new LinkedHashMap<>();
        engines.put("own", own.endpoint());
        engines.putAll(NamedEngines.find());
        engines.forEach(UnknownImageIT::check);
    }

    private static void check(String name, Endpoint endpoint) {
        Host host = new Host(new HostId(name), name, endpoint, Host.Origin.USER);
        try (HostSession session = new HostSession(host, known -> new UnixTransport(((Endpoint.Unix) endpoint).socket()), SessionTiming.DEFAULT);
             Tasks tasks = new Tasks(Thread::startVirtualThread)) {
            session.start();
            Waiting.until(name + " connects", Duration.ofSeconds(60), () -> session.status().connected());
            RunService service = new RunService(new EngineCalls(id -> session, task -> Thread.startVirtualThread(task)), tasks,
                    Optional.of((id, image, platform, control) -> {
                        throw new AssertionError("no registry has an image by its id");
                    }));
            for (String image : List.of(ID, "sha256:" + ID)) {
                CompletableFuture<RunOutcome> run = service.run(new RunRequest(host.id(), image, "missing", CreateBody.of(RunLineParser.parse("docker run " + image).line())));
                ExecutionException failed = assertThrows(ExecutionException.class, () -> run.get(60, TimeUnit.SECONDS));
                assertEquals(Cause.NOT_FOUND, FailureException.in(failed).orElseThrow(() -> new AssertionError(name, failed)).cause(), name);
            }
        }
    }
}
