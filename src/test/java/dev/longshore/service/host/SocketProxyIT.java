package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.resource.ListState;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.SocketProxy;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real engine behind a proxy that forbids parts of its API. */
@ExtendWith(RealEngineExtension.class)
class SocketProxyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private SocketProxy proxy;
    private HostSession session;

    @BeforeEach
    void before(RealEngine engine) {
        Assumptions.assumeTrue(engine.host().endpoint() instanceof Endpoint.Unix, "the proxy stands before a socket");
        proxy = SocketProxy.unix(folder.resolve("proxy.sock"), ((Endpoint.Unix) engine.host().endpoint()).socket());
    }

    @AfterEach
    void end() {
        if (session != null) {
            session.close();
        }
        if (proxy != null) {
            proxy.close();
        }
    }

    private void connect(SessionTiming timing) {
        session = new HostSession(new Host(new HostId("p"), "proxied", new Endpoint.Unix(proxy.socket()), Host.Origin.USER),
                host -> new UnixTransport(proxy.socket()), timing);
        heard.follow(session);
        session.start();
        Waiting.until("connected", PATIENCE, () -> heard.status().connected());
    }

    private void seesWhatIsMade(RealEngine engine) {
        String name = engine.newName();
        engine.create(name);
        Waiting.until("created", PATIENCE, () -> "created".equals(heard.states().get(name)));
        assertFalse(heard.statuses().stream().anyMatch(status -> status instanceof HostStatus.Lost), heard.statuses()::toString);
    }

    @Test
    void imagesThatAreForbiddenAreMissingAndNothingElseIs(RealEngine engine) {
        proxy.forbid("/images");
        connect(SessionTiming.DEFAULT);
        assertEquals(Cause.UNAUTHORIZED, assertInstanceOf(ListState.Failed.class, heard.imagesState()).failure().cause());
        seesWhatIsMade(engine);
        proxy.allow("/images");
        session.refresh();
        Waiting.until("given now", PATIENCE, () -> heard.imagesState().live());
    }

    @Test
    void withoutEventsChangesAreSeenAllTheSame(RealEngine engine) {
        proxy.forbid("/events");
        connect(SessionTiming.DEFAULT.polling(Duration.ofMillis(300)));
        assertEquals(Cause.UNAUTHORIZED, ((HostStatus.Connected) heard.status()).eventsFailure().orElseThrow().cause());
        seesWhatIsMade(engine);
    }

    @Test
    void aProxyThatKeepsBackWhatTellsOfTheEngineStillGivesItsLists(RealEngine engine) {
        proxy.forbid("/version").forbid("/info");
        connect(SessionTiming.DEFAULT);
        seesWhatIsMade(engine);
    }
}
