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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The instance that listens. Until its window is there, it keeps what later ones ask for. */
public final class FirstInstance implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;
    private static final int MOST_KEPT = 16;
    private static final int MOST_NAMES = 100;
    private static final Duration READ_LIMIT = Duration.ofSeconds(2);
    private static final Duration WINDOW_LIMIT = Duration.ofMillis(300);
    private static final Duration LOCK_LIMIT = Duration.ofMillis(500);

    private final InstancePlace place;
    private final HostNames hosts;
    private final ServerSocketChannel server;
    private final @Nullable Object identity;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final AtomicInteger unshown = new AtomicInteger();
    private final List<Request> early = new ArrayList<>();
    private @Nullable Receiver receiver;
    private boolean replaced;
    private boolean closed;

    private FirstInstance(InstancePlace place, HostNames hosts, ServerSocketChannel server) {
        this.place = place;
        this.hosts = hosts;
        this.server = server;
        this.identity = place.identity();
    }

    /** Puts a socket in the place, over one that is there. Whoever calls holds the lock. */
    static FirstInstance listen(InstancePlace place, HostNames hosts) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        String name = place.socket().getFileName().toString();
        Path made = place.socket().resolveSibling(name + "." + UUID.randomUUID().toString().substring(0, 4));
        try {
            server.bind(UnixDomainSocketAddress.of(made));
            Files.move(made, place.socket(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException e) {
            server.close();
            Files.deleteIfExists(made);
            throw e;
        }
        FirstInstance instance = new FirstInstance(place, hosts, server);
        Thread.ofPlatform().daemon().name("instance").start(instance::accept);   // no virtual one: it must not wait for the work of others
        return instance;
    }

    /** From now on the window does what later instances ask for; first what they asked for until now. */
    public void serve(Receiver window) {
        boolean late;
        List<Request> kept;
        synchronized (this) {
            receiver = window;
            late = replaced;
            kept = List.copyOf(early);
            early.clear();
        }
        kept.forEach(request -> show(window, request, new CountDownLatch(1)));
        if (late) {
            window.replaced();
        }
    }

    /** Whether another instance has taken the place of this one while this one was not closed. */
    public boolean hasLostItsPlace() {
        synchronized (this) {
            if (replaced || closed || identity == null) {
                return replaced;
            }
        }
        Object now = place.identity();   // none where somebody has tidied up
        return now != null && !now.equals(identity);
    }

    private void accept() {
        Json.PLAIN.read(Json.PLAIN.write(Request.state()), Request.class);   // the first time takes long, and later ones wait for it
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                if (hasLostItsPlace()) {
                    caller.close();
                    leave();
                } else {
                    free.acquire();   // the others wait: to refuse them would look like the end of this process
                    Thread.ofPlatform().daemon().name("instance call").start(() -> answerAndRelease(caller));
                }
            } catch (IOException | InterruptedException ended) {
                return;
            }
        }
    }

    private void leave() throws IOException {
        server.close();
        Receiver window;
        synchronized (this) {
            replaced = true;
            window = receiver;
        }
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

    private Answer answer(Request request) throws IOException {
        if (request.longshore() != Request.VERSION) {
            return Answer.of(Answer.REFUSED);
        }
        return switch (request.ask()) {
            case Request.SHOW -> hasLostItsPlace() ? Answer.of(Answer.REFUSED) : show(request);
            case Request.STATE -> Answer.of(unshown.get() == 0 ? Answer.SHOWN : Answer.BUSY);
            default -> Answer.of(Answer.REFUSED);
        };
    }

    private Answer show(Request request) throws IOException {
        Receiver window = window();
        if (!known(request, window)) {
            if (window != null) {
                window.unknown(request.host(), request.activation());
            }
            List<String> names = window == null ? hosts.all() : window.all();
            return new Answer(Request.VERSION, Answer.UNKNOWN_HOST, names.stream().limit(MOST_NAMES).toList());
        }
        synchronized (this) {
            window = receiver;
            if (window == null) {   // it shows as soon as there is one
                if (early.size() < MOST_KEPT) {
                    early.add(request);
                }
                return Answer.of(Answer.SHOWN);
            }
        }
        CountDownLatch shown = new CountDownLatch(1);
        show(window, request, shown);
        try {
            return Answer.of(shown.await(WINDOW_LIMIT.toMillis(), TimeUnit.MILLISECONDS) ? Answer.SHOWN : Answer.BUSY);
        } catch (InterruptedException ending) {
            throw new IOException(ending);
        }
    }

    private synchronized @Nullable Receiver window() {
        return receiver;
    }

    private boolean known(Request request, @Nullable Receiver window) {
        return request.host().isEmpty() || window != null && window.known(request.host()) || hosts.known(request.host());
    }

    private void show(Receiver window, Request request, CountDownLatch shown) {
        unshown.incrementAndGet();
        window.show(request.wanted(), request.activation(), () -> {
            if (shown.getCount() > 0) {
                unshown.decrementAndGet();
            }
            shown.countDown();
        });
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
            if (Objects.equals(identity, place.identity())) {
                Files.deleteIfExists(place.socket());
            }
        } catch (IOException left) {   // the next start finds that nobody listens
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the socket stays", left);
        }
    }
}
