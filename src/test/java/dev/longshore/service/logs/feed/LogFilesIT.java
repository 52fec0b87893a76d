package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.service.logs.feed.LoggingEngine.Driver;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logs whose files are damaged or emptied behind the back of an engine, on each Docker there is. */
@ExtendWith(OwnEngineExtension.class)
class LogFilesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void aLogThatIsEmptied(RealEngine own) throws Exception {
        LoggingEngine.eachDocker(own, engine -> {
            ObjectRef container = engine.run("trap 'echo after; exit' USR1; echo before; while :; do usleep 100000; done", false, Driver.OWN);
            RecordedLog heard = new RecordedLog();
            engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitLast("before");
            Optional<Path> file = engine.file(container);
            if (file.isPresent()) {
                try (FileChannel log = FileChannel.open(file.get(), StandardOpenOption.WRITE)) {
                    log.truncate(0);
                }
                Waiting.until("it is told; " + heard, PATIENCE, () -> heard.marks().stream().anyMatch(mark -> mark.kind() == Kind.EMPTIED));
                assertEquals(List.of("before", "[EMPTIED]"), heard.told().stream().filter(told -> !told.endsWith("STARTED]")).toList());
                engine.client.containers().kill(container.id(), "USR1");
                Waiting.until("it goes on; " + heard, PATIENCE, () -> heard.texts().equals(List.of("before", "after")));
            }
        });
    }

    /** Of the two lines behind the damage no engine says anything by itself. */
    @Test
    void aDamagedLogIsReadAroundTheDamage(RealEngine own) throws Exception {
        LoggingEngine.eachDocker(own, engine -> {
            RecordedLog heard = ofStopped(engine, "damaged-json.log");
            assertEquals(List.of("a1", "a2", "a3", "a4"), heard.texts());
            assertEquals(1, heard.marks().stream().filter(mark -> mark.kind() == Kind.UNREADABLE).count(), heard::toString);
        });
    }

    @Test
    void aClockThatWasSetBackHidesNothing(RealEngine own) throws Exception {
        LoggingEngine.eachDocker(own, engine -> assertEquals(List.of("b0-10", "b1-11", "b2-12", "b3-5", "b4-6", "b5-7", "b6-13", "b7-14"),
                ofStopped(engine, "clock-back-json.log").texts()));
    }

    private RecordedLog ofStopped(LoggingEngine engine, String log) throws IOException {
        ObjectRef container = engine.run("echo once", false, Driver.OWN);
        engine.awaitExit(container);
        RecordedLog heard = new RecordedLog();
        Files.write(engine.file(container).orElseThrow(), bytes(log));
        engine.rig.open(container, LogRange.ALL, heard);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        return heard;
    }

    private byte[] bytes(String log) throws IOException {
        try {
            return Files.readAllBytes(Path.of(getClass().getResource("/logs/raw/" + log).toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
