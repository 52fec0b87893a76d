package dev.longshore.service.terminal;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Subscription;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.settings.SettingsGroups;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** All terminals in containers. They end with the app, and so does what they have begun. Any thread; nothing here waits for an engine but {@link #close}. */
public final class Terminals implements AutoCloseable {

    /** The app does not wait longer for shells to end; those that are left are ended at the next connect. */
    private static final Duration LAST_WORK = Duration.ofSeconds(3);

    private final TerminalAccess access;
    private final RunOnce once;
    private final LeftShells left;
    private final Set<TerminalSession> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param io runs what blocks, each on a thread of its own */
    public Terminals(Hosts hosts, EngineCalls calls, SettingsGroups settings, Masker masker, Executor io) {
        this(new TerminalAccess(hosts, calls, io, InstantSource.system(), masker, new ShellJournal(settings)));
    }

    Terminals(TerminalAccess access) {
        this.access = access;
        this.once = new RunOnce(access);
        this.left = new LeftShells(access);
    }

    /** From now on, ends at each connect what was left there with nothing running in it. */
    public void sweepOnConnect() {
        left.follow();
    }

    /** Begins a command, or the shell that is found, in a running container. */
    public TerminalSession exec(ExecWish wish, TerminalSize size) {
        return begun(new ExecOpening(access, wish, TerminalOperations.EXEC, true), size);
    }

    /** Attaches to the main process of a running container that has a terminal. */
    public TerminalSession attach(ObjectRef container, TerminalSize size) {
        return begun(new AttachOpening(access, container), size);
    }

    private TerminalSession begun(Opening opening, TerminalSize size) {
        TerminalSession session = new TerminalSession(access, opening, size, open::remove);
        open.add(session);
        session.begin();
        return session;
    }

    /**
     * Runs a command to its end and keeps what it says; without a terminal. Of one host eight run at once, further ones wait. Cancelling the future
     * ends the command. How it failed is in the output.
     */
    public CompletableFuture<RunOutput> runOnce(ExecWish wish) {
        return once.run(wish);
    }

    /** What was found on a host at its last connect, and has something running in it. */
    public List<LeftShell> leftBehind(HostId host) {
        return left.on(host);
    }

    /** Runs the listener whenever {@link #leftBehind} of a host differs; it must not wait. */
    public Subscription onLeftBehind(Runnable listener) {
        return left.subscribe(listener);
    }

    /** Ends what was left; false where the container has no shell to end it with. Fails with a {@link dev.longshore.domain.FailureException}. */
    public CompletableFuture<Boolean> end(LeftShell shell) {
        return CompletableFuture.supplyAsync(() -> left.end(shell), access.io());
    }

    /** It is not told of any more, and goes on. */
    public void forget(LeftShell shell) {
        left.forget(shell);
    }

    /** Ends all of them with what they have begun. Waits for that, but not for long; the second time not at all. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        left.close();
        List<TerminalSession> ending = List.copyOf(open);
        ending.forEach(TerminalSession::close);
        try {
            CompletableFuture.allOf(ending.stream().map(TerminalSession::gone).toArray(CompletableFuture[]::new)).get(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            // what is left is in the journal
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
