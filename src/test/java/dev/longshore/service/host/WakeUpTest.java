package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.FaultProxy;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session does when it is told that the machine slept. */
class WakeUpTest {

    /** As long as an answer is waited for after a sleep. */
    private static final Duration ANSWER = Duration.ofMillis(2500);

    private final ManualSessionClock clock = new ManualSessionClock();
    private final RecordingListener heard = new RecordingListener();
    private final AtomicInteger transports = new AtomicInteger();
    private HostileEngine engine;
    private FaultProxy network;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.tcp().behaveLikeAnEngine();
        network = FaultProxy.tcp(new InetSocketAddress("127.0.0.1", engine.port()));
        session = new HostSession(new Host(new HostId("h"), "nas", new Endpoint.Tcp("127.0.0.1", network.port()), Host.Origin.USER), host -> {
            transports.incrementAndGet();
            return new TcpTransport("127.0.0.1", network.port());
        }, new SessionTiming(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ZERO, Duration.ZERO, clock));
        heard.follow(session);
        session.start();
    }

    @AfterEach
    void end() {
        session.close();
        network.close();
        engine.close();
    }

    private void awaitConnected() {
        Waiting.until("connected", () -> heard.status().connected());
    }

    private void now(String json) {
        engine.on("GET", "/containers/json", exchange -> exchange.json(json));
    }

    private boolean everLost() {
        return heard.statuses().stream().anyMatch(status -> status instanceof HostStatus.Lost);
    }

    @Test
    void whatChangedMeanwhileIsListedAtOnce() {
        awaitConnected();
        now("[]");
        session.woken();
        Waiting.until("listed anew", () -> heard.containers().isEmpty());
        Waiting.until("the new event stream only", () -> engine.eventStreams() == 1);
        assertFalse(everLost());
    }

    @Test
    void aLivingConnectionKeepsWhatIsUnderWay() {
        CountDownLatch stopped = new CountDownLatch(1);
        engine.on("POST", "/containers/web/stop", exchange -> {
            stopped.await();
            exchange.reply(204, "text/plain", "");
        });
        awaitConnected();
        EngineCalls calls = new EngineCalls(id -> session, Thread::startVirtualThread);
        CompletableFuture<Void> stop = calls.change(new ObjectRef(session.host().id(), ContainerOperations.CONTAINER, "web", "web"), ContainerOperations.STOP, client -> {
            client.containers().stop("web");
            return null;
        });
        engine.awaitRequest("POST", "/containers/web/stop");
        now("[]");
        session.woken();
        Waiting.until("listed anew", () -> heard.containers().isEmpty());
        stopped.countDown();
        stop.orTimeout(60, TimeUnit.SECONDS).join();
        assertEquals(1, transports.get());
    }

    @Test
    void connectionsThatDiedInSilenceAreGivenUpWithoutWaitingForTheirEnd() {
        awaitConnected();
        network.forgetConnections();
        now("[]");
        session.woken();
        clock.awaitWaiting("an answer is waited for", ANSWER);
        clock.pass(ANSWER);
        // the time-outs of a header would be told as a loss
        Waiting.until("listed over a new connection", Duration.ofSeconds(60), () -> heard.containers().isEmpty());
        assertFalse(everLost(), heard.statuses()::toString);
        assertEquals(2, transports.get());
        engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"n1\",\"Names\":[\"/n1\"],\"State\":\"running\"}]"));
        Waiting.until("the engine feeds the new stream", () -> engine.eventStreams() >= 1);
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"n1\"}}");
        Waiting.until("events come again", () -> heard.states().containsKey("n1"));
    }

    /** Four attempts in vain: then the delay is eight seconds, or nearly. */
    private HostStatus.Lost failFourTimes() {
        awaitConnected();
        engine.on("*", "/_ping", exchange -> exchange.html502());
        engine.endEvents();
        for (int i = 1; i < 4; i++) {
            awaitLosses(i);
            session.retryNow();
        }
        return awaitLosses(4);
    }

    private HostStatus.Lost awaitLosses(int count) {
        Waiting.until(count + " losses", () -> losses().size() >= count);
        return losses().get(count - 1);
    }

    private List<HostStatus.Lost> losses() {
        return heard.statuses().stream().filter(HostStatus.Lost.class::isInstance).map(HostStatus.Lost.class::cast).toList();
    }

    @Test
    void aDelayBetweenAttemptsIsNotWaitedFor() {
        HostStatus.Lost last = failFourTimes();
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51"));
        session.woken();
        awaitConnected();
        assertTrue(clock.instant().isBefore(last.retryAt()), "not by the delay");
    }

    @Test
    void afterASleepTheDelaysBeginAnew() {
        failFourTimes();
        session.woken();
        HostStatus.Lost next = awaitLosses(5);
        assertTrue(next.retryAt().isBefore(clock.instant().plusMillis(1500)), "a second, not sixteen");
    }
}
