package dev.longshore.service.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.HostId;
import dev.longshore.testing.Samples;
import dev.longshore.testing.UiFixture;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemServiceTest {

    private static final HostId HOST = new HostId("h");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;
    private UiFixture fixture;
    private SystemService service;

    @BeforeEach
    void start() {
        fixture = new UiFixture(folder).connect();
        service = new SystemService(fixture.calls, () -> NOON);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    private EngineReport reportWith(String info) {
        fixture.engine.on("GET", "/info", exchange -> exchange.json(info));
        return service.report(HOST).join();
    }

    private static Failure failure(CompletableFuture<?> asked) {
        Throwable cause = assertThrows(CompletionException.class, asked::join).getCause();
        return ((FailureException) cause).failure();
    }

    @Test
    void tellsWhatTheEngineSays() {
        EngineReport report = service.report(HOST).join();
        assertEquals("28.5.2+dfsg4", report.version().value().version());
        assertEquals(20, report.info().value().containers());
        assertEquals(Samples.bytes("docker28", "info.json").length, report.info().document().size());
        assertEquals(Samples.bytes("docker28", "version.json").length, report.version().document().size());
    }

    @Test
    void comparesTheClocks() {
        assertEquals(Optional.of(Duration.ofHours(1)), reportWith("{\"SystemTime\":\"2026-11-23T18:45:00.000000001+05:45\"}").clock()
                .map(clock -> clock.ahead().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
        assertEquals(Optional.of(Duration.ofDays(-1)), reportWith("{\"SystemTime\":\"2026-11-22T12:00:00Z\"}").clock().map(clock -> clock.ahead()));
        assertEquals(Optional.empty(), reportWith("{\"SystemTime\":\"Mon Nov 23\"}").clock());
        assertEquals(Optional.empty(), reportWith("{}").clock());
    }

    @Test
    void measuresTheDisk() {
        String df = new String(Samples.bytes("podman5", "system-df.json"), StandardCharsets.UTF_8);
        fixture.engine.on("GET", "/system/df", exchange -> exchange.json(df));
        DiskReport report = service.diskUse(HOST).join();
        assertEquals(36, report.use().parts().getFirst().count());
        assertEquals(NOON, report.at());
        assertEquals(Samples.bytes("podman5", "system-df.json").length, report.document().size());
    }

    @Test
    void cancellingEndsTheRequest() {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        fixture.engine.on("GET", "/system/df", exchange -> {
            exchange.input().read();   // nothing is to come: this returns when the client has gone
            ended.complete(null);
        });
        CompletableFuture<DiskReport> asked = service.diskUse(HOST);
        fixture.engine.awaitRequest("GET", "/system/df");
        asked.cancel(true);
        Waiting.until("the engine sees it gone", ended::isDone);
        assertTrue(fixture.session.status().connected());
    }

    @Test
    void failuresSayWhatWasTried() {
        fixture.engine.on("GET", "/system/df", exchange -> exchange.reply(500, "application/json", "{\"message\":\"a disk usage operation is already running\"}"));
        Failure disk = failure(service.diskUse(HOST));
        assertEquals(SystemOperations.DISK_USAGE, disk.operation());
        assertEquals(Failure.Cause.SERVER_FAULT, disk.cause());
        assertEquals("a disk usage operation is already running", disk.detail());
        fixture.engine.on("GET", "/info", exchange -> exchange.json("[]"));
        assertEquals(Failure.Cause.BAD_JSON, failure(service.report(HOST)).cause());
    }
}
