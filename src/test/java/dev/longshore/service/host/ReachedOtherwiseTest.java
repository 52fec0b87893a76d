package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another address, or a risk that is accepted, while a slow login is under way. */
class ReachedOtherwiseTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(5), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final RecordingListener heard = new RecordingListener();
    private final List<Host> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch loggedIn = new CountDownLatch(1);
    private HostSession session;

    @AfterEach
    void end() {
        session.close();
    }

    private void start(Endpoint endpoint, TransportOpener opener) {
        session = new HostSession(new Host(new HostId("h"), "nas", endpoint, Host.Origin.USER), opener, QUICK);
        heard.follow(session);
        session.start();
        Waiting.until("the login is under way", () -> opened.size() == 1);
    }

    @Test
    void anotherAddressEndsTheLoginAndIsReachedAtOnce() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(new Endpoint.Tcp("127.0.0.1", 1), host -> {
                opened.add(host);
                if (host.endpoint() instanceof Endpoint.Unix there) {
                    return new UnixTransport(there.socket());
                }
                try {
                    loggedIn.await();
                    throw new AssertionError("nobody logs in");
                } catch (InterruptedException ended) {
                    throw new EngineException.Unreachable(EngineException.Unreachable.Reason.SSH_FAILED, "ended", ended);
                }
            });
            session.describe(host -> host.withEndpoint(new Endpoint.Unix(engine.socket())));
            Waiting.until("connected", () -> heard.status().connected());
            assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), "the login that ended is no loss");
        }
    }

    @Test
    void aLoginThatCannotBeEndedIsOfNoUseOnceItIsThere() throws Exception {
        try (HostileEngine before = HostileEngine.unix(Files.createDirectory(folder.resolve("a"))).behaveLikeAnEngine();
             HostileEngine after = HostileEngine.unix(Files.createDirectory(folder.resolve("b"))).behaveLikeAnEngine()) {
            start(new Endpoint.Unix(before.socket()), host -> {
                opened.add(host);
                awaitLogin();
                return new UnixTransport(((Endpoint.Unix) host.endpoint()).socket());
            });
            session.describe(host -> host.withEndpoint(new Endpoint.Unix(after.socket())));
            loggedIn.countDown();
            Waiting.until("connected", () -> heard.status().connected());
            assertEquals(List.of(), before.requests(), "nothing is asked of the engine that is not meant any more");
            assertTrue(after.count("GET", "/events") > 0);
        }
    }

    private void awaitLogin() {
        boolean interrupted = false;
        while (loggedIn.getCount() > 0) {
            try {
                loggedIn.await();
            } catch (InterruptedException passedOver) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRiskThatIsAcceptedMeanwhileCounts() {
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            start(new Endpoint.Tcp("192.0.2.1", 2375), host -> {
                opened.add(host);
                if (host.unacceptedRisk().isEmpty()) {
                    return new UnixTransport(engine.socket());
                }
                awaitLogin();
                throw new FailureException(new Failure(Cause.PLAIN_NOT_ACCEPTED, "nas", "tcp://192.0.2.1:2375", HostOperations.CONNECT, "", 0, "plain tcp"), null);
            });
            session.describe(host -> host.withMarks(host.marks().accepting(host.endpoint())));
            loggedIn.countDown();
            Waiting.until("connected", () -> heard.status().connected());
            assertTrue(heard.statuses().stream().noneMatch(status -> status instanceof HostStatus.Lost), "what was refused before is no loss");
        }
    }
}
