package dev.longshore.service.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.settings.Settings.KnownHost;
import dev.longshore.testing.Required;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances of the app in processes of their own, at one file. */
class SettingsProcessesIT {

    private static final int EACH = 40;

    @TempDir
    Path folder;

    private Process start(String name, int times) throws IOException {
        return Required.process(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Adding.class.getName(),
                folder.toString(), name, String.valueOf(times)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private List<String> hosts() {
        SettingsStore.Loaded loaded = new SettingsFile(folder).load();
        assertEquals(List.of(), loaded.wrong());
        assertTrue(loaded.kept().isEmpty() && loaded.trouble().isEmpty(), loaded.toString());
        return loaded.settings().hosts().stream().map(KnownHost::id).sorted().toList();
    }

    @Test
    void noProcessUndoesWhatAnotherWrites() throws IOException, InterruptedException {
        List<Process> processes = List.of(start("a", EACH), start("b", EACH));
        try {
            for (Process process : processes) {
                process.inputReader().lines().forEach(line -> { });
                assertEquals(0, process.waitFor());
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertEquals(Stream.of("a", "b").flatMap(name -> IntStream.range(0, EACH).mapToObj(i -> name + i)).sorted().toList(), hosts());
        try (SettingsService service = SettingsService.open(new SettingsFile(folder), new SettingsFile(folder).load(), new SettingsNews())) {
            assertEquals(List.of(EACH, EACH), Stream.of("a", "b").map(name -> service.groups().get(Adding.group(name)).added()).toList());
        }
    }

    /** Killed at any moment, the file holds what was written last or what came next. */
    @Test
    void whoeverIsKilledWhileWritingLeavesAWholeFile() throws IOException, InterruptedException {
        for (int written : new int[] {1, 2, 7}) {
            Files.deleteIfExists(folder.resolve("settings.json"));
            Process process = start("k", Integer.MAX_VALUE);
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = process.inputReader()) {
                while (said.size() < written) {
                    said.add(lines.readLine());
                }
                process.toHandle().destroyForcibly();   // that of the process closes its output, too
                lines.lines().forEach(said::add);
                process.waitFor();
            }
            int hosts = hosts().size();
            assertTrue(hosts == said.size() || hosts == said.size() + 1, () -> hosts + " hosts after " + said);
        }
        new SettingsFile(folder).save(Settings.FIRST.withTheme("DARK"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("settings.json", "settings.lock"), files.map(file -> file.getFileName().toString()).sorted().toList(), "nothing half written is left");
        }
    }

    // What follows runs in the other processes

    /** Adds hosts one by one, and says each that is written. */
    public static final class Adding {

        /** What a process counts in a group of its own. */
        record Count(int added) { }

        static SettingsGroup<Count> group(String name) {
            return new SettingsGroup<>("count-" + name, Count.class, new Count(0));
        }

        public static void main(String[] arguments) {
            SettingsFile file = new SettingsFile(Path.of(arguments[0]));
            try (SettingsService service = SettingsService.open(file, file.load(), new SettingsNews())) {
                for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                    KnownHost host = new KnownHost(arguments[1] + i, "x", "tcp://x:2375");
                    service.change(old -> old.withHosts(Stream.concat(old.hosts().stream(), Stream.of(host)).toList()));
                    service.groups().change(group(arguments[1]), count -> new Count(count.added() + 1));
                    service.flush();
                    System.out.println(host.id());
                }
            }
        }
    }
}
