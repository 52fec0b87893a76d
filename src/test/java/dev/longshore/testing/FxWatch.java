package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.onFx;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Looks at the FX thread's stack every few milliseconds, until it is closed, for the app waiting there for something outside of it. It
 * measures no time: a busy machine makes nobody guilty. That the thread rests, or waits for its own rendering, is no fault.
 */
public final class FxWatch implements AutoCloseable {

    private static final long BETWEEN_NANOS = 2_000_000;
    /** Beginnings of class and method. A connection is closed elsewhere, too: that of an ssh ends a program and removes files. */
    private static final List<String> BLOCKING = List.of("dev.longshore.engine.transport.ssh.SshTunnel.",
            "dev.longshore.engine.transport.ssh.SshFolder.", "sun.nio.ch.Net.poll", "sun.nio.ch.Net.connect", "sun.nio.ch.Net.accept",
            "sun.nio.ch.NioSocketImpl.", "sun.nio.ch.SocketDispatcher.", "sun.nio.ch.SocketChannelImpl.connect", "sun.nio.ch.SocketChannelImpl.read",
            "sun.nio.ch.SocketChannelImpl.write", "sun.nio.ch.UnixDomainSockets.connect", "sun.nio.ch.SelectorImpl.", "java.net.Socket.",
            "java.net.InetAddress.get", "java.lang.ProcessImpl.", "java.lang.ProcessBuilder.start");
    private static final Set<String> WAITING = Set.of("java.lang.Thread.sleep", "java.lang.Thread.join", "java.util.concurrent.CompletableFuture.get",
            "java.util.concurrent.CompletableFuture.join");

    private final Queue<String> caught = new ConcurrentLinkedQueue<>();
    private final Thread watched = onFx(Thread::currentThread);
    private final Thread watching = Thread.ofPlatform().daemon().name("fx watch").unstarted(this::watch);
    private volatile int looks;
    private volatile boolean closed;

    public FxWatch() {
        System.getenv();   // the program has read it before the toolkit starts
        watching.start();
    }

    /** Stacks in which the FX thread waited. */
    public List<String> caught() {
        return List.copyOf(caught);
    }

    /** How often it has looked. */
    public int looks() {
        return looks;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void watch() {
        for (; !closed; looks++) {
            StackTraceElement[] stack = watched.getStackTrace();
            blocking(stack).ifPresent(frame -> caught.add(frame + " in " + List.of(stack)));
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private static Optional<String> blocking(StackTraceElement... stack) {
        return Stream.of(stack).map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(frame -> WAITING.contains(frame) || BLOCKING.stream().anyMatch(frame::startsWith)).findFirst();
    }
}
