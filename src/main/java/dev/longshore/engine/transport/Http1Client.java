package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * A small HTTP/1.1 client over channels. GET and HEAD may use a kept connection; everything else, every stream and
 * every hijack has one of its own. The threads that call it wait, so they should be virtual.
 */
final class Http1Client implements AutoCloseable {

    private static final Duration MAX_IDLE = Duration.ofSeconds(10);

    private final Dialer dialer;
    private final String host;
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final Deadlines deadlines = new Deadlines();
    private final ConnectionPool pool = new ConnectionPool(deadlines, MAX_IDLE);
    private volatile boolean closed;

    /** @param host the Host field of every request */
    Http1Client(Dialer dialer, String host) {
        this.dialer = dialer;
        this.host = host;
    }

    Response send(Request request) {
        boolean repeatable = request.method().equals("GET") || request.method().equals("HEAD");
        Duration limit = request.limits().connect();
        Wire wire = repeatable ? pool.take().orElseGet(() -> connect(limit)) : connect(limit);
        boolean kept = false;
        try {
            Http1Exchange exchange = new Http1Exchange(wire, request, host, false);
            HttpHead head = exchange.head(deadlines);
            byte[] body = readBody(wire, head, request);
            kept = repeatable && exchange.sent() && head.keepsAlive(request.method()) && !wire.buffered().hasRemaining();
            return new Response(head.status(), head.headers(), body);
        } finally {
            if (kept) {
                pool.give(wire);
            } else {
                wire.close();
            }
        }
    }

    StreamingResponse stream(Request request) {
        Wire wire = connect(request.limits().connect());
        HttpHead head = head(wire, request, false);
        BodyInput body = head.body(request.method(), wire.input());
        return new WireStream(head.status(), head.headers(), head.status() >= 300 ? timed(body, wire, request) : body, wire);
    }

    HijackedConnection hijack(Request request) {
        Wire wire = connect(request.limits().connect());
        HttpHead head = head(wire, request, true);
        boolean raw = head.status() == 101 || head.status() == 200 && !head.framedBody(request.method());
        BodyInput input = raw ? wire.input() : timed(head.body(request.method(), wire.input()), wire, request);
        return new WireHijack(head.status(), head.headers(), input, wire.output(), wire);
    }

    /** What a peer within TLS says against this client, of a connection over which nothing is sent; empty where it says nothing, or not so soon. */
    Optional<Unreachable> refusal(Duration limit) {
        try (Wire wire = connect(limit); Deadlines.Deadline _ = deadlines.start(limit, wire::close)) {
            wire.awaitSign();
            return Optional.empty();
        } catch (EngineException e) {
            return e instanceof Unreachable refused && refused.reason() == Unreachable.Reason.TLS_CLIENT_REFUSED ? Optional.of(refused) : Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        deadlines.close();
        open.forEach(Wire::close);
    }

    private HttpHead head(Wire wire, Request request, boolean upgrade) {
        boolean done = false;
        try {
            HttpHead head = new Http1Exchange(wire, request, host, upgrade).head(deadlines);
            head.framedBody(request.method()); // fails here, not later, where the framing is no HTTP
            done = true;
            return head;
        } finally {
            if (!done) {
                wire.close();
            }
        }
    }

    /** An answer that is no stream has an end, which must come in time. */
    private BodyInput timed(BodyInput body, Wire wire, Request request) {
        return new TimedBody(body, bodyDeadline(wire, request.limits()));
    }

    private Deadlines.Deadline bodyDeadline(Wire wire, Limits limits) {
        return deadlines.start(limits.body(), () -> wire.abort(() -> timedOut(TimedOut.Phase.BODY, limits.body())));
    }

    private byte[] readBody(Wire wire, HttpHead head, Request request) {
        Limits limits = request.limits();
        try (Deadlines.Deadline deadline = bodyDeadline(wire, limits)) {
            return BodyReader.read(head.status(), head.body(request.method(), wire.input()), limits.maxBody(), deadline::restart);
        }
    }

    private Wire connect(Duration limit) {
        CompletableFuture<SocketAddress> address = dialer.address();
        Wire wire = newWire(address);
        Supplier<EngineException> late = () -> address.isDone() ? timedOut(TimedOut.Phase.CONNECT, limit) : dialer.unresolved(limit);
        boolean connected = false;
        try (Deadlines.Deadline _ = deadlines.start(limit, () -> abort(wire, late.get()))) {
            wire.connect(dialer, found(address));
            wire.ending().check();
            connected = true;
            return wire;
        } catch (IOException e) {
            throw wire.ending().orElse(() -> dialer.unreachable(e));
        } finally {
            if (!connected) {
                wire.close();
            }
        }
    }

    /** The reason is made before the end: that ends the wait for the address too. */
    static void abort(Wire wire, EngineException why) {
        wire.abort(() -> why);
    }

    static SocketAddress found(CompletableFuture<SocketAddress> address) throws IOException {
        try {
            return address.get();
        } catch (CancellationException e) {
            throw new ClosedChannelException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    /** @param address what nobody waits for any more once the connection is closed */
    private Wire newWire(CompletableFuture<SocketAddress> address) {
        try {
            Wire wire = new Wire(dialer.open(), ended -> {
                open.remove(ended);
                address.cancel(false);
            });
            open.add(wire);
            if (closed) {
                wire.close();
            }
            return wire;
        } catch (IOException e) {
            throw dialer.unreachable(e);
        }
    }

    private static EngineException timedOut(TimedOut.Phase phase, Duration limit) {
        return new TimedOut(phase, (phase == TimedOut.Phase.CONNECT ? "no connection" : "no complete body") + " within " + limit.toMillis() + " ms");
    }
}
