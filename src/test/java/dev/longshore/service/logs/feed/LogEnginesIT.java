package dev.longshore.service.logs.feed;

import static dev.longshore.service.logs.feed.LoggingEngine.each;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.service.logs.feed.LogMark.Kind;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.service.logs.feed.LoggingEngine.Driver;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Logs on this machine's engine, and on each that {@code -Dlongshore.engines=docker28=unix:///…,podman5=unix:///…} names: every line once, in order,
 * whatever happens to the container, and saved as {@code docker logs} writes it.
 */
@ExtendWith(RealEngineExtension.class)
class LogEnginesIT {

    private static final int LINES = 12_000;
    private static final int ALL_LINES = 1_000_000;

    /** Long lines, what is no UTF-8, both streams, and no end of the last line. */
    private static final String ODD = "echo begin; head -c 17000 /dev/zero | tr '\\000' x; echo; printf 'a\\377b\\n'; printf 'wrong\\n' >&2; printf 'no end'";

    @TempDir
    private Path folder;

    /** @param page so many lines are asked for at once: an engine reads all that follows them each time */
    private static void everyLine(LoggingEngine engine, int lines, int page) {
        ObjectRef container = engine.run("seq 1 " + lines, false, Driver.OWN);
        engine.awaitExit(container);
        RecordedLog heard = new RecordedLog();
        ContainerLog log = engine.rig.open(container, LogRange.ALL, heard);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        assertEquals(1_000, heard.count());
        List<String> older = NumberedLines.above(log, page);
        assertEquals(lines, older.size() + heard.count());
        NumberedLines.assertFrom(1, older, heard.texts());
    }

    @Test
    void everyLineOfALogOnce(RealEngine own) throws Exception {
        each(own, engine -> everyLine(engine, LINES, 5_000));
    }

    @Test
    @Tag("long")
    void everyLineOfAMillionOnce(RealEngine own) throws Exception {
        each(own, engine -> everyLine(engine, ALL_LINES, 100_000));
    }

    @Test
    void backToTheFirstLineWhileAThousandASecondCome(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run("seq 1 6000; i=6000; while [ $i -lt 12000 ]; do seq $((i+1)) $((i+100)); i=$((i+100)); usleep 90000; done; sleep 100", false, Driver.OWN);
            RecordedLog heard = new RecordedLog();
            ContainerLog log = engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitState(new LogState.Following());
            heard.awaitCount(1);
            List<String> older = NumberedLines.above(log, 500);
            Waiting.until("the last line; " + heard, Duration.ofSeconds(120), () -> heard.count() > 0 && heard.texts().getLast().equals("12000"));
            NumberedLines.assertFrom(1, older, heard.texts());
        });
    }

    /** Each start of the container has lines of its own, numbered from 1. */
    @Test
    void overStopStartRemovalAndTheNextOfItsName(RealEngine own) throws Exception {
        each(own, engine -> {
            String name = engine.newName();
            String script = "i=1; while :; do echo $i; i=$((i+1)); usleep 20000; done";
            ObjectRef container = engine.create(name, script, false, Driver.OWN);
            RecordedLog heard = new RecordedLog();
            engine.rig.open(container, LogRange.ALL, heard);
            heard.awaitState(new LogState.Waiting(Why.NOT_STARTED));
            engine.client.containers().start(container.id());
            heard.awaitCount(20);
            engine.client.containers().stop(container.id());
            heard.awaitState(new LogState.Waiting(Why.STOPPED));
            int first = heard.count();
            engine.client.containers().start(container.id());
            heard.awaitCount(first + 20);
            engine.client.containers().restart(container.id());
            Waiting.until("it started anew; " + heard, Duration.ofSeconds(60), () -> heard.texts().stream().filter("1"::equals).count() == 3);
            engine.client.containers().remove(container.id(), true, false);
            heard.awaitState(new LogState.Waiting(Why.REMOVED));
            engine.client.containers().start(engine.create(name, script, false, Driver.OWN).id());
            Waiting.until("the next one writes; " + heard, Duration.ofSeconds(60), () -> heard.texts().stream().filter("1"::equals).count() == 4);
            NumberedLines.assertRuns(heard.texts());
            List<Kind> kinds = heard.marks().stream().map(LogMark::kind).toList();
            assertEquals(3, kinds.stream().filter(kind -> kind == Kind.DIED).count(), kinds::toString);
            assertTrue(kinds.containsAll(Set.of(Kind.STARTED, Kind.RESTARTED, Kind.REMOVED, Kind.MADE_AGAIN)), kinds::toString);
            assertTrue(heard.inOrder());
        });
    }

    @Test
    void aSavedFileIsWhatTheDockerCommandWrites(RealEngine own) throws Exception {
        Path docker = Required.program("docker");
        each(own, engine -> {
            for (boolean tty : List.of(false, true)) {
                ObjectRef container = engine.run(ODD, tty, Driver.OWN);
                engine.awaitExit(container);
                for (LogExport.Part part : tty ? List.of(LogExport.Part.BOTH) : List.of(LogExport.Part.OUT, LogExport.Part.ERR)) {
                    assertEquals(sha(command(docker, engine, container, part)), sha(saved(engine, container, part)), part + (tty ? " of a terminal" : ""));
                }
            }
        });
    }

    /** Docker's local driver, and Podman, keep every byte. */
    @Test
    void aDriverThatKeepsBytesGivesTheProgramsOwn(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run("printf 'a\\377b\\n'; head -c 9000 /dev/zero | tr '\\000' x; printf '\\nno end'", false, engine.podman() ? Driver.OWN : Driver.of("local"));
            engine.awaitExit(container);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            written.writeBytes(new byte[] {'a', (byte) 0xff, 'b', '\n'});
            written.writeBytes(("x".repeat(9_000) + "\nno end").getBytes(StandardCharsets.UTF_8));
            byte[] saved = saved(engine, container, LogExport.Part.OUT);
            assertArrayEquals(written.toByteArray(), saved, () -> engine.name + " has " + saved.length + " bytes");
        });
    }

    @Test
    void aDriverThatKeepsNothingSaysSo(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run("echo lost; sleep 100", false, Driver.of("none"));
            RecordedLog heard = new RecordedLog();
            engine.rig.open(container, LogRange.ALL, heard);
            Waiting.until("it is told; " + heard, Duration.ofSeconds(60), () -> heard.state() instanceof LogState.NotKept);
            assertEquals("none", ((LogState.NotKept) heard.state()).driver());
        });
    }

    private byte[] saved(LoggingEngine engine, ObjectRef container, LogExport.Part part) throws IOException {
        Path file = folder.resolve(engine.name + container.name() + part + ".log");
        long bytes = new LogExport(engine.rig.access).save(new LogExport.Order(container, LogRange.ALL, part, file, true), new StreamOwner(), count -> { }).bytes();
        assertEquals(Files.size(file), bytes);
        return Files.readAllBytes(file);
    }

    private byte[] command(Path docker, LoggingEngine engine, ObjectRef container, LogExport.Part part) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        String host = "unix://" + ((Endpoint.Unix) engine.rig.host.endpoint()).socket();
        Process process = Required.process(List.of(docker.toString(), "-H", host, "logs", container.id())).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertEquals(0, process.waitFor(), () -> "docker logs on " + engine.name);
        return Files.readAllBytes(part == LogExport.Part.ERR ? err : out);
    }

    private static String sha(byte[] bytes) {
        try {
            return bytes.length + " bytes " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
