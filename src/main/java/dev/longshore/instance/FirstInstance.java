package dev.longshore.instance;

import dev.longshore.json.Json;
import dev.longshore.json.JsonException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The instance that listens. Until its window is there, it keeps what later ones ask for. */
public final class FirstInstance implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;
    private static final Duration READ_LIMIT = Duration.ofSeconds(2);
    private static final Duration LOCK_LIMIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final InstancePlace place;
    private final Answering answering;
    private final ServerSocketChannel server;
    private final @Nullable Object identity;
    private final String id;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private @Nullable Receiver receiver;
    private boolean replaced;
    private boolean closed;

    private FirstInstance(InstancePlace place, HostNames hosts, ServerSocketChannel server, String id) {
        this.place = place;
        this.answering = new Answering(hosts);
        this.server = server;
        this.identity = place.identity();
        this.id = id;
    }

    /** Takes the calls of later instances. */
    interface Calls {
        SocketChannel next() throws IOException;
    }

    /** Puts a socket in the place, over one that is there. Whoever calls holds the lock. */
    static FirstInstance listen(InstancePlace place, HostNames hosts) throws IOException {
        return listen(place, hosts, calls -> calls);
    }

    static FirstInstance listen(InstancePlace place, HostNames hosts, UnaryOperator<Calls> around) throws IOException {
        String id = UUID.randomUUID().toString();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        String name = place.socket().getFileName().toString();
        Path made = place.socket().resolveSibling(name + "." + id.substring(0, 4));
        try {
            server.bind(UnixDomainSocketAddress.of(made));
            Files.move(made, place.socket(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            place.own(id);
        } catch (IOException | UnsupportedOperationException e) {
            server.close();
            Files.deleteIfExists(made);
            throw e;
        }
        FirstInstance instance = new FirstInstance(place, hosts, server, id);
        Calls calls = around.apply(server::accept);
        // no virtual one: it must not wait for the work of others
        Thread.ofPlatform().daemon().name("instance").start(() -> instance.accept(calls));
        return instance;
    }

    /** From now on the window does what later instances ask for; first what they asked for until now. */
    public void serve(Receiver window) {
        boolean late;
        synchronized (this) {
            receiver = window;
            late = replaced;
        }
        answering.serve(window);
        if (late) {
            window.replaced();
        }
    }

    /** Whether another instance has taken the place of this one while this one was not closed. It stays so after the end of the other. */
    public boolean hasLostItsPlace() {
        synchronized (this) {
            if (replaced || closed) {
                return replaced;
            }
        }
        return place.owner().filter(now -> !now.equals(id)).isPresent();   // none where somebody has tidied up
    }

    private void accept(Calls calls) {
        Json.PLAIN.read(Json.PLAIN.write(Request.state()), Request.class);   // the first time takes long, and later ones wait for it
        boolean failing = false;
        while (server.isOpen()) {
            try {
                take(calls.next());
                failing = false;
            } catch (IOException e) {
                if (server.isOpen()) {   // as where the process has too many files open for a while
                    System.Logger.Level level = failing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
                    System.getLogger("longshore").log(level, "no call of a later instance", e);
                    failing = true;
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private void take(SocketChannel caller) throws IOException, InterruptedException {
        if (hasLostItsPlace()) {
            caller.close();
            leave();
        } else {
            free.acquire();   // the others wait: to refuse them would look like the end of this process
            Thread.ofPlatform().daemon().name("instance call").start(() -> answerAndRelease(caller));
        }
    }

    private void leave() throws IOException {
        Receiver window;
        synchronized (this) {
            replaced = true;
            window = receiver;
        }
        answering.forget();
        server.close();
        if (window != null) {
            window.replaced();
        }
    }

    private void answerAndRelease(SocketChannel caller) {
        try (Line line = new Line(caller, READ_LIMIT)) {
            if (Peers.sameUser(caller, place.folder())) {
                line.write(answer(read(line)));
            }
        } catch (IOException gone) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "a later instance has gone", gone);
        } finally {
            free.release();
        }
    }

    /** One of no version where the line is no request. */
    private static Request read(Line line) throws IOException {
        try {
            return line.read(Request.class);
        } catch (JsonException strange) {
            return new Request(0, "", "", "", "");
        }
    }

    private Answer answer(Request request) {
        try {
            return request.ask().equals(Request.SHOW) && hasLostItsPlace() ? Answer.of(Answer.REFUSED) : answering.answer(request);
        } catch (RuntimeException fault) {   // no answer would look like a process that hangs
            System.getLogger("longshore").log(System.Logger.Level.WARNING, "no answer for a later instance", fault);
            return Answer.of(Answer.REFUSED);
        }
    }

    /** Frees the place for the next start, be this one still at its last work. One that has lost its place leaves it to the other. */
    @Override
    public void close() {
        boolean lost = hasLostItsPlace();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            replaced |= lost;
        }
        if (!lost) {
            removeSocket();
        }
        try {
            server.close();
        } catch (IOException e) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "a socket does not close", e);
        }
    }

    private void removeSocket() {
        try (InstanceLock held = InstanceLock.take(place.lock(), LOCK_LIMIT)) {
            if (place.owner().filter(now -> !now.equals(id)).isEmpty() && Objects.equals(identity, place.identity())) {
                Files.deleteIfExists(place.socket());
            }
        } catch (IOException left) {   // the next start finds that nobody listens
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the socket stays", left);
        }
    }
}
