package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.OpenRequest;
import dev.longshore.instance.FirstInstance;
import dev.longshore.instance.InstancePlace;
import dev.longshore.instance.InstanceStart;
import dev.longshore.instance.Receiver;
import dev.longshore.service.settings.FileOwners;
import dev.longshore.service.settings.Settings;
import dev.longshore.service.settings.SettingsFile;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Required;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, on a machine without a display. */
@EnabledOnOs(OS.LINUX)
class MainIT {

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) { }

    private Ended run(Map<String, String> environment, List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", classPath(), "-Duser.home=" + environment.getOrDefault("HOME", folder.toString())));
        command.addAll(options);
        command.add("dev.longshore.Main");
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path work = Files.createDirectories(folder.resolve("work"));
        ProcessBuilder builder = Required.process(command).directory(work.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("DISPLAY|WAYLAND_DISPLAY|LC_.*|XDG_.*|DOCKER_.*|JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(Map.of("HOME", folder.toString(), "LANG", "C.UTF-8"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end: " + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Whoever runs the tests may have the classes in a loader of its own. */
    private static String classPath() {
        if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString()).collect(Collectors.joining(File.pathSeparator));
        }
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }

    private long filesInWorkFolder() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            return left.count();
        }
    }

    @Test
    void answersTheCommandLineWithoutTheToolkit() throws Exception {
        List<String> noToolkit = List.of("-Xlog:class+load:file=" + folder.resolve("classes"));
        assertEquals(new Ended(0, "Longshore " + Version.current() + "\n", ""), run(Map.of(), noToolkit, "--version"));
        assertFalse(Files.readString(folder.resolve("classes")).contains("com.sun.glass"), "no toolkit");
        Ended help = run(Map.of(), List.of("-Duser.language=zh", "-Dstdout.encoding=UTF-8"), "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("显示该主机"), help::out);
        Ended wrong = run(Map.of("DISPLAY", ":9999"), List.of(), "--versoin");
        assertEquals(new Ended(2, "", "Longshore does not know the argument --versoin. To see all arguments: --help\n"), wrong);
        Ended absent = run(Map.of("DOCKER_HOST", "tcp://nas:2375"), List.of(), "--host", "backup");
        assertEquals(new Ended(2, "", "There is no host named backup. The hosts: " + absent.err().split("hosts: ")[1]), absent);
        assertEquals("nas\n", absent.err().split("hosts: ")[1]);
        assertFalse(Files.exists(folder.resolve(".local")), "no log for an answer");
    }

    /** A window that is open on the same display, in the process of the test. */
    @Test
    void aLaterStartTellsTheFirstAndEndsWithoutTheToolkit() throws Exception {
        Path session = Files.createDirectory(folder.resolve("session"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, String> environment = Map.of("DISPLAY", ":9999", "XDG_RUNTIME_DIR", session.toString(), "DESKTOP_STARTUP_ID", "token_TIME1");
        InstancePlace place = InstancePlace.of(environment, FileOwners.SYSTEM, Optional.empty(), folder.resolve(".config/longshore").toString()).orElseThrow();
        List<Object> asked = new CopyOnWriteArrayList<>();
        InstanceStart start = new InstanceStart(place, List::of, InstanceStart.Timing.DEFAULT);
        try (FirstInstance window = ((InstanceStart.Decision.First) start.decide(OpenRequest.WINDOW, "")).instance()) {
            window.serve(new Receiver() {
                @Override
                public List<String> all() {
                    return List.of("nas", "backup");
                }

                @Override
                public void show(OpenRequest wanted, String activation, Runnable shown) {
                    asked.add(List.of(wanted, activation));
                    shown.run();
                }

                @Override
                public void unknown(String host, String activation) {
                    asked.add(host);
                }

                @Override
                public void replaced() {
                    asked.add("replaced");
                }
            });
            List<String> options = List.of("-Dlongshore.patience=60000", "-Xlog:class+load:file=" + folder.resolve("classes"));
            assertEquals(new Ended(0, "Longshore runs already: its window comes to the front.\n", ""), run(environment, options, "--host", "nas", "web-1"));
            assertEquals(List.of(List.of(new OpenRequest("nas", "web-1"), "token_TIME1")), asked);
            assertFalse(Files.readString(folder.resolve("classes")).contains("com.sun.glass"), "no toolkit");
            assertEquals(new Ended(2, "", "There is no host named tape. The hosts: nas, backup\n"), run(environment, options, "--host", "tape"));
            assertEquals("tape", asked.getLast());
        }
    }

    @Test
    void aDesktopWithoutXIsNoServer() throws Exception {
        Path said = folder.resolve("said");
        Path sender = Files.createDirectories(folder.resolve("bin")).resolve("notify-send");
        Files.writeString(sender, "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + said + "'\n");
        assertTrue(sender.toFile().setExecutable(true));
        Ended ended = run(Map.of("WAYLAND_DISPLAY", "wayland-0", "PATH", sender.getParent() + ":" + System.getenv("PATH")), List.of());
        assertEquals(1, ended.code());
        assertTrue(ended.err().startsWith("Longshore needs an X server") && ended.err().lines().count() == 1, ended::err);
        assertTrue(Files.readString(said).contains("Longshore needs an X server"));
        assertEquals(0, filesInWorkFolder());
    }

    @Test
    void asksFontconfigForFonts() throws Exception {
        Ended ended = run(Map.of("FONTCONFIG_FILE", fonts(false).toString()), List.of());
        assertEquals(1, ended.code());
        assertTrue(ended.err().startsWith("Longshore needs at least one font") && ended.err().lines().count() == 1, ended::err);
    }

    /** A configuration that knows one folder of the test's, with all the fonts of this machine's or none. */
    private Path fonts(boolean some) throws IOException {
        Path own = Files.createDirectories(folder.resolve("fonts"));
        if (some) {
            Files.createSymbolicLink(own.resolve("elsewhere"), Path.of("/usr/share/fonts"));
        }
        return Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(own, folder.resolve("font-cache")));
    }

    /** With the C locale a home that has other letters than ASCII, and fonts that only fontconfig knows. */
    @Test
    void startsInAnyHomeWithoutALocale() throws Exception {
        Path home = Files.createDirectories(folder.resolve("Jürgen 文"));
        try (HostileEngine engine = HostileEngine.unix(folder).behaveLikeAnEngine()) {
            Settings.KnownHost nas = new Settings.KnownHost("nas-id", "nas", engine.endpointUri());
            new SettingsFile(home.resolve(".config/longshore")).save(Settings.FIRST.withHosts(List.of(nas)));
            Ended ended = run(Map.of("LANG", "C", "HOME", home.toString(), "DOCKER_HOST", engine.endpointUri(),
                    "FONTCONFIG_FILE", fonts(true).toString()), List.of(), "--host", "NAS");
            assertEquals(0, ended.code(), ended::err);
            assertTrue(ended.out().startsWith("nas ("), "it shows the host that was asked for: " + ended.out());
            assertEquals("", ended.err());
        }
        assertEquals("", new SettingsFile(home.resolve(".config/longshore")).load().settings().host(), "the command line is not remembered");
        assertEquals(0, filesInWorkFolder(), "no picture where none is wanted");
    }
}
