package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.terminal.ShellSettings.OpenShell;
import dev.longshore.testing.QuietSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellJournalTest {

    private static final HostId HOST = new HostId("h");
    private static final ObjectRef CONTAINER = new ObjectRef(HOST, ContainerOperations.CONTAINER, "c1", "one");

    @TempDir
    private Path folder;

    private SettingsService open() {
        SettingsFile file = new SettingsFile(folder);
        return SettingsService.open(file, file.load(), new QuietSettings());
    }

    @Test
    void theNextRunKnowsWhatTheLastOneLeft() {
        OpenShell left;
        try (SettingsService settings = open()) {
            ShellJournal journal = new ShellJournal(settings.groups());
            left = journal.begin(ExecWish.shell(CONTAINER), true);
            journal.ended(journal.begin(ExecWish.shell(CONTAINER), true));
            assertEquals(List.of(), journal.leftOn(HOST), "somebody is connected to it");
        }
        try (SettingsService settings = open()) {
            ShellJournal journal = new ShellJournal(settings.groups());
            assertEquals(List.of(left), journal.leftOn(HOST));
            assertEquals(List.of(), journal.leftOn(new HostId("other")));
            assertEquals(left.mark().substring(0, 8), journal.run().substring(0, 8), "it is the same installation");
            assertFalse(left.mark().startsWith(journal.run()), "in another run");
            journal.ended(left);
            assertEquals(List.of(), journal.leftOn(HOST));
        }
    }

    @Test
    void noMarkIsTheBeginningOfAnother() {
        try (SettingsService settings = open()) {
            ShellJournal journal = new ShellJournal(settings.groups());
            List<String> marks = Stream.generate(() -> journal.begin(ExecWish.shell(CONTAINER), true).mark()).limit(12).toList();
            assertEquals(12, marks.stream().distinct().count());
            for (String mark : marks) {
                assertEquals(1, marks.stream().filter(each -> each.startsWith(mark)).count());
            }
            journal.released(new OpenShell("h", "c1", "one", marks.getFirst(), "", false, true));
            assertEquals(List.of(marks.getFirst()), journal.leftOn(HOST).stream().map(OpenShell::mark).toList());
        }
    }

    @Test
    void neitherCommandsNorEnvironmentsAreWritten() throws IOException {
        try (SettingsService settings = open()) {
            new ShellJournal(settings.groups()).begin(new ExecWish(CONTAINER, Optional.of(List.of("psql", "hush-a")), Optional.empty(), Optional.empty(),
                    List.of("TOKEN=hush-b"), false), true);
            settings.flush();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("hush"), file.toString());
            }
        }
    }

    @Test
    void theShellOfAnImageIsRemembered() {
        try (SettingsService settings = open()) {
            ShellJournal journal = new ShellJournal(settings.groups());
            journal.found("app:1", "", "bash");
            journal.found("app:1", "web", "sh");
            journal.found("", "", "sh");
            for (int i = 0; i < 98; i++) {
                journal.found("more:" + i, "", "ash");
            }
            assertEquals(Optional.of("bash"), journal.shell("app:1", ""));
            assertEquals(Optional.of("sh"), journal.shell("app:1", "web"));
            assertTrue(journal.shell("", "").isEmpty());
            journal.found("last", "", "ash");
            assertTrue(journal.shell("app:1", "").isEmpty(), "so many are kept");
            journal.forget("app:1", "web");
            assertTrue(journal.shell("app:1", "web").isEmpty());
        }
    }
}
