package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.transport.ssh.SshTarget;
import dev.longshore.engine.transport.ssh.SshTransport;
import dev.longshore.testing.ManualSessionClock;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.PrivateSshd;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.SshHolder;
import dev.longshore.testing.Required;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session over ssh through losses, refusals and the end of the app. */
@Tag("long")
@ExtendWith(OwnEngineExtension.class)
@Timeout(600)
class SshSessionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RecordingListener heard = new RecordingListener();
    private final List<CompletableFuture<Optional<char[]>>> questions = new CopyOnWriteArrayList<>();
    private final SshAnswers answers = new SshAnswers();
    private PrivateSshd sshd;
    private HostSession session;

    @BeforeEach
    void start() {
        sshd = PrivateSshd.start("LogLevel VERBOSE");
        answers.askWith((host, prompt, again) -> {
            questions.add(new CompletableFuture<>());
            return questions.getLast();
        });
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        if (sshd == null) {
            return;   // the test was skipped
        }
        if (session != null) {
            session.close();
        }
        Waiting.until("no process is left", () -> PrivateSshd.clientProcesses(sshd).isEmpty());
        Waiting.until("no folder is left", () -> sshd.runFolder().toFile().list().length == 0);
        sshd.close();
    }

    private void connect(Path socket) {
        connect(socket, SessionTiming.DEFAULT);
    }

    private void connect(Path socket, SessionTiming timing) {
        Host host = new Host(new HostId("s"), "s", new Endpoint.Ssh("root", "127.0.0.1", sshd.port(), socket.toString()), Host.Origin.USER);
        answers.remember(host);
        session = new HostSession(host, this::open, timing);
        heard.follow(session);
        session.start();
    }

    private SshTransport open(Host host) {
        Endpoint.Ssh there = (Endpoint.Ssh) host.endpoint();
        return SshTransport.open(sshd.client(), new SshTarget(there.user(), there.host(), there.port(), there.remoteSocket()), answers.of(host));
    }

    private HostStatus.Lost lost() {
        Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
        return (HostStatus.Lost) heard.status();
    }

    private void awaitConnected() {
        Waiting.until("connected", PATIENCE, () -> heard.status().connected());
    }

    private long sshProcesses() {
        return PrivateSshd.clientProcesses(sshd).stream().filter(line -> line.contains("ssh -F")).count();
    }

    @Test
    void itComesBackWithTheServerAndAsksForThePassphraseOnce(RealEngine engine) {
        sshd.trusted();
        sshd.userKey("correct horse");
        connect(engine.dockerd().socket());
        Waiting.until("asked", PATIENCE, () -> questions.size() == 1);
        assertTrue(heard.status() instanceof HostStatus.Connecting);
        questions.getFirst().complete(Optional.of("correct horse".toCharArray()));
        awaitConnected();
        sshd.kill();
        lost();
        Waiting.until("the old ssh is gone", () -> sshProcesses() == 0);
        sshd.launch();
        awaitConnected();
        assertEquals(1, sshProcesses());
        assertEquals(1, questions.size());
        String name = engine.newName();
        engine.create(name);
        Waiting.until("the list is live again", PATIENCE, () -> heard.states().containsKey(name));
    }

    @Test
    void anEngineThatIsAwayIsNoReasonForAStormOfLogins(RealEngine engine) {
        sshd.trusted();
        ManualSessionClock clock = new ManualSessionClock();
        connect(Path.of("/nowhere/d.sock"), SessionTiming.DEFAULT.by(clock));
        HostStatus.Lost lost = lost();
        assertEquals(Cause.SSH_SOCKET_MISSING, lost.failure().cause());
        assertEquals(clock.instant().plusSeconds(5), lost.retryAt(), "at most one in five seconds");
        clock.awaitWaiting("the next login is held back", Duration.ofSeconds(5));
        assertEquals(1, sshd.logins());
        clock.pass(Duration.ofSeconds(5));
        Waiting.until("the second login", PATIENCE, () -> sshd.logins() == 2);
    }

    @Test
    void aKeyThatIsDeclinedIsNotAskedAboutAgainUntilTheUserWants(RealEngine engine) {
        connect(engine.dockerd().socket());
        Waiting.until("asked", PATIENCE, () -> questions.size() == 1);
        questions.getFirst().complete(Optional.empty());
        HostStatus.Lost lost = lost();
        assertEquals(Cause.SSH_KEY_UNKNOWN, lost.failure().cause());
        assertNull(lost.retryAt());
        assertEquals("", sshd.read("known"));
        session.retryNow();
        Waiting.until("asked again", PATIENCE, () -> questions.size() == 2);
        questions.getLast().complete(Optional.of(new char[0]));
        awaitConnected();
        assertEquals(2, questions.size());
    }

    @Test
    void aHostThatIsRemovedTakesItsQuestionAlong(RealEngine engine) {
        connect(engine.dockerd().socket());
        Waiting.until("asked", PATIENCE, () -> questions.size() == 1);
        session.close();
        Waiting.until("the question is gone", () -> questions.getFirst().isCancelled());
    }

    @Test
    void anAppThatIsKilledLeavesNoSsh(RealEngine engine) throws IOException {
        sshd.trusted();
        Process holder = holder(engine);
        Waiting.until("open", PATIENCE, () -> sshProcesses() == 1 && !sshd.read("holder.out").isEmpty());
        holder.destroyForcibly();
        Waiting.until("ssh ended", PATIENCE, () -> sshProcesses() == 0);
    }

    @Test
    void anAppThatIsKilledLeavesNoQuestion(RealEngine engine) throws IOException {
        Process holder = holder(engine);
        Waiting.until("asked", PATIENCE, () -> PrivateSshd.clientProcesses(sshd).stream().anyMatch(line -> line.contains("head -n 1")));
        holder.destroyForcibly();
        Waiting.until("ssh and its question ended", PATIENCE, () -> PrivateSshd.clientProcesses(sshd).isEmpty());
    }

    @Test
    void anAppThatIsKilledWithItsProcessGroupLeavesNoSsh(RealEngine engine) throws IOException, InterruptedException {
        sshd.trusted();
        Process holder = holder(engine);
        Waiting.until("open", PATIENCE, () -> sshProcesses() == 1 && !sshd.read("holder.out").isEmpty());
        assertEquals(0, Required.process("/bin/sh", "-c", "kill -s KILL -- -" + holder.pid()).inheritIO().start().waitFor());
        Waiting.until("ssh ended", PATIENCE, () -> sshProcesses() == 0);
    }

    /** The leader of a process group of its own. */
    private Process holder(RealEngine engine) throws IOException {
        List<String> command = new ArrayList<>(List.of(Required.program("setsid").toString(), ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), SshHolder.class.getName()));
        Stream.of(sshd.file("user.conf"), sshd.runFolder(), "root", "127.0.0.1", sshd.port(), engine.dockerd().socket()).map(Object::toString).forEach(command::add);
        return Required.process(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(sshd.file("holder.out").toFile()).start();
    }
}
