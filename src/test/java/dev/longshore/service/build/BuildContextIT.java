package dev.longshore.service.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.testing.InstalledDocker;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same folders sent by the docker command's classic builder and by this app: what arrives is the same, to the last bit of mode. */
@ExtendWith(RealEngineExtension.class)
class BuildContextIT {

    private static final String DOCKERFILE = "FROM scratch\nCOPY . /ctx/\n";

    static Stream<String> rules() {
        return Stream.of("", "*", "*\n!a.txt", "*.txt", "**/*.txt", "dir", "dir/", "/dir", "./dir/", "dir/*", "dir/**", "dir/**\n!dir/sub", "dir\n!dir/sub/keep.txt",
                "dir/sub\n!dir/sub/keep.txt\ndir/sub/deep", "*\n!dir", "*\n!dir\ndir/sub", "**\n!dir/sub/keep.txt", "**\n!**/keep.txt", "*/*\n!dir/sub", "**/sub/**",
                "**/sub", "# comment\n\n  *.log  \n#a.txt", "#hash", "\\#hash", "[a-b].txt", "?.txt", "[^a].txt", "\ufeffa.txt\r\nb.log\r\n", "a.txt\n!a.txt\na.txt",
                "!a.txt", "!a.txt\n*", "../a.txt", ".", "dir/../a.txt", "Dockerfile\n.dockerignore", "*\n!Dockerfile", ".*", "dir/*/keep.txt\n!dir/sub/k*",
                "with space", "名*", "link", "*\n! a.txt", "*\n!/dir/", "dir\n!dir/", "dir\n!dir/sub/", "**/deep/..", "d?r", "di*\n!dir/sub/deep/x.txt", "**b");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("rules")
    void theSameIsLeftOut(String rules, RealEngine engine, @TempDir Path folder) throws IOException {
        if (rules.equals("**b") && InstalledDocker.tooOldFor("a folder's stars glued to a name")) {
            return;
        }
        tree(folder);
        Files.writeString(folder.resolve(".dockerignore"), rules);
        assertSame(engine, folder, "Dockerfile");
    }

    @Test
    void aDockerfileBelowAnExcludedFolderIsSent(RealEngine engine, @TempDir Path folder) throws IOException {
        tree(folder);
        Files.writeString(folder.resolve("dir/sub/other.Dockerfile"), DOCKERFILE);
        Files.writeString(folder.resolve(".dockerignore"), "dir\n");
        assertSame(engine, folder, "dir/sub/other.Dockerfile");
    }

    @Test
    void everyKindOfFileArrivesAsDockerSendsIt(RealEngine engine, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE);
        Path plain = Files.writeString(folder.resolve("plain"), "p");
        Files.createLink(folder.resolve("second-name"), plain);
        Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc"));
        Files.createSymbolicLink(folder.resolve("up"), Path.of("../../../etc/passwd"));
        Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
        Files.createDirectory(folder.resolve("empty"));
        Files.setPosixFilePermissions(Files.createDirectory(folder.resolve("private")), PosixFilePermissions.fromString("rwx------"));
        Files.setAttribute(Files.writeString(folder.resolve("set-id"), "x"), "unix:mode", 04751);
        Files.setAttribute(Files.createDirectory(folder.resolve("sticky")), "unix:mode", 01777);
        Files.writeString(folder.resolve("n".repeat(255)), "long");
        Path deep = folder.resolve("d".repeat(90) + "/" + "e".repeat(90) + "/" + "f".repeat(90));
        Files.writeString(Files.createDirectories(deep).resolve("名前-é"), "deep");
        Files.createSymbolicLink(folder.resolve("long-link"), Path.of("t".repeat(150)));
        Files.setLastModifiedTime(Files.writeString(folder.resolve("old"), ""), FileTime.fromMillis(1234567890123L));
        Files.setLastModifiedTime(Files.writeString(folder.resolve("ancient"), ""), FileTime.fromMillis(-1234567891L));
        for (String name : List.of("a\nb", "back\\slash", "!bang", "[x]", " lead", "-dash", "C:drive")) {
            Files.writeString(folder.resolve(name), name);
        }
        Required.process("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("sock")));
            assertSame(engine, folder, "Dockerfile");
            assertSameFiles(engine, folder);
        }
    }

    @Test
    void theFilesOfSeveralRulesArriveWithTheirTimes(RealEngine engine, @TempDir Path folder) throws IOException {
        tree(folder);
        for (String rules : List.of("", "dir\n!dir/sub/keep.txt", "**\n!**/keep.txt", "*\n!dir\ndir/sub")) {
            Files.writeString(folder.resolve(".dockerignore"), rules);
            assertSameFiles(engine, folder);
        }
    }

    @Test
    void anotherFolderIsToldApart(RealEngine engine, @TempDir Path folder) throws IOException {
        tree(folder);
        DockerCommand docker = new DockerCommand(uri(engine));
        TreeSet<String> before = docker.list(docker.build(folder), "ctx");
        Files.setPosixFilePermissions(folder.resolve("a.txt"), PosixFilePermissions.fromString("rw-r-----"));
        try (BuildRig rig = new BuildRig(engine.host(), host -> engine.newTransport())) {
            TaskState state = rig.build(folder, BuildRig.options());
            assertFalse(before.equals(docker.list(state.result(), "ctx")), "what this test compares would show a changed mode");
        }
    }

    /** Ours after docker's: the engine finds the same names, modes, links and contents in its cache, which it would not for one that differs. */
    private static void assertSame(RealEngine engine, Path folder, String dockerfile) {
        String theirs = new DockerCommand(uri(engine)).build(folder, "-f", folder.resolve(dockerfile).toString());
        try (BuildRig rig = new BuildRig(engine.host(), host -> engine.newTransport())) {
            Task cached = rig.start(folder, new BuildOptions(dockerfile, List.of(), Map.of(), "", false, false, ""));
            TaskState state = BuildRig.end(cached);
            assertEquals(TaskState.Phase.SUCCEEDED, state.phase(), () -> state + BuildRig.output(cached));
            if (InstalledDocker.old()) {   // its archives make another entry in the cache: the files are compared
                DockerCommand docker = new DockerCommand(uri(engine));
                assertEquals(docker.list(theirs, "ctx/"), docker.list(state.result(), "ctx/"));
                return;
            }
            assertEquals(theirs, state.result(), () -> difference(engine, theirs, state.result()));
            assertTrue(BuildRig.output(cached).contains("Using cache"));
        }
    }

    private static String difference(RealEngine engine, String theirs, String ours) {
        DockerCommand docker = new DockerCommand(uri(engine));
        return "docker: " + docker.list(theirs, "ctx/") + "\nours: " + docker.list(ours, "ctx/");
    }

    /** Without the cache: the times, too, which it does not look at. */
    private static void assertSameFiles(RealEngine engine, Path folder) {
        DockerCommand docker = new DockerCommand(uri(engine));
        TreeSet<String> theirs = docker.list(docker.build(folder, "--no-cache"), "ctx/");
        try (BuildRig rig = new BuildRig(engine.host(), host -> engine.newTransport())) {
            TaskState fresh = rig.build(folder, new BuildOptions("Dockerfile", List.of(), Map.of(), "", true, false, ""));
            TreeSet<String> ours = docker.list(fresh.result(), "ctx/");
            theirs.removeIf(entry -> entry.startsWith("ctx/ "));   // made by the build, at its own time
            ours.removeIf(entry -> entry.startsWith("ctx/ "));
            assertEquals(theirs, ours);
        }
    }

    static String uri(RealEngine engine) {
        return engine.endpoint() instanceof Endpoint.Unix unix ? "unix://" + unix.socket() : engine.endpoint().uri();
    }

    private static void tree(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("dir/sub/deep"));
        Files.createDirectories(folder.resolve("other/sub"));
        for (String name : List.of("a.txt", "b.txt", "c.log", "b.log", "#hash", ".hidden", "with space", "名前.txt", "dir/a.txt", "dir/b.md", "dir/sub/keep.txt",
                "dir/sub/drop.log", "dir/sub/deep/x.txt", "other/sub/y.txt", "other/keep.txt")) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.createSymbolicLink(folder.resolve("link"), Path.of("dir"));
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE);
    }
}
