package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A server on a unix socket or on the loopback that answers, or misbehaves, as a test tells it. Routes are looked up
 * from the one added last; without a route it answers 404 as an engine does. Closing it ends everything, and fails
 * where a route threw something other than an {@code IOException}.
 */
public final class HostileEngine implements AutoCloseable {

    /** What a route does. Returning without an answer closes the connection. */
    @FunctionalInterface
    public interface Handler {
        void handle(HostileExchange exchange) throws Exception;
    }

    private record Route(String method, String pathPrefix, Handler handler) {
        boolean matches(String asked, String path) {
            return (method.equals("*") || method.equals(asked)) && path.startsWith(pathPrefix);
        }
    }

    private final ServerSocketChannel server;
    private final String endpointUri;
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final EventFeed events = new EventFeed();
    private volatile boolean ignoringVersion;

    private HostileEngine(ServerSocketChannel server, String endpointUri, Consumer<HostileEngine> routes) {
        this.server = server;
        this.endpointUri = endpointUri;
        routes.accept(this);
        Thread.ofVirtual().name("hostile-engine").start(this::accept);
    }

    /** Listens on {@code engine.sock} in a directory, which should be a temporary one with a short path. */
    public static HostileEngine unix(Path directory) {
        return unix(directory, routes -> { });
    }

    /** As {@link #unix(Path)}, with routes that hold for whoever waits for it already: the first request too. */
    public static HostileEngine unix(Path directory, Consumer<HostileEngine> routes) {
        try {
            Path socket = directory.resolve("engine.sock");
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket), 128);
            return new HostileEngine(server, "unix://" + socket, routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens on a free port of the IPv4 loopback. */
    public static HostileEngine tcp() {
        try {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 128);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            return new HostileEngine(server, "tcp://127.0.0.1:" + port, routes -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code unix:///…/engine.sock} or {@code tcp://127.0.0.1:port}. */
    public String endpointUri() {
        return endpointUri;
    }

    /** The path of the socket of {@link #unix}. */
    public Path socket() {
        return Path.of(endpointUri.substring("unix://".length()));
    }

    /** The port of {@link #tcp}. */
    public int port() {
        return Integer.parseInt(endpointUri.substring(endpointUri.lastIndexOf(':') + 1));
    }

    /** Answers a method, or with {@code *} all, on every path with this prefix. A route added later goes first. */
    public HostileEngine on(String method, String pathPrefix, Handler handler) {
        routes.addFirst(new Route(method, pathPrefix, handler));
        return this;
    }

    /** From now on a leading {@code /v1.51} is not looked at when routes are matched and requests counted. */
    public HostileEngine ignoringVersion() {
        ignoringVersion = true;
        return this;
    }

    /** Answers ping, version, info, the lists and events as Docker 28 does, whatever the version prefix; override single routes with {@link #on}. */
    public HostileEngine behaveLikeAnEngine() {
        CannedAnswers.addTo(this);
        on("GET", "/events", events::serve);
        return ignoringVersion();
    }

    /** Sends one line to every open {@code /events}. */
    public void emit(String jsonLine) {
        events.emit(jsonLine);
    }

    /** How many {@code /events} are open, their header sent. */
    public int eventStreams() {
        return events.open();
    }

    /** Ends every open {@code /events} as a stopping engine does: cleanly. */
    public void endEvents() {
        events.end();
    }

    /** Everything received so far, in the order of arrival. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    public List<ReceivedRequest> requests(String method, String pathPrefix) {
        return requests.stream().filter(r -> r.method().equals(method) && matched(r.path()).startsWith(pathPrefix)).toList();
    }

    public int count(String method, String pathPrefix) {
        return requests(method, pathPrefix).size();
    }

    /** Waits for a request and gives it. */
    public ReceivedRequest awaitRequest(String method, String pathPrefix) {
        Waiting.until(method + " " + pathPrefix, () -> count(method, pathPrefix) > 0);
        return requests(method, pathPrefix).getFirst();
    }

    /** Connections open on the engine's side. */
    public int openConnections() {
        return connections.size();
    }

    /** Connections accepted since the start. */
    public int acceptedConnections() {
        return accepted.get();
    }

    /** Waits until the clients have closed everything; fails after ten seconds. */
    public void awaitNoConnections() {
        Waiting.until("no connection is open", () -> connections.isEmpty());
    }

    /** Ends every connection at once, as a killed engine does; goes on listening. */
    public void dropConnections() {
        connections.forEach(HostileEngine::close);
    }

    @Override
    public void close() {
        close(server);
        dropConnections();
        awaitNoConnections();
        Throwable failure = failures.poll();
        if (failure != null) {
            throw new AssertionError("a route failed", failure);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel connection = server.accept();
                connections.add(connection);
                if (!server.isOpen()) {   // it may not have been among those that were dropped at the end
                    connection.close();
                    connections.remove(connection);
                    return;
                }
                accepted.incrementAndGet();
                sendAtOnce(connection);
                Thread.ofVirtual().name("hostile-connection").start(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed: the end of the server
        }
    }

    /** Without this each answer written in two pieces takes 40 ms. */
    private static void sendAtOnce(SocketChannel connection) throws IOException {
        if (connection.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            RequestReader reader = new RequestReader(connection);
            boolean more = true;
            while (more) {
                ReceivedRequest request = reader.next();
                if (request == null) {
                    return;
                }
                requests.add(request);
                HostileExchange exchange = new HostileExchange(connection, reader, request);
                handler(request).handle(exchange);
                more = exchange.reusable();
            }
        } catch (IOException e) {
            // the client went away, as clients do
        } catch (Exception | AssertionError e) {
            failures.add(e);
        } finally {
            connections.remove(connection);
        }
    }

    private Handler handler(ReceivedRequest request) {
        String path = matched(request.path());
        return routes.stream().filter(route -> route.matches(request.method(), path)).findFirst().map(Route::handler)
                .orElse(exchange -> exchange.reply(404, "application/json", "{\"message\":\"page not found\"}"));
    }

    private String matched(String path) {
        return ignoringVersion ? path.replaceFirst("^/v[0-9]+\\.[0-9]+(?=/)", "") : path;
    }

    private static void close(AutoCloseable closing) {
        try {
            closing.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
