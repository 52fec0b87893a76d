package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.testing.HostileEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A log becomes a file byte by byte, or none. */
@Timeout(600)
class LogExportTest {

    private static final String ID = "a".repeat(64);

    @TempDir
    private Path folder;
    private Path files;
    private HostileEngine engine;
    private FakeContainer web;
    private FeedRig rig;

    @BeforeEach
    void begin() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        engine = FeedRig.engine(folder);
        web = new FakeContainer(engine, ID, "web");
        rig = new FeedRig(engine.socket(), FeedRig.PATIENT);
    }

    @AfterEach
    void end() {
        rig.close();
        engine.close();
    }

    private LogExport.Saved save(LogExport.Part part, boolean replace) {
        return new LogExport(rig.access).save(new LogExport.Order(rig.container(ID, "web"), LogRange.ALL, part, files.resolve("web.log"), replace),
                new StreamOwner(), bytes -> { });
    }

    private Failure refusal(LogExport.Part part) {
        return assertThrows(FailureException.class, () -> save(part, false)).failure();
    }

    private String saved() throws IOException {
        return Files.readString(files.resolve("web.log"));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theBytesOfALogAreKeptAsTheyAre() throws IOException {
        web.start().piece(1, "x".repeat(16_384), 1_000).piece(1, "y\n", 0).piece(2, "err 2026-11-28T10:00:00Z\n", 1_000).piece(1, "no end", 1_000).stop(0);
        LogExport.Saved saved = save(LogExport.Part.BOTH, false);
        assertEquals("x".repeat(16_384) + "y\nerr 2026-11-28T10:00:00Z\nno end", saved());
        assertEquals(saved().length(), saved.bytes());
        assertEquals(Exactness.REPLACED, saved.exactness());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve("web.log"))));
        assertEquals(List.of("web.log"), left());
        assertEquals(Exactness.REPLACED, new LogExport(rig.access).exactness(rig.container(ID, "web")));
    }

    @Test
    void whatHasTheNameNowIsSavedWhereTheContainerWasMadeAgain() throws IOException {
        web.start().line("old");
        web.remove();
        new FakeContainer(engine, "b".repeat(64), "web").start().line("new").stop(0);
        save(LogExport.Part.BOTH, false);
        assertEquals("new\n", saved());
    }

    @Test
    void eachStreamAlone() throws IOException {
        web.start().piece(1, "out\n", 1_000).piece(2, "err\n", 1_000).piece(1, "out2\n", 1_000).stop(0);
        save(LogExport.Part.OUT, false);
        assertEquals("out\nout2\n", saved());
        save(LogExport.Part.ERR, true);
        assertEquals("err\n", saved());
    }

    @Test
    void aLogThatIsCutLeavesNothing() throws IOException {
        web.start().lines("n", 0, 3);
        engine.on("GET", "/containers/" + ID + "/logs", exchange -> {
            exchange.startChunks("application/vnd.docker.multiplexed-stream");
            exchange.raw("20\r\n\1\0\0\0\0\0\0\u0010sixteen bytes...");
            exchange.closeNow();
        });
        assertEquals(Failure.Cause.DISCONNECTED, refusal(LogExport.Part.BOTH).cause());
        assertEquals(List.of(), left());
    }

    @Test
    void aLogThatCannotBeReadToItsEndIsNoWholeFile() throws IOException {
        web.start().lines("a", 1, 3).damage().lines("a", 3, 5).stop(0);
        Failure failure = refusal(LogExport.Part.BOTH);
        assertEquals(Failure.Cause.INCOMPLETE, failure.cause());
        assertEquals(LogOperations.SAVE, failure.operation());
        assertEquals(List.of(), left());
    }

    @Test
    void whatStandsThereStaysUnlessItWasAgreedThatItGoes() throws IOException {
        web.start().line("new").stop(0);
        Files.writeString(files.resolve("web.log"), "old");
        assertEquals(Failure.Cause.FILE, refusal(LogExport.Part.BOTH).cause());
        assertEquals("old", saved());
        save(LogExport.Part.BOTH, true);
        assertEquals("new\n", saved());
    }
}
