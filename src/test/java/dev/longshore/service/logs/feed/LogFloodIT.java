package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.logs.MergedLog;
import dev.longshore.service.logs.decode.LogDecoder;
import dev.longshore.service.logs.feed.LoggingEngine.Driver;
import dev.longshore.service.logs.store.LogSnapshot;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.testing.FaultProxy;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** More than can be kept, of many containers and of one line. It takes the whole machine for many minutes, so it runs where it is asked for. */
@Tag("long")
@EnabledIfSystemProperty(named = "longshore.flood", matches = "true", disabledReason = "it floods the machine: -Dlongshore.flood=true runs it")
@ExtendWith(RealEngineExtension.class)
class LogFloodIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CONTAINERS = 20;
    private static final long OF_EACH = 20_000;
    private static final long MOST = 4 << 20;
    private static final long GIGABYTE = 1L << 30;

    /** The engine's events, and a question now and then. */
    private static final int OTHER_CONNECTIONS = 2;

    @TempDir
    private Path folder;

    @Test
    void containersThatWriteAsFastAsTheyCan(RealEngine own) throws Exception {
        LoggingEngine.each(own, engine -> {
            Path socket = folder.resolve(engine.name);
            Driver bounded = engine.podman() ? Driver.OWN : new Driver("json-file", Map.of("max-size", "20m", "max-file", "2"));
            // no driver of Podman's own is told here how long a log may get: there the container ends what it writes
            String script = engine.podman() ? "yes | head -n " + 10 * OF_EACH + "; exec sleep 1000" : "yes";
            List<ObjectRef> containers = new ArrayList<>();
            for (int i = 0; i < CONTAINERS; i++) {
                containers.add(engine.run(script, false, bounded));
            }
            try (FaultProxy proxy = FaultProxy.unix(socket, UnixDomainSocketAddress.of(((Endpoint.Unix) engine.rig.host.endpoint()).socket()));
                    FeedRig far = new FeedRig(new Host(new HostId("far"), "far", new Endpoint.Unix(socket), Host.Origin.USER), LogPace.DEFAULT)) {
                read(far, proxy, containers.stream().map(each -> far.container(each.id(), each.name())).toList());
            }
        });
    }

    private static void read(FeedRig far, FaultProxy proxy, List<ObjectRef> containers) {
        LogStore store = new LogStore(MOST);
        try (MergedLog log = new MergedLog(far.access, LogRange.ALL, store)) {
            log.read(containers);
            Waiting.until("lines of all", PATIENCE, () -> {
                LogSnapshot snapshot = store.snapshot();
                assertTrue(snapshot.bytes() <= MOST, () -> snapshot.bytes() + " bytes of " + MOST);
                return snapshot.sources().size() == CONTAINERS && snapshot.sources().stream().allMatch(each -> each.lines() + each.dropped() >= OF_EACH);
            });
            assertTrue(proxy.open() >= CONTAINERS, () -> proxy.open() + " connections");
        }
        assertTrue(store.snapshot().droppedLines() > 0);
        Waiting.until("the engine has its connections back", PATIENCE, () -> proxy.open() <= OTHER_CONNECTIONS);
    }

    /** It comes in pieces of a size that is known, and none of its bytes is lost. */
    @Test
    void aLineOfAGigabyte(RealEngine own) throws Exception {
        try (LoggingEngine engine = new LoggingEngine("dockerd", own.endpoint(), LogPace.DEFAULT)) {
            ObjectRef container = engine.create(engine.newName(), "head -c " + GIGABYTE + " /dev/zero | tr '\\000' x; echo; echo end; sleep 1000", false, Driver.OWN);
            Measured measured = new Measured();
            engine.rig.open(container, LogRange.ALL, measured);
            Waiting.until("it waits for the start", PATIENCE, () -> measured.state instanceof LogState.Waiting);
            engine.client.containers().start(container.id());
            Waiting.until("the line after it; " + measured.bytes, PATIENCE, () -> measured.last.equals("end"));
            assertEquals(GIGABYTE + "end".length(), measured.bytes.get());
            assertTrue(measured.longest <= LogDecoder.MAX_LINE, () -> "a piece of " + measured.longest);
        }
    }

    /** Keeps no line but the last. */
    private static final class Measured implements ContainerLog.Sink {

        private final AtomicLong bytes = new AtomicLong();
        private volatile int longest;
        private volatile String last = "";
        private volatile LogState state = new LogState.Reading();

        @Override
        public boolean lines(List<LogLine> lines) {
            for (LogLine line : lines) {
                bytes.addAndGet(line.text().length);
                longest = Math.max(longest, line.text().length);
            }
            LogLine newest = lines.getLast();
            last = newest.text().length < 10 ? RecordedLog.text(newest) : "";
            return true;
        }

        @Override
        public void past(LogMark mark) {
            // nothing was before
        }

        @Override
        public void open(List<LogLine> unfinished) {
            // it comes as a line
        }

        @Override
        public void mark(LogMark mark) {
            // a start and no more
        }

        @Override
        public void state(LogState now) {
            state = now;
        }
    }
}
