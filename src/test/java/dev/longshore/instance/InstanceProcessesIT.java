package dev.longshore.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.InstanceStart.Decision;
import dev.longshore.instance.InstanceStart.Timing;
import dev.longshore.service.settings.OwnedStore;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.settings.SettingsService;
import dev.longshore.service.settings.Unsaved;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A first instance in a process of its own, killed or stopped, and the start that takes its place. */
@EnabledOnOs(OS.LINUX)
class InstanceProcessesIT {

    private static final Timing PATIENT = new Timing(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    private Process start() throws IOException {
        return Required.process(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Running.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static InstancePlace place(Path folder) {
        return new InstancePlace(folder, folder.resolve("i.sock"), folder.resolve("i.lock"));
    }

    private Decision decide(Timing timing) {
        return new InstanceStart(place(folder), List::of, timing).decide(new OpenRequest("", "web"), "");
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        assertEquals(0, Required.process("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor());
    }

    /** All its threads: a signal takes its time. */
    private static boolean standsStill(Process process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return threads.allMatch(InstanceProcessesIT::standsStill);
        } catch (IOException | UncheckedIOException ended) {
            return false;   // to be looked at again
        }
    }

    /** A thread can end after it was listed. */
    private static boolean standsStill(Path thread) {
        try {
            return Files.readString(thread.resolve("stat")).matches("(?s)\\d+ \\(.*\\) T .*");
        } catch (IOException ended) {
            return false;
        }
    }

    @Test
    void aThreadThatHasEndedDoesNotStandStill() {
        assertFalse(standsStill(folder.resolve("ended")));
    }

    @Test
    void oneThatWasKilledIsReplaced() throws IOException, InterruptedException {
        Process first = start();
        try (BufferedReader said = first.inputReader()) {
            assertEquals("first", said.readLine());
            assertTrue(assertInstanceOf(Decision.Later.class, decide(PATIENT)).answer().shown());
            assertEquals("shows web", said.readLine());
            first.destroyForcibly().waitFor();
            assertInstanceOf(Decision.First.class, decide(PATIENT)).instance().close();
        } finally {
            first.destroyForcibly();
        }
    }

    /** It is not killed, as it may hold work; when it goes on, it saves nothing over what the new one has saved. */
    @Test
    void oneThatStandsStillIsReplacedAndSavesNothingAnyMore() throws IOException, InterruptedException {
        Process first = start();
        try (BufferedReader said = first.inputReader()) {
            assertEquals("first", said.readLine());
            signal("STOP", first);
            Waiting.until("it stands still", () -> standsStill(first));
            FirstInstance next = assertInstanceOf(Decision.First.class, decide(Timing.DEFAULT)).instance();
            SettingsFile settings = new SettingsFile(folder.resolve("settings"));
            settings.save(Settings.FIRST, Settings.FIRST.withTheme("LIGHT"));
            signal("CONT", first);
            assertEquals("replaced", said.readLine(), "and it shows nothing of what it was asked for");
            first.outputWriter().append("save\n").flush();
            assertEquals("unsaved REPLACED", said.readLine());
            first.outputWriter().append("end\n").flush();
            assertTrue(first.waitFor(60, TimeUnit.SECONDS), "it ends by itself");
            assertEquals("LIGHT", settings.load().settings().theme());
            assertTrue(new InstanceCall(place(folder), PATIENT.answer()).ask(Request.state()) instanceof InstanceCall.Outcome.Answered, "the new one still listens");
            next.close();
        } finally {
            first.destroyForcibly();
        }
    }

    // What follows runs in the other process

    /** Says what happens, and does what it is told. */
    public static final class Running {

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            Decision decision = new InstanceStart(place(folder), List::of, PATIENT).decide(OpenRequest.WINDOW, "");
            FirstInstance instance = ((Decision.First) decision).instance();
            SettingsFile file = new SettingsFile(folder.resolve("settings"));
            OwnedStore store = new OwnedStore(file, instance::hasLostItsPlace);
            try (SettingsService settings = SettingsService.open(store, store.load(), new Saying()); BufferedReader told = new BufferedReader(
                    new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                instance.serve(new Window());
                System.out.println("first");
                for (String line = told.readLine(); line != null && !line.equals("end"); line = told.readLine()) {
                    settings.change(old -> old.withTheme("DARK"));
                    settings.flush();
                }
                instance.close();
            }
        }
    }

    private static final class Window implements Receiver {

        @Override
        public List<String> all() {
            return List.of();
        }

        @Override
        public void show(OpenRequest wanted, String activation, Runnable shown) {
            System.out.println("shows " + wanted.container());
            shown.run();
        }

        @Override
        public void unknown(String host, String activation) {
            System.out.println("unknown " + host);
        }

        @Override
        public void replaced() {
            System.out.println("replaced");
        }
    }

    private static final class Saying implements SettingsService.Listener {

        @Override
        public void wrong(List<String> entries) {
            System.out.println("wrong " + entries);
        }

        @Override
        public void kept(Path copy) {
            System.out.println("kept");
        }

        @Override
        public void unsaved(Unsaved why) {
            System.out.println("unsaved " + why.reason());
        }

        @Override
        public void saved() {
            System.out.println("saved");
        }
    }
}
