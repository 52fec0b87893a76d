package dev.longshore.engine.transport.ssh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.json.Json;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.PrivateSshd;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.ScriptedAnswers;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real dockerd behind a real sshd. */
@Tag("long")
@ExtendWith(OwnEngineExtension.class)
@Timeout(600)
class SshTransportIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScriptedAnswers nobody = new ScriptedAnswers();
    private PrivateSshd sshd;

    @BeforeEach
    void start() {
        sshd = PrivateSshd.start("LogLevel VERBOSE");
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        if (sshd == null) {
            return;   // the test was skipped
        }
        Waiting.until("no process is left: " + PrivateSshd.clientProcesses(sshd), () -> PrivateSshd.clientProcesses(sshd).isEmpty());
        try (Stream<Path> left = Files.list(sshd.runFolder())) {
            assertEquals(List.of(), left.toList(), "private folders");
        }
        sshd.close();
    }

    private static Path socket(RealEngine engine) {
        return engine.dockerd().socket();
    }

    private SshTransport open(RealEngine engine, SshQuestions questions) {
        return SshTransport.open(sshd.client(), sshd.target(socket(engine)), questions);
    }

    private EngineException failure(SshTarget target, SshQuestions questions) {
        return assertThrows(EngineException.class, () -> {
            try (SshTransport transport = SshTransport.open(sshd.client(), target, questions)) {
                EngineClient.connect(transport);
            }
        });
    }

    private void restart(String... options) {
        sshd.kill();
        sshd.configure(Stream.concat(Stream.of("LogLevel VERBOSE"), Stream.of(options)).toArray(String[]::new));
        sshd.launch();
    }

    private Unreachable unreachable(Reason reason, SshTarget target, SshQuestions questions) {
        Unreachable failure = (Unreachable) failure(target, questions);
        assertEquals(reason, failure.reason(), failure.getMessage());
        return failure;
    }

    @Test
    void everythingGoesOverOneLogin(RealEngine engine) throws IOException {
        sshd.trusted();
        try (SshTransport transport = open(engine, nobody)) {
            EngineClient client = EngineClient.connect(transport);
            assertFalse(client.images().list().isEmpty());
            try (JsonLines<EngineEvent> events = client.system().events()) {
                String id = engine.run(engine.newName());
                Optional<EngineEvent> event = events.next();
                assertTrue(event.isPresent());
                assertTrue(client.containers().list().stream().anyMatch(each -> each.id().equals(id)));
            }
            IntStream.range(0, 30).parallel().forEach(i -> client.containers().list());
            assertEquals(1, PrivateSshd.clientProcesses(sshd).stream().filter(line -> line.contains("ssh -F")).count(),
                    () -> PrivateSshd.clientProcesses(sshd).toString());
        }
        assertEquals(1, sshd.logins());
        assertEquals(List.of(), nobody.asked);
    }

    @Test
    void theFolderIsTheUsersAlone(RealEngine engine) throws IOException {
        sshd.trusted();
        try (SshTransport transport = open(engine, nobody); Stream<Path> folders = Files.list(sshd.runFolder())) {
            EngineClient.connect(transport);
            Path folder = folders.toList().getFirst();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String modes = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    assertTrue(modes.endsWith("------"), file + " " + modes);
                }
            }
        }
    }

    @Test
    void anUploadAndAUpgradedConnection(RealEngine engine) throws IOException {
        sshd.trusted();
        byte[] sent = new byte[300_000];
        new java.util.Random(7).nextBytes(sent);
        try (SshTransport transport = open(engine, nobody)) {
            EngineClient client = EngineClient.connect(transport);
            String repository = engine.newName();
            String build = Json.PLAIN.write(Map.of("Image", RealEngine.IMAGE, "OpenStdin", true, "StdinOnce", true, "AttachStdin", true, "AttachStdout", true,
                    "NetworkDisabled", true, "HostConfig", Map.of("NetworkMode", "none")));
            String id = (String) Json.PLAIN.read(transport.send(Request.of("POST", "/containers/create").withBody(RequestBody.json(build))).body(), Map.class).get("Id");
            client.containers().start(id);
            try (HijackedConnection attached = transport.hijack(Request.of("POST", "/containers/" + id + "/attach?stream=1&stdin=1&stdout=1"))) {
                assertTrue(attached.status() == 101 || attached.status() == 200);
                attached.output().write(sent, 0, 1000);
            }
            client.containers().remove(id, true, true);
            engine.importNoise(repository, "1", 3_000_000);
            try (InputStream saved = transport.stream(Request.of("GET", "/images/" + repository + ":1/get")).body()) {
                assertTrue(saved.readAllBytes().length > 3_000_000);
            }
            client.images().remove(repository + ":1", true);
        }
    }

    @Test
    void anUnknownKeyIsShownAndDeclinedWithNothingRemembered(RealEngine engine) {
        ScriptedAnswers answers = new ScriptedAnswers((String) null);
        unreachable(Reason.SSH_KEY_UNKNOWN, sshd.target(socket(engine)), answers);
        assertEquals(SshQuestion.Kind.HOST_KEY, answers.asked.getFirst().kind());
        assertTrue(answers.asked.getFirst().text().contains(sshd.fingerprint()), answers.asked.getFirst().text());
        assertEquals("", sshd.read("known"));
        assertFalse(sshd.read("sshd.log").contains("Accepted"), "nothing was sent before");
        assertFalse(sshd.read("sshd.log").contains("Failed"), "nothing was sent before");
    }

    @Test
    void anUnknownKeyThatIsAcceptedIsKnownFromThenOn(RealEngine engine) {
        ScriptedAnswers answers = new ScriptedAnswers("");
        try (SshTransport transport = open(engine, answers)) {
            EngineClient.connect(transport);
        }
        assertTrue(sshd.read("known").contains("[127.0.0.1]:" + sshd.port()));
        try (SshTransport transport = open(engine, nobody)) {
            EngineClient.connect(transport);
        }
        assertEquals(1, answers.asked.size());
        assertEquals(List.of(), nobody.asked);
    }

    @Test
    void aChangedKeyStopsEverythingAndCannotBeAccepted(RealEngine engine) {
        sshd.trusted();
        String known = sshd.read("known");
        sshd.kill();
        sshd.newHostKey();
        sshd.launch();
        Unreachable failure = unreachable(Reason.SSH_KEY_CHANGED, sshd.target(socket(engine)), nobody);
        assertTrue(failure.getMessage().contains(sshd.fingerprint()), failure.getMessage());
        assertEquals(List.of(), nobody.asked);
        assertEquals(known, sshd.read("known"));
        assertFalse(sshd.read("sshd.log").contains("Accepted"));
        assertFalse(sshd.read("sshd.log").contains("Failed"));
    }

    @Test
    void aLooserConfigurationOfTheUsersDoesNotAcceptAChangedKey(RealEngine engine) {
        sshd.trusted();
        sshd.userOptions("StrictHostKeyChecking no");
        sshd.kill();
        sshd.newHostKey();
        sshd.launch();
        unreachable(Reason.SSH_KEY_CHANGED, sshd.target(socket(engine)), nobody);
    }

    @Test
    void noLoginIsAccepted(RealEngine engine) {
        sshd.trusted();
        restart("PasswordAuthentication no");
        Unreachable wrongUser = unreachable(Reason.SSH_DENIED, sshd.target("nosuchuser", socket(engine)), nobody);
        assertTrue(wrongUser.getMessage().contains("Permission denied"), wrongUser.getMessage());
        sshd.write("authorized", "");
        unreachable(Reason.SSH_DENIED, sshd.target(socket(engine)), nobody);
        assertEquals(List.of(), nobody.asked);
    }

    @Test
    void aPassphraseIsAskedAgainWhileItIsWrong(RealEngine engine) {
        sshd.trusted();
        sshd.userKey("correct horse");
        ScriptedAnswers answers = new ScriptedAnswers("wrong", "correct horse");
        try (SshTransport transport = open(engine, answers)) {
            EngineClient.connect(transport);
        }
        assertEquals(List.of(false, true), answers.asked.stream().map(SshQuestion::again).toList());
        assertTrue(answers.asked.getFirst().text().startsWith("Enter passphrase for key '"), answers.asked.getFirst().text());
        assertArrayEquals(new char["correct horse".length()], answers.futures.getLast().join().orElseThrow(), "wiped");
    }

    @Test
    void aPassphraseWrongThreeTimesIsADenial(RealEngine engine) {
        sshd.trusted();
        sshd.userKey("correct horse");
        ScriptedAnswers answers = new ScriptedAnswers("a", "b", "c");
        restart("PasswordAuthentication no");
        unreachable(Reason.SSH_DENIED, sshd.target(socket(engine)), answers);
        assertEquals(3, answers.asked.size());
        assertTrue(answers.refused);
    }

    @Test
    void aPassphraseThatIsRefusedEndsTheLogin(RealEngine engine) {
        sshd.trusted();
        sshd.userKey("correct horse");
        ScriptedAnswers answers = new ScriptedAnswers((String) null);
        unreachable(Reason.SSH_NOT_ANSWERED, sshd.target(socket(engine)), answers);
        assertEquals(1, answers.asked.size());
    }

    @Test
    void aQuestionWaitsForTheUserAndGoesWhenTheAttemptIsEnded(RealEngine engine) throws Exception {
        sshd.trusted();
        sshd.userKey("correct horse");
        CompletableFuture<EngineException> ended = new CompletableFuture<>();
        Thread attempt = Thread.ofVirtual().start(() -> {
            try (SshTransport transport = SshTransport.open(sshd.client(), sshd.target(socket(engine)), nobody, Duration.ofSeconds(8))) {
                EngineClient.connect(transport);
            } catch (EngineException e) {
                ended.complete(e);
            }
        });
        Waiting.until("asked", () -> !nobody.asked.isEmpty());
        assertThrows(java.util.concurrent.TimeoutException.class, () -> ended.get(10, java.util.concurrent.TimeUnit.SECONDS), "the limit does not count while asked");
        attempt.interrupt();
        assertTrue(ended.get(10, java.util.concurrent.TimeUnit.SECONDS) instanceof EngineException.Disconnected);
        assertTrue(nobody.futures.getFirst().isCancelled());
    }

    @Test
    void aServerThatSaysNothingIsGivenUp(RealEngine engine) {
        sshd.trusted();
        sshd.freeze();
        TimedOut failure = assertThrows(TimedOut.class,
                () -> SshTransport.open(sshd.client(), sshd.target(socket(engine)), nobody, Duration.ofSeconds(1)));
        assertEquals(TimedOut.Phase.CONNECT, failure.phase());
        sshd.resume();
    }

    @Test
    void aPassword(RealEngine engine) {
        sshd.trusted();
        String account = sshd.account("swordfish");
        sshd.write("authorized", "");
        ScriptedAnswers answers = new ScriptedAnswers("wrong", "swordfish");
        unreachable(Reason.SSH_SOCKET_DENIED, sshd.target(account, socket(engine)), answers);
        assertEquals(List.of(account + "@127.0.0.1's password: ", account + "@127.0.0.1's password: "), answers.asked.stream().map(SshQuestion::text).toList());
    }

    @Test
    void theSocketOverThere(RealEngine engine) throws IOException {
        sshd.trusted();
        assertTrue(unreachable(Reason.SSH_SOCKET_MISSING, sshd.target(Path.of("/nowhere/d.sock")), nobody).getMessage().contains("/nowhere/d.sock"));
        Path file = Files.writeString(sshd.file("plain"), "");
        assertTrue(unreachable(Reason.SSH_REMOTE_SOCKET, sshd.target(file), nobody).getMessage().contains("no socket"));
        String account = sshd.account("");
        Files.setPosixFilePermissions(socket(engine).getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(unreachable(Reason.SSH_SOCKET_DENIED, sshd.target(account, socket(engine)), nobody).getMessage().contains(account));
        Files.setPosixFilePermissions(socket(engine).getParent(), PosixFilePermissions.fromString("rwx------"));
        unreachable(Reason.SSH_SOCKET_DENIED, sshd.target(account, socket(engine)), nobody);
    }

    @Test
    void forwardingThatIsOff(RealEngine engine) {
        sshd.trusted();
        restart("AllowStreamLocalForwarding no");
        Unreachable failure = (Unreachable) failure(sshd.target(socket(engine)), nobody);
        assertTrue(failure.reason() == Reason.SSH_FORWARDING_OFF || failure.reason() == Reason.SSH_REMOTE_SOCKET && failure.getMessage().contains("forward"),
                failure.reason() + failure.getMessage());
    }

    @Test
    void aBannerAndFewSessionsAreNoHindrance(RealEngine engine) {
        sshd.trusted();
        sshd.write("banner", "WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!", "Permission denied (publickey).", "Host key verification failed.");
        restart("Banner " + sshd.file("banner"), "MaxSessions 2", "MaxStartups 2", "PrintMotd yes");
        try (SshTransport transport = open(engine, nobody)) {
            EngineClient client = EngineClient.connect(transport);
            IntStream.range(0, 20).parallel().forEach(i -> client.containers().list());
        }
        unreachable(Reason.SSH_SOCKET_MISSING, sshd.target(Path.of("/nowhere/d.sock")), nobody);
    }

    @Test
    void aServerThatIsFullOrGoneIsNoMysteryEither(RealEngine engine) {
        sshd.trusted();
        sshd.kill();
        unreachable(Reason.REFUSED, sshd.target(socket(engine)), nobody);
        unreachable(Reason.UNKNOWN_HOST, new SshTarget("", "no-such-host.invalid", 0, "/x.sock"), nobody);
        OpenSsh none = new OpenSsh(List.of("/nowhere/ssh"), Map.of(), List.of(sshd.runFolder()), true);
        assertEquals(Reason.SSH_MISSING, assertThrows(Unreachable.class, () -> SshTransport.open(none, sshd.target(socket(engine)), nobody)).reason());
        OpenSsh windows = new OpenSsh(List.of("ssh"), Map.of(), List.of(sshd.runFolder()), false);
        assertEquals(Reason.SSH_FAILED, assertThrows(Unreachable.class, () -> SshTransport.open(windows, sshd.target(socket(engine)), nobody)).reason());
    }

    @Test
    void callsFailWhenTheLoginEnds(RealEngine engine) throws IOException {
        sshd.trusted();
        try (SshTransport transport = open(engine, nobody)) {
            EngineClient client = EngineClient.connect(transport);
            try (JsonLines<EngineEvent> events = client.system().events()) {
                sshd.dropLogins();
                assertThrows(EngineException.Disconnected.class, events::next);
            }
            Waiting.until("ssh ended", () -> PrivateSshd.clientProcesses(sshd).stream().noneMatch(line -> line.contains("ssh -F")));
            assertThrows(Unreachable.class, () -> client.containers().list());
        }
    }

    @Test
    void theUsersOwnForwardingsAndMasterAreLeftAlone(RealEngine engine) {
        sshd.trusted();
        sshd.userOptions("LocalForward 127.0.0.1:" + sshd.port() + " 127.0.0.1:1", "RemoteForward 127.0.0.1:" + sshd.port() + " 127.0.0.1:1",
                "ExitOnForwardFailure yes", "ControlMaster auto", "ControlPath " + sshd.file("users-own"), "ControlPersist yes", "RequestTTY force", "LogLevel QUIET");
        try (SshTransport transport = open(engine, nobody)) {
            EngineClient.connect(transport);
            assertFalse(Files.exists(sshd.file("users-own")));
        }
        unreachable(Reason.SSH_SOCKET_MISSING, sshd.target(Path.of("/nowhere/d.sock")), nobody);
    }

    /** FAULTS 21: where they come past the reading of addresses, they get no further than this. */
    @ParameterizedTest
    @ValueSource(strings = {"-oProxyCommand=touch MARK", "$(touch MARK)", "`touch MARK`", "nas;touch MARK", "nas\ntouch MARK", "'nas", "\"nas", "%h", "nas touch", "[::1]", ""})
    void aHostileHostIsNotHandedToSsh(String hostile) {
        Path mark = sshd.file("mark");
        sshd.userOptions("Match exec \"echo %h %r >/dev/null\"", "Host *", "ProxyCommand sh -c 'echo %h %r %p >/dev/null'");
        String given = hostile.replace("MARK", mark.toString());
        assertThrows(IllegalArgumentException.class, () -> new SshTarget("", given, 0, "/x.sock"));
        assertThrows(IllegalArgumentException.class, () -> new SshTarget(given.isEmpty() ? "-" : given, "nas", 0, "/x.sock"));
        assertThrows(IllegalArgumentException.class, () -> new SshTarget("", "nas", 0, "/" + (given.isEmpty() ? " " : given + "\n")));
        assertFalse(Files.exists(mark));
    }

    /** The path goes to the other machine too: there a shell looks at it, and must not run it. */
    @Test
    void thePathIsDataForTheShellOverThere() throws Exception {
        sshd.trusted();
        Path mark = sshd.file("mark");
        String program = new String(RemoteSocket.class.getResourceAsStream("look.sh").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (String path : List.of("/$(touch " + mark + ")", "/`touch " + mark + "`", "/x; touch " + mark, "/' ; touch " + mark + " ; '", "/-e", "/!!", "/a b\\c")) {
            ShortRun.Result looked = ShortRun.of(List.of("/bin/sh", "-c", program), path + "\n", LIMIT);
            assertTrue(looked.output().startsWith("longshore-found missing "), path + ": " + looked);
        }
        assertFalse(Files.exists(mark));
    }

    @Test
    void aJumpHost(RealEngine engine) {
        sshd.userOptions("Host inner", "HostName 127.0.0.1", "Port " + sshd.port(), "ProxyJump root@localhost:" + sshd.port());
        ScriptedAnswers answers = new ScriptedAnswers("", "");
        try (SshTransport transport = SshTransport.open(sshd.client(), new SshTarget("root", "inner", 0, socket(engine).toString()), answers)) {
            EngineClient.connect(transport);
        }
        assertEquals(2, answers.asked.size(), answers.asked.toString());
        assertTrue(answers.asked.getFirst().text().contains("'[localhost]:"), "the jump host first");
    }
}
