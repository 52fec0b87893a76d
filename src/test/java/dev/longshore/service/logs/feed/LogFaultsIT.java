package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logs of a real engine that is killed, and logs that are damaged or emptied behind its back. */
@ExtendWith(OwnEngineExtension.class)
class LogFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LOG_PATH = Pattern.compile("\"LogPath\" ?: ?\"([^\"]+)\"");
    private static final String COUNTING = "i=1; while :; do echo $i; i=$((i+1)); usleep 20000; done";

    private final RecordedLog heard = new RecordedLog();

    private static void assertRuns(List<String> lines) {
        int next = 1;
        for (String line : lines) {
            next = line.equals("1") ? 1 : next;
            assertEquals(String.valueOf(next), line, () -> "among " + lines);
            next++;
        }
    }

    private static Path file(LoggingEngine engine, ObjectRef container) {
        Matcher path = LOG_PATH.matcher(engine.inspected(container));
        assertTrue(path.find(), "the engine keeps a file");
        return Path.of(path.group(1));
    }

    @Test
    void anEngineThatIsKilledInTheMiddle(RealEngine own) {
        try (LoggingEngine engine = new LoggingEngine("own", own.endpoint(), LogPace.DEFAULT)) {
            ObjectRef container = engine.run(COUNTING, false, "");
            engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitCount(20);
            own.dockerd().kill();
            heard.awaitState(new LogState.Waiting(Why.HOST_LOST));
            own.dockerd().launch();
            engine.rig.retryNow();
            Waiting.until("back; " + heard, PATIENCE, () -> heard.marks().stream().anyMatch(mark -> mark.kind() == Kind.HOST_BACK));
            engine.awaitExit(container);
            engine.client.containers().start(container.id());
            Waiting.until("it goes on; " + heard, PATIENCE, () -> heard.texts().stream().filter("1"::equals).count() == 2);
            int count = heard.count();
            heard.awaitCount(count + 20);
            assertRuns(heard.texts());
        }
    }

    @Test
    void aLogThatIsEmptiedBehindTheEnginesBack(RealEngine own) throws IOException {
        try (LoggingEngine engine = new LoggingEngine("own", own.endpoint(), LogPace.DEFAULT)) {
            ObjectRef container = engine.run("echo before; while [ ! -e /proc/1/fd/9 ]; do usleep 200000; kill -0 1; done", false, "");
            engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitLast("before");
            try (FileChannel log = FileChannel.open(file(engine, container), StandardOpenOption.WRITE)) {
                log.truncate(0);
            }
            Waiting.until("it is told; " + heard, PATIENCE, () -> heard.marks().stream().anyMatch(mark -> mark.kind() == Kind.EMPTIED));
            assertEquals(List.of("before", "[EMPTIED]"), heard.told());
        }
    }

    /** Of the two lines behind the damage the engine says nothing by itself. */
    @Test
    void aDamagedLogIsReadAroundTheDamage(RealEngine own) throws IOException, URISyntaxException {
        assertEquals(List.of("a1", "a2", "a3", "a4"), ofStopped(own, "damaged-json.log"));
        assertEquals(1, heard.marks().stream().filter(mark -> mark.kind() == Kind.UNREADABLE).count(), heard::toString);
    }

    @Test
    void aClockThatWasSetBackHidesNothing(RealEngine own) throws IOException, URISyntaxException {
        assertEquals(List.of("b0-10", "b1-11", "b2-12", "b3-5", "b4-6", "b5-7", "b6-13", "b7-14"), ofStopped(own, "clock-back-json.log"));
    }

    private List<String> ofStopped(RealEngine own, String log) throws IOException, URISyntaxException {
        try (LoggingEngine engine = new LoggingEngine("own", own.endpoint(), LogPace.DEFAULT)) {
            ObjectRef container = engine.run("echo once", false, "");
            engine.awaitExit(container);
            Files.write(file(engine, container), Files.readAllBytes(Path.of(getClass().getResource("/logs/raw/" + log).toURI())));
            engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitState(new LogState.Waiting(Why.STOPPED));
            return heard.texts();
        }
    }
}
