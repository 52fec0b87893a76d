package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.service.logs.feed.LoggingEngine.Driver;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Drivers of logs on this machine's Docker, and on each that {@code -Dlongshore.engines} names: files that are rotated while they are read, and drivers
 * that send lines away, of which the engine keeps a copy.
 */
@ExtendWith(RealEngineExtension.class)
class LogDriversIT {

    private static final int LINES = 1_600;

    /** In bursts, so that files are rotated while it is read. They hold all of it together, however slowly it is read. */
    private static final String BY_BURSTS = "i=0; while [ $i -lt " + LINES + " ]; do seq $((i+1)) $((i+100)); i=$((i+100)); usleep 300000; done; sleep 1000";

    @Test
    void everyLineOnceOverRotations(RealEngine own) throws Exception {
        LoggingEngine.eachDocker(own, engine -> overRotations(engine, new Driver("json-file", Map.of("max-size", "20k", "max-file", "30"))));
    }

    private static void overRotations(LoggingEngine engine, Driver driver) {
        ObjectRef container = engine.run(BY_BURSTS, false, driver);
        RecordedLog heard = new RecordedLog();
        engine.rig.open(container, LogRange.ALL, heard);
        heard.awaitCount(LINES);
        NumberedLines.assertFrom(1, List.of(), heard.texts());
        assertEquals(List.of(), heard.marks().stream().map(LogMark::kind).filter(kind -> kind != Kind.STARTED && kind != Kind.RESTARTED).toList(), () -> driver + ": " + heard);
        engine.client.containers().stop(container.id());
        backOverRotations(engine, container);
    }

    private static void backOverRotations(LoggingEngine engine, ObjectRef container) {
        RecordedLog again = new RecordedLog();
        ContainerLog log = engine.rig.open(container, LogRange.ALL, again);
        again.awaitState(new LogState.Waiting(Why.STOPPED));
        List<String> above = NumberedLines.above(log, 300);
        NumberedLines.assertFrom(1, above, again.texts());
        assertEquals(LINES, above.size() + again.count());
    }

    /** Since 20.10 the engine keeps the last lines of what it sends elsewhere. */
    @Test
    void aDriverThatSendsLinesAwayIsReadFromTheEnginesCache(RealEngine own) throws Exception {
        syslog(own, Map.of(), (engine, container, heard) -> {
            engine.awaitExit(container);
            ContainerLog log = engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitState(new LogState.Waiting(Why.STOPPED));
            NumberedLines.assertFrom(1, NumberedLines.above(log, 500), heard.texts());
            assertEquals("3000", heard.texts().getLast());
        });
    }

    @Test
    void withoutThatCacheItSaysSo(RealEngine own) throws Exception {
        syslog(own, Map.of("cache-disabled", "true"), (engine, container, heard) -> {
            engine.rig.open(container, LogRange.ALL, heard);
            Waiting.until("it is told; " + heard, Duration.ofSeconds(60), () -> heard.state() instanceof LogState.NotKept);
            assertEquals("syslog", ((LogState.NotKept) heard.state()).driver());
        });
    }

    /** What is checked of a container whose lines go to a server of logs. */
    private interface SyslogCheck {
        void on(LoggingEngine engine, ObjectRef container, RecordedLog heard);
    }

    private static void syslog(RealEngine own, Map<String, String> more, SyslogCheck check) throws IOException, InterruptedException {
        try (DatagramSocket server = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0))) {
            Map<String, String> options = new HashMap<>(more);
            options.put("syslog-address", "udp://127.0.0.1:" + server.getLocalPort());
            LoggingEngine.eachDocker(own, engine -> check.on(engine, engine.run("seq 1 3000", false, new Driver("syslog", options)), new RecordedLog()));
        }
    }
}
