package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.build.BuildOperations;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.service.tasks.TaskControl;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.testing.Required;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole app in a process of its own, asked to end right after a change, with work under way. */
class EndedBySignalIT {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void whatChangedIsWrittenAndWorkIsEnded(String signal, int status) throws IOException, InterruptedException {
        Path errors = home.resolve("errors");
        ProcessBuilder builder = Required.process(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Started.class.getName()));
        builder.redirectError(errors.toFile()).environment().putAll(Map.of("XDG_CONFIG_HOME", home.toString(), "HOME", home.toString(),
                "DOCKER_HOST", "unix://" + home.resolve("no.sock")));
        Process app = builder.start();
        try (BufferedReader said = app.inputReader()) {
            assertEquals("working", said.readLine(), () -> text(errors));
            assertEquals("changed", said.readLine(), () -> text(errors));
            assertEquals(0, Required.process("kill", "-" + signal, String.valueOf(app.pid())).start().waitFor());
            assertEquals("the work is ended", said.readLine());
            assertTrue(app.waitFor(60, TimeUnit.SECONDS), "it ends");
            assertEquals(status, app.exitValue());
        } finally {
            app.destroyForcibly();
        }
        assertEquals("DARK", new SettingsFile(home.resolve("longshore")).load().settings().theme());
        assertTrue(text(errors).lines().noneMatch(line -> line.startsWith("\tat ")), () -> text(errors));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    // What follows runs in the other process

    /** No {@code Application} itself: Java starts such a class only from the module path. */
    public static final class Started {
        public static void main(String[] arguments) {
            Application.launch(Changing.class, arguments);
        }
    }

    /** The app, and somebody who does something with it at once. */
    public static final class Changing extends App {

        @Override
        void shown(RunningApp app) {
            CountDownLatch working = new CountDownLatch(1);
            app.services().tasks().start(TaskKind.BUILD, BuildOperations.BUILD, "app", List.of(), control -> work(control, working));
            try {
                working.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            app.services().settings().change(old -> old.withTheme("DARK"));
            System.out.println("changed");
        }

        private static String work(TaskControl control, CountDownLatch working) {
            CountDownLatch cancelled = new CountDownLatch(1);
            control.closeOnCancel(() -> {
                System.out.println("the work is ended");   // not once its thread has noticed: no end waits for that
                cancelled.countDown();
            });
            System.out.println("working");
            working.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "";
        }
    }
}
