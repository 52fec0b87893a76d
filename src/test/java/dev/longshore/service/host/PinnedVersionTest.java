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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is pinned to a version, and pinned otherwise while it is connected. */
class PinnedVersionTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(1), Duration.ofMillis(1));

    @TempDir
    private Path folder;
    private final RecordingListener heard = new RecordingListener();
    private HostileEngine engine;
    private HostSession session;

    @BeforeEach
    void start() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}"));
    }

    @AfterEach
    void end() {
        session.close();
        engine.close();
    }

    private static HostMarks pinned(String version) {
        return new HostMarks(HostColour.NONE, false, false, "", version);
    }

    private void connect(String pin) {
        Host host = new Host(new HostId("h"), "old", new Endpoint.Unix(engine.socket()), Host.Origin.USER).withMarks(pinned(pin));
        session = new HostSession(host, known -> new UnixTransport(engine.socket()), QUICK);
        heard.follow(session);
        session.start();
    }

    private void pin(String version) {
        session.describe(host -> host.withMarks(pinned(version)));
    }

    private void awaitSpoken(String version) {
        Waiting.until("spoken with in " + version, () -> heard.status() instanceof HostStatus.Connected now && now.apiVersion().equals(version));
    }

    private Failure awaitRefusal() {
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        return ((HostStatus.Lost) heard.status()).failure();
    }

    private List<String> askedFrom(int first) {
        return engine.requests().stream().skip(first).map(request -> request.path().replaceFirst("^(/v[0-9.]+)?/.*", "$1")).distinct().toList();
    }

    @Test
    void onlyThatVersionIsSpoken() {
        connect("1.24");
        awaitSpoken("1.24");
        assertEquals(List.of("", "/v1.24"), askedFrom(0).stream().sorted().toList());
    }

    @Test
    void anotherPinIsSpokenAtOnceAndWithoutALoss() {
        connect("1.24");
        awaitSpoken("1.24");
        int before = engine.requests().size();
        pin("1.30");
        awaitSpoken("1.30");
        Waiting.until("listed anew", () -> engine.requests().stream().skip(before).anyMatch(request -> request.path().equals("/v1.30/containers/json")));
        assertTrue(askedFrom(before).contains("/v1.30"));
        pin("");
        awaitSpoken("1.51");   // what the engine's ping tells
        assertTrue(heard.statuses().stream().noneMatch(HostStatus.Lost.class::isInstance), heard.statuses()::toString);
    }

    @Test
    void aPinThatIsNotSpokenNamesTheRangeAndAnotherOneHelps() {
        connect("1.44");
        Failure refused = awaitRefusal();
        assertEquals(Failure.Cause.UNSUPPORTED_VERSION, refused.cause());
        assertTrue(refused.detail().contains("pinned to API 1.44") && refused.detail().contains("1.12–1.41"), refused.detail());
        pin("1.41");
        awaitSpoken("1.41");
    }

    @Test
    void whatIsNoVersionIsTold() {
        connect("newest");
        Failure refused = awaitRefusal();
        assertEquals(Failure.Cause.UNSUPPORTED_VERSION, refused.cause());
        assertTrue(refused.detail().contains("newest"), refused.detail());
    }
}
