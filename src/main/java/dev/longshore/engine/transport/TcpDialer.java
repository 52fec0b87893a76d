package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jdk.net.ExtendedSocketOptions;

/** Connects over tcp. */
record TcpDialer(String host, int port) implements Dialer {

    @Override
    public SocketChannel open() throws IOException {
        return SocketChannel.open();
    }

    /**
     * A name is asked for on a thread of its own; the library sees to it that nothing asks for one name twice at a time. An address that is written out
     * is known at once: however busy the machine is, it is never taken for a name that nobody knows.
     */
    @Override
    public CompletableFuture<SocketAddress> address() {
        try {
            return CompletableFuture.completedFuture(new InetSocketAddress(InetAddress.ofLiteral(host), port));
        } catch (IllegalArgumentException name) {
            return lookup();
        }
    }

    private CompletableFuture<SocketAddress> lookup() {
        CompletableFuture<SocketAddress> found = new CompletableFuture<>();
        Thread.ofVirtual().name("name lookup").start(() -> {
            try {
                found.complete(new InetSocketAddress(InetAddress.getByName(host), port));
            } catch (IOException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found;
    }

    @Override
    public Link connect(SocketChannel channel, SocketAddress address) throws IOException {
        channel.connect(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        keepAlive(channel);
        return new PlainLink(channel);
    }

    /** A stream may be silent for hours, and what stands in between forget about it: then it ends after 45 seconds, not never. */
    private static void keepAlive(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        Set<SocketOption<?>> known = channel.supportedOptions();
        if (known.containsAll(Set.of(ExtendedSocketOptions.TCP_KEEPIDLE, ExtendedSocketOptions.TCP_KEEPINTERVAL, ExtendedSocketOptions.TCP_KEEPCOUNT))) {
            channel.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 15);
            channel.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 10);
            channel.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    /** Host and port as in a URL. */
    String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public Unreachable unreachable(IOException failure) {
        return new Unreachable(reason(failure), "cannot connect to " + authority() + because(failure), failure);
    }

    @Override
    public Unreachable unresolved(Duration limit) {
        return new Unreachable(Reason.UNKNOWN_HOST, "no address for the name " + host + " within " + limit.toMillis() + " ms", null);
    }

    /** Looks through the causes: java.net.http wraps what the socket said. */
    static Reason reason(IOException failure) {
        if (hasCause(failure, UnknownHostException.class) || hasCause(failure, UnresolvedAddressException.class)) {
            return Reason.UNKNOWN_HOST;
        }
        // ENETUNREACH has no class of its own
        if (hasCause(failure, NoRouteToHostException.class)
                || causes(failure).anyMatch(e -> String.valueOf(e.getMessage()).contains("unreachable"))) {
            return Reason.NO_ROUTE;
        }
        return hasCause(failure, ConnectException.class) ? Reason.REFUSED : Reason.OTHER;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
    }

    /** What the system said, where it said anything. */
    static String because(Throwable failure) {
        return failure.getMessage() == null ? "" : ": " + failure.getMessage();
    }
}
