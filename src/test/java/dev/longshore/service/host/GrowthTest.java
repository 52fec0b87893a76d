package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Twenty losses leave no more threads and descriptors behind than the first, and another host never notices. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "counts descriptors in /proc")
class GrowthTest {

    /** Nothing happens by the time: a loss is one that the engine makes, and is mended when the test asks. */
    private static final SessionTiming TIMELESS = new SessionTiming(Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO, Duration.ZERO, new ManualSessionClock());

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final RecordingListener heardElsewhere = new RecordingListener();

    private static int descriptors() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? -1 : open.length;
    }

    private static int platformThreads() {
        return Thread.getAllStackTraces().size();
    }

    @Test
    void overTcp() {
        try (HostileEngine engine = HostileEngine.tcp().behaveLikeAnEngine()) {
            repeat(engine, new Endpoint.Tcp("127.0.0.1", engine.port()), host -> new TcpTransport("127.0.0.1", engine.port()));
        }
    }

    @Test
    void onASocket() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            repeat(engine, new Endpoint.Unix(engine.socket()), host -> new UnixTransport(engine.socket()));
        }
    }

    private void repeat(HostileEngine engine, Endpoint endpoint, TransportOpener opener) {
        try (HostileEngine healthy = HostileEngine.tcp().behaveLikeAnEngine();
             HostSession other = session("other", heardElsewhere, new Endpoint.Tcp("127.0.0.1", healthy.port()), host -> new TcpTransport("127.0.0.1", healthy.port()));
             HostSession session = session("faulty", heard, endpoint, opener)) {
            Waiting.until("both connected", () -> heard.status().connected() && heardElsewhere.status().connected());
            lose(engine, session);
            int threads = platformThreads();
            int descriptors = descriptors();
            for (int i = 0; i < 20; i++) {
                lose(engine, session);
            }
            // the JDK's own pools may add a carrier or two
            Waiting.until("threads as before", () -> platformThreads() <= threads + 4);
            Waiting.until("descriptors as before", () -> descriptors() <= descriptors + 4);
            assertTrue(heardElsewhere.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), heardElsewhere.statuses()::toString);
        }
    }

    private static HostSession session(String name, RecordingListener listener, Endpoint endpoint, TransportOpener opener) {
        HostSession session = new HostSession(new Host(new HostId(name), name, endpoint, Host.Origin.USER), opener, TIMELESS);
        listener.follow(session);
        session.start();
        return session;
    }

    private void lose(HostileEngine engine, HostSession session) {
        engine.on("*", "/_ping", exchange -> exchange.html502());
        engine.dropConnections();
        Waiting.until("lost", () -> heard.status() instanceof HostStatus.Lost);
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51"));
        session.retryNow();
        Waiting.until("back", () -> heard.status().connected());
        Waiting.until("one event stream", () -> engine.eventStreams() == 1);
    }
}
