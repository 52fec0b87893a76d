package dev.longshore.service.logs.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorCopiesTest {

    @TempDir
    private Path parent;

    @Test
    void onlyTheUserReadsACopyAndItGoesAtTheEnd() throws IOException {
        EditorCopies copies = new EditorCopies(parent);
        Path copy = copies.write("../web 1; rm -rf $HOME", to -> to.write("secret\n".getBytes(UTF_8)));
        assertEquals("secret\n", Files.readString(copy));
        assertEquals("web_1_rm_-rf_HOME.log", copy.getFileName().toString());
        assertTrue(copy.startsWith(parent));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())));
        copies.close();
        assertEquals(List.of(), left());
    }

    @Test
    void nothingIsLeftOfOneThatCouldNotBeWritten() throws IOException {
        EditorCopies copies = new EditorCopies(parent);
        assertThrows(IOException.class, () -> copies.write("web", to -> {
            to.write(1);
            throw new IOException("full");
        }));
        assertEquals(List.of(), left());
    }

    @Test
    void whatACrashLeftGoesAndWhatOthersHaveStays() throws IOException {
        new EditorCopies(parent, 11, pid -> true).write("crashed", to -> to.write(1));
        Path others = new EditorCopies(parent, 12, pid -> true).write("others", to -> to.write(1));
        new EditorCopies(parent, 13, pid -> true).write("before", to -> to.write(1));
        Path foreign = Files.createDirectory(parent.resolve("longshore-logs-x"));
        EditorCopies copies = new EditorCopies(parent, 13, pid -> pid == 12);
        Path own = copies.write("own", to -> to.write(1));
        copies.sweep();
        assertTrue(Files.exists(own) && Files.exists(others) && Files.exists(foreign));
        assertEquals(3, left().size());
    }

    @Test
    void aLinkIsNoFolderOfOurs() throws IOException {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "x");
        Files.createSymbolicLink(parent.resolve("longshore-logs-11-x"), elsewhere);
        new EditorCopies(parent, 13, pid -> false).sweep();
        assertTrue(Files.exists(elsewhere.resolve("precious")));
    }

    @Test
    void whatBelongsToAnotherUserStays() throws IOException {
        Path foreign = Files.createDirectory(parent.resolve("longshore-logs-11-x"));
        Files.writeString(foreign.resolve("precious"), "x");
        assumeTrue(givenAway(foreign), "only root gives folders away");
        new EditorCopies(parent, 13, pid -> false).sweep();
        assertTrue(Files.exists(foreign.resolve("precious")));
        assertEquals(List.of(foreign), left());
    }

    private static boolean givenAway(Path folder) {
        try {
            Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void theNameIsOneWordOfTheCommand() {
        Path file = Path.of("/tmp/a b;c.log");
        assertEquals(List.of("xdg-open", "/tmp/a b;c.log"), TextEditor.command(file, "Linux"));
        assertEquals(List.of("open", "-t", "/tmp/a b;c.log"), TextEditor.command(file, "Mac OS X"));
        assertEquals("notepad.exe", TextEditor.command(file, "Windows 11").getFirst());
        assertFalse(TextEditor.command(file, "Darwin").contains("notepad.exe"));
    }

    @Test
    void savedWholeOrNotAtAll() throws IOException {
        Path file = parent.resolve("web.log");
        Files.writeString(file, "old");
        assertThrows(RuntimeException.class, () -> SavedLog.write(file, "web", to -> {
            to.write("half".getBytes(UTF_8));
            throw new IOException("unplugged");
        }));
        assertEquals("old", Files.readString(file));
        SavedLog.write(file, "web", to -> to.write("new\n".getBytes(UTF_8)));
        assertEquals("new\n", Files.readString(file));
        assertEquals(List.of(file), left());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList();
        }
    }
}
