package dev.longshore.service.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.JsonDocument;
import dev.longshore.json.JsonNode;
import dev.longshore.service.exchange.ImageChanges;
import dev.longshore.service.masking.Masker;
import dev.longshore.testing.ImageTar;
import dev.longshore.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportNotesTest {

    @TempDir
    private Path folder;

    private static JsonNode json(String text) {
        return JsonDocument.parse(text.getBytes(StandardCharsets.UTF_8)).root();
    }

    private static ExportNotes notes(String config, String imageEnv) {
        return ExportNotes.of(json("{\"Name\":\"/web\",\"Mounts\":[{\"Type\":\"volume\",\"Destination\":\"/data\"}],\"HostConfig\":{\"Tmpfs\":{\"/run\":\"\"}},\"Config\":" + config + "}"),
                Optional.of(json("{\"Config\":{\"Env\":" + imageEnv + "}}")), new Masker());
    }

    @Test
    void whatTheContainerStartsWithBecomesInstructions() {
        ExportNotes notes = notes("{\"Image\":\"app:1\",\"Entrypoint\":[\"/e\"],\"Cmd\":[\"a b\",\"\\\"\"],\"Env\":[\"PATH=/bin\",\"SAY=a \\\"b\\\" \\\\\"],\"WorkingDir\":\"/srv\",\"User\":\"1000\","
                + "\"ExposedPorts\":{\"80/tcp\":{}},\"Volumes\":{\"/da ta\":{}}}", "[\"PATH=/bin\",\"SAY=a \\\"b\\\" \\\\\"]");
        assertEquals(List.of("ENTRYPOINT [\"/e\"]", "CMD [\"a b\",\"\\\"\"]", "ENV PATH=\"/bin\"", "ENV SAY=\"a \\\"b\\\" \\\\\"", "WORKDIR /srv", "USER 1000", "EXPOSE 80/tcp", "VOLUME [\"/da ta\"]"), notes.changes());
        assertEquals(Optional.empty(), ImageChanges.check(notes.changes(), true));
        assertEquals(List.of("volume /data", "tmpfs /run"), notes.notHeld());
        assertEquals("web", notes.container());
    }

    @Test
    void valuesThatTheContainerWasGivenAndSecretsStayOut() {
        ExportNotes notes = notes("{\"Env\":[\"MODE=live\",\"DB_PASSWORD=hunter2222\",\"PATH=/bin\",\"ODD=$HOME\",\"LINE=a\\nb\"]}", "[\"PATH=/bin\",\"DB_PASSWORD=hunter2222\",\"ODD=$HOME\",\"LINE=a\\nb\"]");
        assertEquals(List.of("ENV PATH=\"/bin\""), notes.changes());
        assertEquals(List.of("MODE", "DB_PASSWORD", "ODD", "LINE"), notes.leftOut());
        assertFalse(notes.toString().contains("hunter2222"));
    }

    @Test
    void aCommandThatHoldsASecretStaysOut() {
        for (String words : List.of("[\"--password=hunter2222\"]", "[\"serve\",\"--password\",\"hunter2222\"]")) {
            ExportNotes command = notes("{\"Entrypoint\":[\"/e\"],\"Cmd\":" + words + "}", "[]");
            assertEquals(List.of("ENTRYPOINT [\"/e\"]"), command.changes());
            assertEquals(List.of("CMD"), command.leftOut());
            ExportNotes entrypoint = notes("{\"Entrypoint\":" + words + ",\"Cmd\":[\"a\"]}", "[]");
            assertEquals(List.of("CMD [\"a\"]"), entrypoint.changes());
            assertEquals(List.of("ENTRYPOINT"), entrypoint.leftOut());
        }
        ExportNotes apart = notes("{\"Entrypoint\":[\"/e\",\"--password\"],\"Cmd\":[\"hunter2222\"]}", "[]");
        assertFalse(apart.toString().contains("hunter2222"), apart::toString);
    }

    @Test
    void realContainersGiveInstructionsThatEnginesTake() {
        for (String engine : Samples.ENGINES) {
            for (String file : Samples.files(engine, "inspect", ".json")) {
                ExportNotes notes = ExportNotes.of(JsonDocument.parse(Samples.bytes(engine, file)).root(), Optional.empty(), new Masker());
                assertEquals(Optional.empty(), ImageChanges.check(notes.changes(), engine.startsWith("podman")), () -> engine + " " + file + notes);
            }
        }
    }

    @Test
    void theyAreFoundBesideTheTarAndReadableByTheirOwnerOnly() throws IOException {
        Path tar = folder.resolve("web.tar");
        Files.write(tar, new ImageTar().file("etc/passwd", new byte[100]).end());
        ExportNotes notes = new ExportNotes("web", "app:1", List.of("CMD x"), List.of("A"), List.of("volume /data"));
        notes.save(tar);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ExportNotes.beside(tar))));
        ImportFile found = ImportFile.look(tar.toString());
        assertTrue(found.importable());
        assertEquals(Optional.of(notes), found.notes());
        Files.writeString(ExportNotes.beside(tar), "[not them");
        assertEquals(Optional.empty(), ImportFile.look(tar.toString()).notes());
    }

    @Test
    void aTarOfImagesIsToldEvenWhenItIsPacked() throws IOException {
        byte[] images = ImageTar.of(200_000, List.of("web:1"));
        Path plain = Files.write(folder.resolve("images.tar"), images);
        Path packed = Files.write(folder.resolve("images.tar.gz"), gzip(images));
        Path files = Files.write(folder.resolve("files.tar.gz"), gzip(new ImageTar().file("a", new byte[9]).end()));
        Path broken = Files.write(folder.resolve("broken.tar.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
        assertTrue(ImportFile.look(plain.toString()).images() && !ImportFile.look(plain.toString()).importable());
        assertTrue(ImportFile.look(packed.toString()).images());
        assertTrue(ImportFile.look(files.toString()).importable());
        assertFalse(ImportFile.look(broken.toString()).images());
    }

    @Test
    void whatIsEmptyOrCutIsNotImported() throws IOException {
        Path empty = Files.write(folder.resolve("empty.tar"), new byte[0]);
        Path zeros = Files.write(folder.resolve("zeros.tar"), new byte[10_240]);
        Path cut = Files.write(folder.resolve("cut.tar"), new ImageTar().file("a", new byte[2000]).withoutEnd());
        for (Path file : List.of(empty, zeros, cut, folder.resolve("none.tar"), folder)) {
            assertFalse(ImportFile.look(file.toString()).importable(), file::toString);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }
}
