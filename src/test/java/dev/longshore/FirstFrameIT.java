package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.testing.Required;
import dev.longshore.testing.VirtualScreen;
import dev.longshore.testing.Waiting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program in a real window: what a user sees from the moment on at which there is one. */
@EnabledOnOs(OS.LINUX)
class FirstFrameIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private static final int SPOT = 8;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;

    @TempDir
    private Path folder;

    /** Whether a colour is one that the ground of the theme may have. */
    private enum Look {
        LIGHT, DARK;

        boolean ground(int rgb) {
            int light = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
            return this == LIGHT ? light > 200 : light < 70;
        }
    }

    /** The window at one moment, by the colour that most of each spot has; spots that show the screen's ground are left out. */
    private record Frame(List<Integer> spots, int all) {

        static Frame of(VirtualScreen screen) {
            List<Integer> spots = new ArrayList<>();
            int all = 0;
            for (int x = 20; x < WIDTH - SPOT; x += 100) {
                for (int y = 20; y < HEIGHT - SPOT; y += 60) {
                    spot(screen, x, y, spots);
                    all++;
                }
            }
            return new Frame(spots, all);
        }

        private static void spot(VirtualScreen screen, int left, int top, List<Integer> spots) {
            Map<Integer, Long> colours = IntStream.range(0, SPOT * SPOT).map(at -> screen.rgb(left + at % SPOT, top + at / SPOT)).boxed()
                    .collect(Collectors.groupingBy(rgb -> rgb, Collectors.counting()));
            if (!colours.keySet().containsAll(List.of(BLACK, WHITE))) {
                spots.add(colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
            }
        }

        boolean only(int rgb) {
            return spots.stream().allMatch(spot -> spot == rgb);
        }

        /** The sidebar, the toolbar and the table are told apart. */
        boolean app() {
            return spots.size() == all && spots.stream().distinct().count() >= 3;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstFrameIsTheAppInTheColoursOfItsTheme(Look look) throws IOException, InterruptedException {
        new SettingsFile(folder.resolve("longshore")).save(Settings.FIRST.withLanguage("en").withTheme(look.name())
                .withWindow(new Settings.Window(0, 0, WIDTH, HEIGHT, false)));
        List<Frame> frames = new ArrayList<>();
        try (VirtualScreen screen = VirtualScreen.start(folder, WIDTH, HEIGHT)) {
            Process app = start(screen);
            try {
                Waiting.until("a window", PATIENCE, () -> {
                    assertTrue(app.isAlive(), () -> "it has ended: " + text(folder.resolve("err")));
                    return mapped(screen);
                });
                Waiting.until("the app shows", PATIENCE, () -> {
                    Frame now = Frame.of(screen);
                    if (frames.isEmpty() || !now.equals(frames.getLast())) {
                        frames.add(now);
                    }
                    return now.app();
                });
            } finally {
                app.destroy();
                if (!app.waitFor(60, TimeUnit.SECONDS)) {
                    app.destroyForcibly();
                }
            }
        }
        for (Frame frame : frames) {
            assertEquals(frame.all(), frame.spots().size(), () -> "what was there before shows through: " + frames);
            assertFalse(frame.only(BLACK) || frame.only(WHITE), () -> "black or white: " + frames);
            long ground = frame.spots().stream().filter(look::ground).count();
            assertTrue(2 * ground > frame.spots().size(), () -> "not in the colours of the theme: " + frame);
        }
    }

    /** Whether the X server shows the window. */
    private boolean mapped(VirtualScreen screen) {
        ProcessBuilder search = Required.process("xdotool", "search", "--onlyvisible", "--name", "^Longshore").redirectErrorStream(true)
                .redirectOutput(folder.resolve("windows").toFile());
        search.environment().put("DISPLAY", screen.display());
        try {
            return search.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Process start(VirtualScreen screen) throws IOException {
        ProcessBuilder builder = Required.process(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw", "-cp", classPath(), "-Duser.home=" + folder, "dev.longshore.Main").redirectError(folder.resolve("err").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.matches("WAYLAND_DISPLAY|XDG_.*|DOCKER_.*|JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString(), "DISPLAY", screen.display(),
                "DOCKER_HOST", "unix://" + folder.resolve("none.sock")));
        return builder.start();
    }

    /** Whoever runs the tests may have the classes in a loader of its own. */
    private static String classPath() {
        if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString()).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
