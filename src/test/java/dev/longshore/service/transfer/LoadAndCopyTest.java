package dev.longshore.service.transfer;

import static dev.longshore.service.transfer.TwoEngines.WEB;
import static dev.longshore.service.transfer.TwoEngines.over;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostMarks;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ImageTar;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadAndCopyTest {

    private static final byte[] TAR = ImageTar.of(300_000, WEB.tags());

    @TempDir
    Path folder;

    private TwoEngines engines;
    private Path file;

    @BeforeEach
    void start() {
        engines = new TwoEngines(folder);
        file = folder.resolve("web.tar");
    }

    @AfterEach
    void stop() {
        engines.close();
    }

    private Task load(byte[] content) throws IOException {
        Files.write(file, content);
        return engines.service().load(engines.to.host(), file);
    }

    private Task copy() {
        return engines.service().copy(engines.from.host(), engines.to.host(), List.of(WEB));
    }

    private static Failure failure(Task task) {
        TaskState state = over(task);
        assertEquals(Phase.FAILED, state.phase(), state::toString);
        return state.failure().orElseThrow();
    }

    @Test
    void loadSendsTheFileAndNamesWhatCameOfIt() throws IOException {
        TaskState state = over(load(TAR));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals("team/web:1", state.result());
        assertEquals(TAR.length, state.done());
        assertEquals(TAR.length, state.total());
        assertEquals("l1", state.parts().getFirst().id());
        assertArrayEquals(TAR, engines.there.requests("POST", "/images/load").getFirst().body().join());
    }

    @ParameterizedTest
    @CsvSource({"truncated,INCOMPLETE", "text,WRONG_FILE", "empty,WRONG_FILE", "other,WRONG_FILE"})
    void whatIsNoWholeArchiveIsNotSent(String what, Cause cause) throws IOException {
        byte[] content = switch (what) {
            case "truncated" -> Arrays.copyOf(TAR, 200_000);
            case "text" -> "hello, this is no tar".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            case "other" -> new ImageTar().file("readme", new byte[5]).end();
            default -> new byte[0];
        };
        Failure failure = failure(load(content));
        assertEquals(cause, failure.cause());
        assertEquals(file.toString(), failure.object());
        assertEquals(0, engines.there.count("POST", "/images/load"));
    }

    @Test
    void aFileThatIsNotThereIsToldByName() {
        assertTrue(failure(engines.service().load(engines.to.host(), folder.resolve("gone.tar"))).detail().contains("gone.tar"));
    }

    @Test
    void anErrorInsideTheAnswerIsAFailure() throws IOException {
        engines.there.on("POST", "/images/load", exchange -> exchange.chunks("{\"errorDetail\":{\"message\":\"no space left on device\"},\"error\":\"x\"}\n"));
        Failure failure = failure(load(TAR));
        assertEquals(Cause.REPORTED, failure.cause());
        assertTrue(failure.detail().contains("no space left"));
    }

    @Test
    void onlyTheRecordOfWhatWasLoadedIsSuccess() throws IOException {
        engines.there.on("POST", "/images/load", exchange -> exchange.chunks("{\"stream\":\"working\"}\n"));
        assertEquals(Cause.INCOMPLETE, failure(load(TAR)).cause());
    }

    /** Before API 1.23 an engine says nothing where all went well. */
    @Test
    void anOldEnginesSilenceIsSuccess() throws IOException {
        engines.there.on("POST", "/images/load", exchange -> exchange.reply(200, "text/plain", ""));
        assertEquals(Cause.INCOMPLETE, failure(load(TAR)).cause());
        engines.there.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"1.10\",\"ApiVersion\":\"1.22\"}"));
        Host old = engines.to.host().withMarks(new HostMarks(HostColour.NONE, false, false, "", "1.22"));
        try (HostSession session = new HostSession(old, known -> new UnixTransport(engines.there.socket()), SessionTiming.DEFAULT)) {
            session.start();
            Waiting.until("connected", () -> session.status().connected());
            TransferService service = new TransferService(new EngineCalls(id -> session, work -> Thread.startVirtualThread(work)), engines.tasks,
                    work -> Thread.startVirtualThread(work));
            TaskState state = over(service.load(old, file));
            assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
            assertEquals("web.tar", state.result());
        }
    }

    @Test
    void cancellingALoadThatIsNeverAnsweredEndsAtOnce() throws IOException {
        engines.there.on("POST", "/images/load", HostileExchange::hang);
        Task task = load(TAR);
        engines.there.awaitRequest("POST", "/images/load");
        task.cancel();
        assertEquals(Phase.CANCELLED, over(task).phase());
    }

    @Test
    void copyHandsTheStreamOnAsItIs() {
        engines.saving(TAR);
        TaskState state = over(copy());
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals(List.of("here", "there"), state.hosts().stream().map(host -> host.name()).toList());
        assertEquals(TAR.length, state.done());
        assertArrayEquals(TAR, engines.there.requests("POST", "/images/load").getFirst().body().join());
    }

    @Test
    void aSourceKilledMidwayIsNamedAndTheTargetGetsNoEnd() {
        engines.here.on("GET", "/images/get", exchange -> {
            exchange.startChunks("application/x-tar");
            exchange.cutAfter(200_000);
            TwoEngines.send(exchange, TAR);
        });
        Failure failure = failure(copy());
        assertEquals(Cause.DISCONNECTED, failure.cause());
        assertEquals("here", failure.host());
        assertFalse(engines.there.requests("POST", "/images/load").stream().anyMatch(request -> request.body().isDone()));
    }

    @Test
    void aTarCutShortIsTheSourcesFailure() {
        engines.saving(Arrays.copyOf(TAR, 200_704));
        Failure failure = failure(copy());
        assertEquals(Cause.INCOMPLETE, failure.cause());
        assertEquals("here", failure.host());
    }

    @Test
    void aTargetThatRefusesIsNamed() {
        engines.saving(TAR);
        engines.there.on("POST", "/images/load", exchange -> exchange.reply(500, "application/json", "{\"message\":\"disk trouble\"}"));
        Failure failure = failure(copy());
        assertEquals("there", failure.host());
        assertEquals("disk trouble", failure.detail());
    }

    @Test
    void aTargetKilledMidwayIsNamed() {
        engines.saving(ImageTar.of(4_000_000, WEB.tags()));
        engines.there.on("POST", "/images/load", exchange -> {
            exchange.input().readNBytes(100_000);
            exchange.reset();
        });
        Failure failure = failure(copy());
        assertEquals("there", failure.host());
        assertEquals(Cause.DISCONNECTED, failure.cause());
    }

    @Test
    void aTargetThatIsAwayIsToldBeforeAnythingIsRead() {
        engines.to.close();
        assertEquals("there", failure(copy()).host());
        assertEquals(0, engines.here.count("GET", "/images/get"));
    }

    @Test
    void aStallIsToldOfTheEndThatStalls() {
        CompletableFuture<Void> free = new CompletableFuture<>();
        engines.saving(ImageTar.of(4_000_000, WEB.tags()));
        engines.there.on("POST", "/images/load", exchange -> {
            exchange.input().readNBytes(1000);
            free.join();
        });
        Task task = engines.service(Duration.ofMillis(100)).copy(engines.from.host(), engines.to.host(), List.of(WEB));
        Failure failure = failure(task);
        assertEquals("there", failure.host());
        assertEquals(Cause.BODY_TIMEOUT, failure.cause());
        free.complete(null);
    }

    @Test
    void theSameEngineIsRefused() {
        assertEquals(Cause.BAD_REQUEST, failure(engines.service().copy(engines.to.host(), engines.to.host(), List.of(WEB))).cause());
    }

    /** With containerd's store an id is the manifest's digest, elsewhere the configuration's. */
    @Test
    void whereIdsDifferTheLayersDecide() {
        String other = "sha256:" + "cd".repeat(32);
        engines.saving(TAR);
        engines.here.on("GET", "/images/team/web:1/json", exchange -> exchange.json(image(WEB.id(), "sha256:1", "sha256:2")));
        engines.there.on("GET", "/images/team/web:1/json", exchange -> exchange.json(image(other, "sha256:1", "sha256:2")));
        TaskState state = over(copy());
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        engines.there.on("GET", "/images/team/web:1/json", exchange -> exchange.json(image(other, "sha256:1", "sha256:3")));
        Failure failure = failure(copy());
        assertEquals(Cause.INCOMPLETE, failure.cause());
        assertTrue(failure.detail().contains(other), failure::detail);
    }

    @Test
    void anImageWithoutTagsIsFoundUnderTheIdThatItHasThere() {
        TransferImage nameless = new TransferImage(WEB.id(), List.of(), 100_000);
        String other = "sha256:" + "cd".repeat(32);
        engines.saving(TAR);
        engines.here.on("GET", "/images/" + WEB.id() + "/json", exchange -> exchange.json(image(WEB.id(), "sha256:1")));
        engines.there.on("GET", "/images/" + WEB.id() + "/json", exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such image\"}"));
        engines.there.on("GET", "/images/" + other + "/json", exchange -> exchange.json(image(other, "sha256:1")));
        engines.there.on("POST", "/images/load", exchange -> exchange.chunks("{\"stream\":\"Loaded image ID: " + other + "\\n\"}\n"));
        TaskState state = over(engines.service().copy(engines.from.host(), engines.to.host(), List.of(nameless)));
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        engines.there.on("GET", "/images/" + other + "/json", exchange -> exchange.json(image(other, "sha256:9")));
        assertEquals(Cause.INCOMPLETE, failure(engines.service().copy(engines.from.host(), engines.to.host(), List.of(nameless))).cause());
    }

    private static String image(String id, String... layers) {
        return "{\"Id\":\"" + id + "\",\"RootFS\":{\"Type\":\"layers\",\"Layers\":[\"" + String.join("\",\"", layers) + "\"]}}";
    }

    @Test
    void whatIsNotThereAfterwardsIsNotCopied() {
        engines.saving(TAR);
        engines.there.on("GET", "/images/team/web:1/json", exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such image\"}"));
        Failure failure = failure(copy());
        assertEquals(Cause.INCOMPLETE, failure.cause());
        assertEquals("there", failure.host());
    }

    @Test
    void cancellingACopyEndsBothStreams() {
        engines.here.on("GET", "/images/get", exchange -> {
            exchange.startChunks("application/x-tar");
            exchange.raw(Integer.toHexString(TAR.length) + "\r\n");
            exchange.raw(Arrays.copyOf(TAR, 100_000));
            exchange.hang();
        });
        Task task = copy();
        engines.there.awaitRequest("POST", "/images/load");
        task.cancel();
        assertEquals(Phase.CANCELLED, over(task).phase());
    }
}
