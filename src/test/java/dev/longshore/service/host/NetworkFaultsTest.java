package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.TcpTransport;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.resource.ListState;
import dev.longshore.testing.FaultProxy;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session over a network that cuts, resets, delays and forgets. */
class NetworkFaultsTest {

    private static final SessionTiming QUICK = new SessionTiming(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(1), Duration.ofMillis(20));
    /** The contract of the transports cuts at each byte. */
    private static final int EACH = 4;
    private static final String ONE = "[{\"Id\":\"n1\",\"Names\":[\"/n1\"],\"State\":\"running\"}]";

    private final RecordingListener heard = new RecordingListener();
    private final AtomicInteger removed = new AtomicInteger();
    private HostileEngine engine;
    private FaultProxy network;
    private HostSession session;

    @BeforeEach
    void begin() {
        engine = HostileEngine.tcp().behaveLikeAnEngine();
        network = FaultProxy.tcp(new InetSocketAddress("127.0.0.1", engine.port()));
    }

    @AfterEach
    void end() {
        session.close();
        network.close();
        engine.close();
    }

    private void connect(SessionTiming timing) {
        session = new HostSession(new Host(new HostId("h"), "nas", new Endpoint.Tcp("127.0.0.1", network.port()), Host.Origin.USER),
                host -> new TcpTransport("127.0.0.1", network.port()), timing);
        heard.follow(session);
        session.follow(Containers.KIND, sum -> sum.values().forEach(news -> removed.addAndGet(news.objects().removed().size())));
        session.start();
        Waiting.until("connected", Duration.ofSeconds(60), () -> heard.status().connected());
    }

    private boolean everLost() {
        return heard.statuses().stream().anyMatch(status -> status instanceof HostStatus.Lost);
    }

    /** Spoils the answer to the next list, and to no other. @return how many good ones were given since */
    private AtomicInteger spoilOneList(HostileEngine.Handler spoilt, String list) {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger good = new AtomicInteger();
        engine.on("GET", "/containers/json", exchange -> {
            if (done.compareAndSet(false, true)) {
                spoilt.handle(exchange);
            } else {
                exchange.json(list);
                good.incrementAndGet();
            }
        });
        return good;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListCutAnywhereIsNeverTakenForWhole(boolean reset) {
        connect(QUICK);
        engine.on("GET", "/containers/json", exchange -> exchange.json(ONE));
        session.refresh();
        Waiting.until("one, and both listeners know", () -> heard.containers().size() == 1 && removed.get() == 20);
        removed.set(0);
        byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ONE.length() + "\r\n\r\n" + ONE).getBytes(StandardCharsets.US_ASCII);
        for (int i = reset ? 1 : 0; i < answer.length; i += EACH) {
            int at = i;
            AtomicInteger good = spoilOneList(exchange -> (reset ? exchange.resetAfter(at) : exchange.cutAfter(at)).raw(answer), ONE);
            session.refresh();
            Waiting.until("listed again after a cut at " + at, () -> good.get() >= 1);
        }
        session.refresh();
        assertEquals(0, removed.get(), "nothing seemed gone");
        assertTrue(!everLost(), heard.statuses()::toString);
    }

    @Test
    void aConnectionCutInEveryAnswerIsALossAndThenRepaired() {
        connect(QUICK);
        for (int bytes : new int[] {0, 1, 17, 80, 200, 1000, 10_000}) {
            network.cutAfter(bytes, true);
            engine.dropConnections();
            // where as much as a ping gets through, only the list has failed
            Waiting.until("lost, cut at " + bytes, () -> heard.status() instanceof HostStatus.Lost
                    || bytes >= 10_000 && heard.containersState() instanceof ListState.Failed);
            network.cutNoMore();
            session.refresh();
            Waiting.until("back", () -> heard.status().connected() && heard.containersState().live());
            assertEquals(20, heard.containers().size());
        }
        assertEquals(0, removed.get(), "nothing seemed gone");
    }

    @Test
    void oneLostPingAndOneLostListAreNoLoss() {
        connect(QUICK);
        AtomicInteger pings = new AtomicInteger();
        engine.on("GET", "/_ping", exchange -> {
            if (pings.incrementAndGet() % 2 == 1) {
                exchange.closeNow();
            } else {
                exchange.reply(200, "text/plain", "OK");
            }
        });
        Waiting.until("every other ping was lost", () -> pings.get() >= 6);
        spoilOneList(HostileExchange::closeNow, "[]");
        session.refresh();
        Waiting.until("listed all the same", () -> heard.containers().isEmpty());
        assertTrue(!everLost(), heard.statuses()::toString);
    }

    @Test
    void aStreamThatTellsNothingIsOpenedAnewOnceTheFullListShowsIt() {
        connect(new SessionTiming(Duration.ofSeconds(15), Duration.ofMillis(300), Duration.ofMillis(5), Duration.ofMillis(20)));
        int before = engine.count("GET", "/events");
        engine.on("GET", "/containers/json", exchange -> exchange.json(ONE));
        Waiting.until("listed, though no event came", () -> heard.states().keySet().equals(Set.of("n1")));
        Waiting.until("a new stream", () -> engine.count("GET", "/events") > before && engine.eventStreams() == 1);
        assertTrue(!everLost(), heard.statuses()::toString);
    }

    @Tag("long")
    @Test
    void aSlowNetworkIsUsableAndNotLost() throws IOException {
        network.delay(Duration.ofMillis(200), Duration.ofMillis(100));
        connect(QUICK);
        int pings = engine.count("GET", "/_ping");
        engine.on("GET", "/containers/json", exchange -> exchange.json(ONE));
        engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"n1\"}}");
        Waiting.until("an event shows", () -> heard.states().containsKey("n1"));
        Waiting.until("many pings", () -> engine.count("GET", "/_ping") > pings + 5);
        assertTrue(!everLost(), heard.statuses()::toString);
    }
}
