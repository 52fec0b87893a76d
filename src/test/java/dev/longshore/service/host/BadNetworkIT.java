package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.NetNamespace;
import dev.longshore.testing.SessionProcess;
import dev.longshore.testing.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session over the system's own tcp, in a network that drops, delays and forgets. In real time: what it proves are bounds on that. */
@Tag("long")
class BadNetworkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HALF_OPEN = Duration.ofSeconds(45);

    @TempDir
    Path folder;

    private NetNamespace network;
    private HostileEngine engine;

    @BeforeEach
    void begin() {
        network = NetNamespace.make(BadNetworkIT.class);
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
    }

    @AfterEach
    void end() {
        if (engine != null) {
            engine.close();
        }
        if (network != null) {
            network.close();
        }
    }

    private SessionProcess start(String how) {
        return SessionProcess.start(network.inside(), Map.of(), "tcp-to:" + engine.socket() + how);
    }

    private static String port(SessionProcess session) {
        int at = session.await("its port", PATIENCE, 0, line -> line.startsWith("port "));
        return session.lines().get(at - 1).substring("port ".length());
    }

    private static int awaitConnected(SessionProcess session, int from, Duration limit) {
        return session.await("connected", limit, from, line -> line.startsWith("connected"));
    }

    /** Local ports of the connections that the session has open, as the system sees them. */
    private List<String> clientPorts(String port) {
        return network.exec("ss", "-Htn", "state", "established", "dport", "=", ":" + port).lines()
                .map(line -> line.strip().split("\\s+")[2]).map(local -> local.substring(local.lastIndexOf(':') + 1)).toList();
    }

    private void drop(String change, String... match) {
        network.exec(Stream.concat(Stream.of("iptables", change, "INPUT", "-p", "tcp"), Stream.concat(Stream.of(match), Stream.of("-j", "DROP"))).toArray(String[]::new));
    }

    @Test
    void aHalfOpenConnectionIsLostWithin45SecondsWithAllItsStreams() {
        try (SessionProcess session = start("")) {
            String port = port(session);
            int heard = awaitConnected(session, 0, PATIENCE);
            drop("-A", "--dport", port);
            drop("-A", "--sport", port);
            heard = session.await("lost", HALF_OPEN, heard, line -> line.startsWith("lost"));
            Waiting.until("no stream is left", () -> clientPorts(port).isEmpty());
            drop("-D", "--dport", port);
            drop("-D", "--sport", port);
            session.tell("retry");
            awaitConnected(session, heard, PATIENCE);
            assertTrue(session.lines().stream().noneMatch(line -> line.startsWith("gone")), session.lines()::toString);
        }
    }

    @Test
    void aFirewallThatForgetsItsConnectionsCostsTheEventStreamAndNoMore() {
        try (SessionProcess session = start("")) {
            String port = port(session);
            awaitConnected(session, 0, PATIENCE);
            int streams = engine.count("GET", "/events");
            for (String client : clientPorts(port)) {
                drop("-A", "--sport", client);
                drop("-A", "--dport", client);
            }
            // nothing changes on the engine: it is the system that finds out
            Waiting.until("the stream opened anew", HALF_OPEN.plusSeconds(10), () -> engine.count("GET", "/events") > streams);
            assertTrue(session.lines().stream().noneMatch(line -> line.startsWith("lost")), session.lines()::toString);
        }
    }

    /** Eight tenths of a second for each round trip, 64 kbit/s, and every twentieth packet lost: netem where the system has it. */
    private SessionProcess startOverABadLine() {
        NetNamespace.Outcome netem = network.tryExec("tc", "qdisc", "add", "dev", "lo", "root", "netem", "delay", "400ms", "100ms", "loss", "5%", "rate", "64kbit");
        if (netem.code() == 0) {
            return start("");
        }
        System.out.println("BadNetworkIT: no netem here (" + netem.written().strip() + "): tbf, iptables and the proxy in its place");
        network.exec("tc", "qdisc", "add", "dev", "lo", "root", "tbf", "rate", "64kbit", "burst", "3000", "latency", "2s");
        network.exec("iptables", "-A", "INPUT", "-p", "tcp", "-m", "statistic", "--mode", "random", "--probability", "0.05", "-j", "DROP");
        return start("?delay=400&jitter=100");
    }

    @Test
    void aSlowNetworkThatLosesPacketsIsUsable() {
        try (SessionProcess session = startOverABadLine()) {
            int heard = awaitConnected(session, 0, Duration.ofMinutes(3));
            int firstRow = session.lines().indexOf(session.lines().stream().filter(line -> line.startsWith("container")).findFirst().orElseThrow());
            assertTrue(firstRow < heard, "containers show before all the rest is there");
            for (String name : List.of("one", "two")) {
                engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + name + "\",\"Names\":[\"/" + name + "\"],\"State\":\"running\"}]"));
                engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + name + "\"}}");
                heard = session.await("an event shows", PATIENCE, heard, line -> line.equals("container " + name + " running"));
            }
            int pings = engine.count("GET", "/_ping");
            Waiting.until("pinged again and again", PATIENCE, () -> engine.count("GET", "/_ping") >= pings + 2);
            assertEquals(List.of(), session.lines().stream().filter(line -> line.startsWith("lost")).toList());
        }
    }
}
