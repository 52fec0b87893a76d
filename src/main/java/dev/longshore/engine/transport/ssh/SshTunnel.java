package dev.longshore.engine.transport.ssh;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A login that forwards the engine's socket, from its first question to the end of its process. */
final class SshTunnel implements AutoCloseable {

    private static final long LOOK_MS = 30;
    private static final long REFUSAL_MS = 2_000;
    private static final Duration FORWARD = Duration.ofSeconds(10);

    private final OpenSsh ssh;
    private final SshTarget target;
    private final SshFolder folder;
    private final SshProcess process;

    private SshTunnel(OpenSsh ssh, SshTarget target, SshFolder folder, SshProcess process) {
        this.ssh = ssh;
        this.target = target;
        this.folder = folder;
        this.process = process;
    }

    /**
     * Logs in and has the socket forwarded. Waits for the user as long as there is a question, for all else no longer than the limit;
     * interrupting the thread ends it.
     *
     * @throws EngineException what stands in the way; nothing of it is left running
     */
    static SshTunnel open(OpenSsh ssh, SshTarget target, SshQuestions questions, Duration limit) {
        if (!ssh.forwards()) {
            throw new Unreachable(Reason.SSH_FAILED, "the OpenSSH of this system cannot forward unix sockets", null);
        }
        if (!ssh.installed()) {
            throw new Unreachable(Reason.SSH_MISSING, "there is no program " + ssh.command().getFirst(), null);
        }
        SshTunnel tunnel = start(ssh, target);
        boolean open = false;
        try {
            tunnel.logIn(questions, limit);
            tunnel.forward();
            open = true;
            return tunnel;
        } catch (IOException e) {
            throw new Unreachable(Reason.SSH_FAILED, "ssh could not be used: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disconnected("closed by this client", e);
        } finally {
            if (!open) {
                tunnel.close();
            }
        }
    }

    private static SshTunnel start(OpenSsh ssh, SshTarget target) {
        SshFolder folder;
        try {
            folder = SshFolder.create(ssh.folders());
        } catch (IOException e) {
            throw new Unreachable(Reason.SSH_FAILED, "no private folder could be made: " + e.getMessage(), e);
        }
        boolean started = false;
        try {
            SshTunnel tunnel = new SshTunnel(ssh, target, folder, SshProcess.start(ssh.login(target, folder), ssh.environment(folder), folder));
            started = true;
            return tunnel;
        } catch (IOException e) {
            throw new Unreachable(Reason.SSH_FAILED, "ssh could not be started: " + e.getMessage(), e);
        } finally {
            if (!started) {
                folder.delete();
            }
        }
    }

    /** The socket on this machine. */
    Path socket() {
        return folder.socket();
    }

    boolean alive() {
        return process.alive();
    }

    /** Why it ended, or what it says of a connection it could not pass on. */
    EngineException failure() {
        return SshFailures.of(process.log(), process.other());
    }

    /** Whether a connection that ended was refused over there, and why: looked up there. Empty where it had begun. */
    Optional<EngineException> refusal() {
        try {
            return process.alive() && process.refusedThere(REFUSAL_MS) ? Optional.of(RemoteSocket.look(ssh, target, folder)) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Disconnected("closed by this client", e));
        }
    }

    private void logIn(SshQuestions questions, Duration limit) throws IOException, InterruptedException {
        try (SshAsking asking = new SshAsking(folder, questions)) {
            long since = System.nanoTime();
            while (!Files.exists(folder.control())) {
                if (process.endsWithin(LOOK_MS)) {
                    throw ended(questions);
                }
                Optional<SshQuestion> refused = asking.look();
                if (refused.isPresent()) {
                    throw notAnswered(refused.get());
                }
                if (asking.waiting()) {
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > limit.toNanos()) {
                    throw new TimedOut(TimedOut.Phase.CONNECT, "no login within " + limit.toSeconds() + " s: " + SshFailures.detail(process.log()));
                }
            }
        }
    }

    private EngineException ended(SshQuestions questions) throws InterruptedException {
        process.awaitOutput();
        EngineException why = failure();
        if (why instanceof Unreachable unreachable && unreachable.reason() == Reason.SSH_DENIED) {
            questions.refused();
        }
        return why;
    }

    private static Unreachable notAnswered(SshQuestion question) {
        return question.kind() == SshQuestion.Kind.HOST_KEY ? new Unreachable(Reason.SSH_KEY_UNKNOWN, SshFailures.detail(question.text()), null)
                : new Unreachable(Reason.SSH_NOT_ANSWERED, SshFailures.detail(question.text()), null);
    }

    private void forward() throws IOException, InterruptedException {
        ShortRun.Result forwarded = ShortRun.of(ssh.forward(target, folder), "", FORWARD);
        if (forwarded.status() != 0) {
            throw new Unreachable(Reason.SSH_FAILED, SshFailures.detail(forwarded.errors()), null);
        }
    }

    /** Ends ssh, what it started, and the folder; does not wait for their end. */
    @Override
    public void close() {
        process.close();
    }
}
