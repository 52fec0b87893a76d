package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Drivers of logs on this machine's Docker, and on each that {@code -Dlongshore.engines} names: files that are rotated while they are read, and drivers
 * that send lines away, of which the engine keeps a copy.
 */
@ExtendWith(RealEngineExtension.class)
class LogDriversIT {

    private static final int BURSTS = 8;
    private static final int BURST = 200;

    /** Writes its next lines when it is told to, so that what is not read yet is never more than the files hold, however slow the machine is. */
    private static final String BY_BURSTS = "i=1; trap 'k=0; while [ $k -lt " + BURST + " ]; do i=$((i+1)); k=$((k+1)); echo $i; done' USR1; echo 1;"
            + " while :; do usleep 50000; done";

    private static Driver rotated(String type, String size, Map<String, String> more) {
        Map<String, String> options = new HashMap<>(more);
        options.putAll(Map.of("max-size", size, "max-file", "5"));
        return new Driver(type, options);
    }

    @Test
    void everyLineOnceOverRotations(RealEngine own) throws Exception {
        LoggingEngine.eachDocker(own, engine -> overRotations(engine, rotated("json-file", "20k", Map.of())));
    }

    /** Docker 20.10 stops delivering at a rotation of these. */
    @Test
    @Tag("long")
    void everyLineOnceOverRotationsOfCompressedFiles(RealEngine own) throws Exception {
        LoggingEngine.eachDocker(own, engine -> {
            overRotations(engine, rotated("json-file", "20k", Map.of("compress", "true")));
            overRotations(engine, rotated("local", "10k", Map.of()));
        });
    }

    private static void overRotations(LoggingEngine engine, Driver driver) {
        ObjectRef container = engine.run(BY_BURSTS, false, driver);
        RecordedLog heard = new RecordedLog();
        engine.rig.open(container, LogRange.ALL, heard);
        heard.awaitCount(1);
        for (int burst = 1; burst <= BURSTS; burst++) {
            engine.client.containers().kill(container.id(), "USR1");
            heard.awaitCount(1 + burst * BURST);
        }
        NumberedLines.assertFrom(1, List.of(), heard.texts());
        assertEquals(List.of(), heard.marks().stream().map(LogMark::kind).filter(kind -> kind != Kind.STARTED && kind != Kind.RESTARTED).toList(), () -> driver + ": " + heard);
        engine.client.containers().stop(container.id());
        backOverRotations(engine, container);
    }

    /** The oldest lines are gone with their file; all others are there once. */
    private static void backOverRotations(LoggingEngine engine, ObjectRef container) {
        RecordedLog again = new RecordedLog();
        ContainerLog log = engine.rig.open(container, LogRange.ALL, again);
        again.awaitState(new LogState.Waiting(Why.STOPPED));
        List<String> above = NumberedLines.above(log, 300);
        List<String> all = above.isEmpty() ? again.texts() : above;
        assertFalse(all.isEmpty(), again::toString);
        NumberedLines.assertFrom(Integer.parseInt(all.getFirst()), above, again.texts());
        assertEquals(String.valueOf(1 + BURSTS * BURST), again.texts().getLast());
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
