package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine of API 1.56 that has raised its minimum to 1.44; its answers are made from the specification. */
class NewestEngineTest {

    private static final String WEB = "{\"Id\":\"aa\",\"Names\":[\"/web\"],\"Image\":\"busybox\",\"Created\":1749000000,\"State\":\"%s\",\"Status\":\"\",\"Health\":{\"Status\":\"none\"}}";

    @TempDir
    private Path folder;
    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.56"));
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"29.5.0\",\"ApiVersion\":\"1.56\",\"MinAPIVersion\":\"1.44\"}"));
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + WEB.formatted("running") + "]"));
        engine.on("GET", "/images/json", exchange -> exchange.json("[{\"Id\":\"i\",\"RepoTags\":[],\"Size\":7}]"));
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    private void connect(String pin) {
        Host host = new Host(new HostId("h"), "new", new Endpoint.Unix(engine.socket()), Host.Origin.USER, new HostMarks(HostColour.NONE, false, false, "", pin));
        session = new HostSession(host, known -> new UnixTransport(engine.socket()), SessionTiming.DEFAULT);
        heard.follow(session);
        session.start();
    }

    @Test
    void isFollowedByItsNewEvents() {
        connect("");
        Waiting.until("connected", () -> heard.status().connected());
        assertEquals(new HostStatus.Connected("Docker", "29.5.0", "1.56"), heard.status());
        assertEquals("running", heard.states().get("web"));
        assertEquals(7, heard.images().get("i").totalSize());
        engine.on("GET", "/containers/json", exchange -> exchange.json("[" + WEB.formatted("exited") + "]"));
        engine.emit("{\"Type\":\"container\",\"Action\":\"die\",\"Actor\":{\"ID\":\"aa\",\"Attributes\":{}},\"scope\":\"local\",\"time\":1749000001,\"timeNano\":1749000001000000000}");
        Waiting.until("exited", () -> "exited".equals(heard.states().get("web")));
        engine.on("GET", "/images/json", exchange -> exchange.json("[]"));
        engine.emit("{\"Type\":\"image\",\"Action\":\"delete\",\"Actor\":{\"ID\":\"i\",\"Attributes\":{}},\"scope\":\"local\",\"time\":1749000002}");
        Waiting.until("image gone", () -> heard.images().isEmpty());
    }

    @Test
    void isNotSpokenWithInWhatItHasLeftBehind() {
        connect("1.41");
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        Failure refused = ((HostStatus.Lost) heard.status()).failure();
        assertEquals(Failure.Cause.UNSUPPORTED_VERSION, refused.cause());
        assertTrue(refused.detail().contains("pinned to API 1.41") && refused.detail().contains("1.44–1.56"), refused.detail());
    }
}
