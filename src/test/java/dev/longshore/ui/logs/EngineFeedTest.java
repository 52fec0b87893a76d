package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of asking for older lines is told, also where nothing came. */
class EngineFeedTest {

    private static final HostId HOST = new HostId("h");
    private static final String STOPPED = "{\"Id\":\"c\",\"Name\":\"/web\",\"State\":{\"Status\":\"exited\",\"Running\":false,\"ExitCode\":0,"
            + "\"StartedAt\":\"2026-11-28T10:00:00Z\",\"FinishedAt\":\"2026-11-28T10:00:01Z\"},\"Config\":{\"Tty\":false},"
            + "\"HostConfig\":{\"LogConfig\":{\"Type\":\"json-file\",\"Config\":{}}}}";

    @TempDir
    private Path folder;
    private volatile boolean broken;

    @Test
    void theBeginningAndAFailureAreTold() {
        try (HostileEngine engine = HostileEngine.unix(folder, HostileEngine::behaveLikeAnEngine);
                Hosts hosts = new Hosts(host -> new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), SessionTiming.DEFAULT);
                ExecutorService io = Executors.newVirtualThreadPerTaskExecutor()) {
            engine.on("GET", "/containers/c/json", exchange -> exchange.json(STOPPED));
            engine.on("GET", "/containers/c/logs", exchange -> {
                if (broken) {
                    exchange.reply(500, "application/json", "{\"message\":\"the disk is gone\"}");
                } else {
                    exchange.startChunks("application/vnd.docker.multiplexed-stream");
                    exchange.endChunks();
                }
            });
            hosts.add(new Host(HOST, "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER));
            Waiting.until("connected", Duration.ofSeconds(60), () -> hosts.find(HOST).status().connected());
            LogAccess access = new LogAccess(hosts, new EngineCalls(hosts::find, io), io);
            try (EngineFeed feed = opened(access)) {
                assertEquals(new Above.Unknown(), feed.above());
                feed.older();
                Waiting.until("the beginning", () -> feed.above() instanceof Above.Beginning);
            }
            try (EngineFeed feed = opened(access)) {
                broken = true;
                feed.older();
                Waiting.until("the failure", () -> feed.above() instanceof Above.Failed);
                Failure failure = assertInstanceOf(Above.Failed.class, feed.above()).failure();
                assertEquals(Failure.Cause.SERVER_FAULT, failure.cause());
                assertEquals("web", failure.object());
            }
        }
    }

    private static EngineFeed opened(LogAccess access) {
        ObjectRef container = new ObjectRef(HOST, ContainerOperations.CONTAINER, "c", "web");
        EngineFeed feed = new EngineFeed(access, told -> {
            told.accept(List.of(container));
            return () -> { };
        }, LogRange.ALL, any -> LevelRules.BUILT);
        Waiting.until("it is read", () -> feed.states().getFirst().reading() instanceof LogState.Waiting);
        return feed;
    }
}
