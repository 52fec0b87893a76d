package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Required;
import dev.longshore.testing.SessionProcess;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is stopped and goes on, and one whose wall clock jumps, by the clocks of the system. */
@Tag("long")
@EnabledOnOs(value = OS.LINUX, disabledReason = "stops processes by signal, and turns clocks with libfaketime")
class SleepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Optional<Path> FAKETIME = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
            .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketimeMT.so.1")).filter(Files::exists).findFirst();

    @TempDir
    Path folder;

    private HostileEngine engine;

    @BeforeEach
    void begin() {
        engine = HostileEngine.unix(folder).behaveLikeAnEngine();
    }

    @AfterEach
    void end() {
        engine.close();
    }

    private void nowOnly(String name) {
        engine.on("GET", "/containers/json", exchange -> exchange.json("[{\"Id\":\"" + name + "\",\"Names\":[\"/" + name + "\"],\"State\":\"running\"}]"));
    }

    private static boolean everLost(SessionProcess session) {
        return session.lines().stream().anyMatch(line -> line.startsWith("lost"));
    }

    @Test
    void aStoppedProcessListsAnewWhenItGoesOn() {
        try (SessionProcess session = SessionProcess.start(List.of(), Map.of(), engine.endpointUri())) {
            int heard = session.await("connected", PATIENCE, 0, line -> line.startsWith("connected"));
            session.signal("STOP");
            long stoppedAt = System.nanoTime();
            engine.endEvents();
            nowOnly("meanwhile");
            Waiting.until("longer than a busy machine may take", Duration.ofSeconds(20),
                    () -> System.nanoTime() - stoppedAt > SleepWatch.NOTABLE.plusSeconds(1).toNanos());
            session.signal("CONT");
            session.await("listed anew", Duration.ofSeconds(10), heard, line -> line.equals("container meanwhile running"));
            assertTrue(!everLost(session), session.lines()::toString);
        }
    }

    /** With a file that says by how much its wall clock is off; the monotonic one stays true. */
    private SessionProcess byAnotherClock(Path offset, String zone, String address) {
        Path faketime = FAKETIME.orElseThrow(() -> Required.orSkip("faketime is not installed"));
        return SessionProcess.start(List.of(), Map.of("LD_PRELOAD", faketime.toString(), "FAKETIME_TIMESTAMP_FILE", offset.toString(), "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0", "TZ", zone), address);
    }

    /** At once as a whole: the process may read it at any moment. */
    private static void set(Path offset, String by) throws IOException {
        Path written = Files.writeString(offset.resolveSibling("next"), by + "\n");
        Files.move(written, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aSleepWithDeadConnectionsIsOverAtOnce() throws IOException {
        Path offset = folder.resolve("offset");
        set(offset, "+0");
        try (SessionProcess session = byAnotherClock(offset, "Europe/Berlin", engine.endpointUri())) {
            int heard = session.await("connected", PATIENCE, 0, line -> line.startsWith("connected"));
            Waiting.until("the event stream", () -> engine.eventStreams() == 1);
            int streams = engine.count("GET", "/events");
            nowOnly("meanwhile");
            set(offset, "+10m");   // the wall clock alone: what a laptop's lid does
            session.await("listed anew", Duration.ofSeconds(10), heard, line -> line.equals("container meanwhile running"));
            Waiting.until("the stream opened anew", () -> engine.count("GET", "/events") > streams && engine.eventStreams() == 1);
            assertTrue(!everLost(session), session.lines()::toString);
        }
    }

    @Test
    void aClockSetBackADayInKathmanduMissesNothing() throws IOException {
        Path offset = folder.resolve("offset");
        set(offset, "+0");
        try (SessionProcess session = byAnotherClock(offset, "Asia/Kathmandu", engine.endpointUri())) {
            int heard = session.await("connected", PATIENCE, 0, line -> line.startsWith("connected"));
            Waiting.until("the event stream", () -> engine.eventStreams() == 1);
            set(offset, "-1d");
            for (String name : List.of("one", "two", "three")) {
                nowOnly(name);
                engine.emit("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + name + "\"}}");
                heard = session.await("an event as ever", PATIENCE, heard, line -> line.equals("container " + name + " running"));
            }
            int before = heard;
            engine.on("*", "/_ping", exchange -> exchange.html502());
            engine.endEvents();
            int lost = session.await("lost", PATIENCE, before, line -> line.startsWith("lost NOT_AN_ENGINE"));
            engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.51"));
            session.await("back after the delay, not after a day", PATIENCE, lost, line -> line.startsWith("connected"));
            assertTrue(Stream.of("one", "two", "three").allMatch(name ->
                    session.lines().stream().filter(line -> line.equals("container " + name + " running")).count() == 1), session.lines()::toString);
        }
    }
}
