package dev.longshore.service.transfer;

import static dev.longshore.service.transfer.TwoEngines.over;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.testing.ImageTar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportImportTest {

    private static final byte[] FILES = new ImageTar().file("etc/passwd", new byte[200_000]).end();
    private static final String ID = "sha256:" + "cd".repeat(32);

    @TempDir
    Path folder;

    private TwoEngines engines;
    private Path file;
    private ObjectRef web;

    @BeforeEach
    void start() {
        engines = new TwoEngines(folder);
        file = folder.resolve("web.tar");
        web = new ObjectRef(engines.from.host().id(), ContainerOperations.CONTAINER, "c1", "web");
        engines.here.on("GET", "/containers/c1/json", exchange -> exchange.json("{\"Id\":\"c1\",\"Name\":\"/web\",\"Image\":\"i1\",\"Config\":{\"Cmd\":[\"run\"],\"Env\":[\"A=secret-of-mine\"]}}"));
        engines.here.on("GET", "/images/i1/json", exchange -> exchange.reply(404, "application/json", "{\"message\":\"No such image: i1\"}"));
    }

    @AfterEach
    void stop() {
        engines.close();
    }

    private void exporting(byte[] tar) {
        engines.here.on("GET", "/containers/c1/export", exchange -> {
            exchange.startChunks("application/x-tar");
            TwoEngines.send(exchange, tar);
            exchange.endChunks();
        });
    }

    private Task export(boolean replace, boolean notes) {
        return engines.service().export(engines.from.host(), web, file, replace, notes, new Masker());
    }

    private static Failure failure(TaskState state) {
        assertEquals(Phase.FAILED, state.phase(), state::toString);
        return state.failure().orElseThrow();
    }

    private TaskState imported(byte[] content) throws IOException {
        Files.write(file, content);
        return over(engines.service().importFiles(engines.to.host(), file, ImageName.parse("team/new:2").orElseThrow(), "why", List.of("CMD [\"run\"]")));
    }

    @Test
    void aWholeTarGetsItsNameAndNotesBesideItWithoutValues() throws IOException {
        exporting(FILES);
        assertEquals(Phase.SUCCEEDED, over(export(false, true)).phase());
        assertArrayEquals(FILES, Files.readAllBytes(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String notes = Files.readString(folder.resolve("web.tar.longshore.json"));
        assertTrue(notes.contains("CMD") && !notes.contains("secret-of-mine"), notes);
    }

    @Test
    void withoutNotesThereIsOnlyTheTar() {
        exporting(FILES);
        assertEquals(Phase.SUCCEEDED, over(export(false, false)).phase());
        assertFalse(Files.exists(folder.resolve("web.tar.longshore.json")));
    }

    @Test
    void anExportThatBreaksOffLeavesWhatStoodThere() throws IOException {
        Files.writeString(file, "old");
        exporting(new ImageTar().file("a", new byte[5000]).withoutEnd());
        assertEquals(Cause.INCOMPLETE, failure(over(export(true, true))).cause());
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("web.tar.part")));
        assertFalse(Files.exists(folder.resolve("web.tar.longshore.json")));
        assertEquals(Cause.FILE, failure(over(export(false, true))).cause());
    }

    @Test
    void anImportIsNamedAndInspected() throws IOException {
        engines.there.on("POST", "/images/create", exchange -> exchange.chunks("{\"status\":\"" + ID + "\"}\n"));
        engines.there.on("POST", "/images/" + ID + "/tag", exchange -> exchange.reply(201, "text/plain", ""));
        engines.there.on("GET", "/images/" + ID + "/json", exchange ->
                exchange.json("{\"Id\":\"" + ID + "\",\"Os\":\"linux\",\"Architecture\":\"arm64\",\"Config\":{\"Cmd\":[\"run\"]}}"));
        TaskState state = imported(FILES);
        assertEquals(Phase.SUCCEEDED, state.phase(), state::toString);
        assertEquals("team/new:2 · linux/arm64 · run", state.result());
        String asked = engines.there.requests("POST", "/images/create").getFirst().target();
        assertTrue(asked.contains("fromSrc=-&message=why&changes=CMD%20%5B%22run%22%5D"), asked);
        assertTrue(engines.there.requests("POST", "/images/" + ID + "/tag").getFirst().target().endsWith("repo=team/new&tag=2"));
    }

    @Test
    void whatIsNoTarOfFilesIsNotSent() throws IOException {
        assertEquals(Cause.WRONG_FILE, failure(imported(new byte[0])).cause());
        assertEquals(Cause.WRONG_FILE, failure(imported(ImageTar.of(9, List.of("a:1")))).cause());
        assertEquals(Cause.INCOMPLETE, failure(imported(new ImageTar().file("a", new byte[5000]).withoutEnd())).cause());
        assertEquals(0, engines.there.count("POST", "/images/create"));
    }

    @Test
    void anEngineThatNamesNoImageHasNotMadeOne() throws IOException {
        engines.there.on("POST", "/images/create", exchange -> exchange.chunks("{\"status\":\"working\"}\n"));
        assertEquals(Cause.INCOMPLETE, failure(imported(FILES)).cause());
        engines.there.on("POST", "/images/create", exchange -> exchange.chunks("{\"errorDetail\":{\"message\":\"no space\"}}\n"));
        assertTrue(failure(imported(FILES)).detail().contains("no space"));
    }
}
