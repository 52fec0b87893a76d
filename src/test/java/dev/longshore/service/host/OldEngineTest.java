package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine of API 1.21: no HEAD, no Api-Version, lists without State, events of three fields. */
class OldEngineTest {

    private static final String WEB = "{\"Id\":\"aa\",\"Names\":[\"/web\"],\"Image\":\"busybox\",\"Created\":1449000000,\"Status\":\"%s\"}";

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();

    private ContainerState state() {
        return heard.containers().values().stream().map(one -> ContainerStatus.of(one.state(), one.status()).state()).findFirst().orElse(ContainerState.UNKNOWN);
    }

    @Test
    void isFollowedLikeAnyOther() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine();
             HostSession session = new HostSession(new Host(new HostId("h"), "old", new Endpoint.Unix(engine.socket()), Host.Origin.USER),
                     host -> new UnixTransport(engine.socket()), SessionTiming.DEFAULT)) {
            engine.on("HEAD", "/_ping", exchange -> exchange.reply(405, "text/plain", ""));
            engine.on("GET", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK"));
            engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"1.9.1\",\"ApiVersion\":\"1.21\"}"));
            engine.on("GET", "/containers/json", exchange -> exchange.json("[" + WEB.formatted("Up 2 minutes") + "]"));
            engine.on("GET", "/images/json", exchange -> exchange.json("[{\"Id\":\"i\",\"RepoTags\":[\"<none>:<none>\"],\"Size\":1,\"VirtualSize\":7}]"));
            heard.follow(session);
            session.start();
            Waiting.until("connected", () -> heard.status().connected());
            assertEquals(new HostStatus.Connected("Docker", "1.9.1", "1.21"), heard.status());
            assertEquals(ContainerState.RUNNING, state());
            assertEquals(7, heard.images().get("i").totalSize());
            engine.on("GET", "/containers/json", exchange -> exchange.json("[" + WEB.formatted("Exited (137) 1 seconds ago") + "]"));
            engine.emit("{\"status\":\"die\",\"id\":\"aa\",\"from\":\"busybox\",\"time\":1449000001}");
            Waiting.until("stopped", () -> state() == ContainerState.EXITED);
            engine.on("GET", "/images/json", exchange -> exchange.json("[]"));
            engine.emit("{\"status\":\"delete\",\"id\":\"i\",\"time\":1449000002}");
            Waiting.until("image gone", () -> heard.images().isEmpty());
        }
    }
}
