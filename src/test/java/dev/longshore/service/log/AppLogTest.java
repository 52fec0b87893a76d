package dev.longshore.service.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.masking.Masker;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AppLogTest {

    @TempDir
    private Path folder;
    private final List<IOException> failures = new CopyOnWriteArrayList<>();

    private static LogRecord entry(String message) {
        LogRecord entry = new LogRecord(Level.WARNING, message);
        entry.setLoggerName("longshore");
        return entry;
    }

    private String written(LogRecord... entries) throws IOException {
        AppLog log = new AppLog(folder.resolve("state").toFile(), new Masker()::text, failures::add);
        for (LogRecord each : entries) {
            log.publish(each);
        }
        log.close();
        return Files.readString(folder.resolve("state/longshore.log"));
    }

    @Test
    void noTextPassesForARecordOfItsOwn() throws IOException {
        String log = written(entry("said\n2026-01-01T00:00:00Z SEVERE longshore: forged\r\u001b[2J\u2028end"), entry("next"));
        List<String> lines = log.lines().toList();
        assertEquals(2, lines.stream().filter(line -> line.matches("\\d{4}-.*")).count(), log);
        assertEquals("    | 2026-01-01T00:00:00Z SEVERE longshore: forged␍␛[2J[U+2028]end", lines.get(1));
        assertTrue(lines.get(0).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z WARNING longshore: said"), lines.get(0));
    }

    @Test
    void hidesSecretsInMessagesAndInTraces() throws IOException {
        LogRecord entry = entry("docker run -e DB_PASSWORD=hunter2 nginx");
        entry.setThrown(new IOException("tcp://user:hunter3@nas failed", new IllegalStateException("API_TOKEN=hunter4")));
        String log = written(entry);
        assertFalse(log.contains("hunter"), log);
        assertTrue(log.contains("    | java.io.IOException") && log.contains("    | Caused by: java.lang.IllegalStateException"), log);
        assertTrue(log.lines().skip(1).allMatch(line -> line.startsWith("    | ")), log);
    }

    @Test
    void noPartOfASecretIsLeftWhereALongTextIsCut() throws IOException {
        String log = written(entry("x ".repeat(9_990) + "tcp://user:hunter2hunter2hunter2@nas"));
        assertFalse(log.contains("hunt"), "cut within the secret");
        assertTrue(log.length() < 20_200 && log.contains("x x x"), "length " + log.length());
        assertTrue(written(entry("y".repeat(30_000))).length() < 41_000, "still cut");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isReadableByItsUserAlone() throws IOException {
        written(entry("one"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state/longshore.log"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state"))));
    }

    @Test
    void growsOnlySoFar() throws IOException {
        LogFile file = new LogFile(folder.toFile(), 100);
        for (int i = 0; i < 40; i++) {
            file.append("a line of forty characters, number " + (100 + i) + "\n");
        }
        List<String> names = new ArrayList<>(List.of(folder.toFile().list()));
        names.sort(null);
        assertEquals(List.of("longshore.1.log", "longshore.2.log", "longshore.3.log", "longshore.log"), names);
        for (String name : names) {
            assertTrue(Files.size(folder.resolve(name)) <= 100, name);
        }
        assertTrue(Files.readString(file.newest().toPath()).endsWith("number 139\n"));
    }

    @Test
    void saysOnceThatItCannotBeWritten() throws IOException {
        Path taken = Files.writeString(folder.resolve("a file"), "");
        AppLog log = new AppLog(taken.toFile(), text -> text, failures::add);
        log.publish(entry("one"));
        log.publish(entry("two"));
        log.close();
        assertEquals(1, failures.size());
    }

    /** Thrown on, the defect would be logged in turn, and so on for ever. */
    @Test
    void aRecordThatCannotBeMadeTextIsCounted() throws IOException {
        AppLog log = new AppLog(folder.toFile(), text -> {
            if (text.contains("odd")) {
                throw new IllegalStateException("for the test");
            }
            return text;
        }, failures::add);
        log.publish(entry("odd"));
        log.publish(entry("odd"));
        log.publish(entry("even"));
        log.close();
        assertEquals(1, failures.size());
        List<String> lines = Files.readAllLines(folder.resolve("longshore.log"));
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.getFirst().endsWith(": even") && lines.getLast().equals("    | 2 records are missing here"), lines.toString());
    }

    @Test
    void itsEndBeginsWithAWholeLine() throws IOException {
        LogTail tail = new LogTail(folder.toFile(), Runnable::run);
        assertEquals("", tail.read().join());
        LogFile file = new LogFile(folder.toFile());
        file.append("short\n");
        assertEquals("short\n", tail.read().join());
        file.append(("x".repeat(99) + "\n").repeat(4000));
        assertTrue(tail.read().join().lines().allMatch("x".repeat(99)::equals));
        assertEquals(folder.resolve("longshore.log").toFile(), tail.file());
    }

    @Test
    void eachSystemHasItsFolder() {
        File home = folder.toFile();
        assertEquals(Optional.of(new File(home, ".local/state/longshore")), LogFolder.of(Map.of("XDG_STATE_HOME", "relative"), "Linux", home));
        assertEquals(Optional.of(new File("/var/state/longshore")), LogFolder.of(Map.of("XDG_STATE_HOME", "/var/state"), "Linux", home));
        assertEquals(Optional.of(new File(home, "Library/Logs/Longshore")), LogFolder.of(Map.of(), "Mac OS X", home));
        assertEquals(Optional.of(new File(home, "AppData/Local/Longshore/Logs")), LogFolder.of(Map.of(), "Windows 11", home));
        assertEquals(Optional.empty(), LogFolder.of(Map.of(), "Linux", new File("?")), "no folder is made where there is no home");
    }

    @Test
    void aCrashIsToldOnce() throws IOException {
        Files.writeString(folder.resolve("hs_err_pid77.log"), "# SIGSEGV");
        List<File> reports = new CrashReports(folder.toFile()).takeNew();
        assertEquals(1, reports.size());
        assertEquals("# SIGSEGV", Files.readString(reports.getFirst().toPath()));
        assertEquals(List.of(), new CrashReports(folder.toFile()).takeNew());
        assertEquals(List.of(), new CrashReports(new File("absent")).takeNew());
    }
}
