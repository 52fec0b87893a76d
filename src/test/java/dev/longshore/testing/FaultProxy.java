package dev.longshore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad network between a client and an engine: it can fall silent without an end, forget the connections it has, be slow, and cut or
 * reset a connection at any byte. It is good until told otherwise. Closing it ends every connection.
 */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocketChannel server;
    private final SocketAddress engine;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;
    private volatile Duration jitter = Duration.ZERO;
    private volatile long cutAt = Long.MAX_VALUE;
    private volatile boolean reset;

    private FaultProxy(ServerSocketChannel server, SocketAddress engine) {
        this.server = server;
        this.engine = engine;
        Thread.ofVirtual().name("fault-proxy").start(this::accept);
    }

    /** Listens on a free port of the IPv4 loopback. */
    public static FaultProxy tcp(SocketAddress engine) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 128);
            return new FaultProxy(server, engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens on a socket, which should not exist yet. */
    public static FaultProxy unix(Path socket, SocketAddress engine) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket), 128);
            return new FaultProxy(server, engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of {@link #tcp}. */
    public int port() {
        try {
            return ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on no byte passes either way, also over connections that are made later; none of them ends. */
    public void fallSilent() {
        silent = true;
    }

    /** Bytes pass again, those held back first; connections forgotten before stay so. */
    public void recover() {
        silent = false;
        links.forEach(Link::go);
    }

    /** The connections there are now carry nothing any more, and do not end: a sleep, or a firewall that forgot them. New ones are good. */
    public void forgetConnections() {
        links.forEach(link -> link.forgotten = true);
    }

    /** Each piece waits for so long before it passes. */
    public void delay(Duration around, Duration plusOrMinus) {
        delay = around;
        jitter = plusOrMinus;
    }

    /** Connections made from now on end after so many bytes from the engine. @param withReset an RST in place of a FIN */
    public void cutAfter(long bytes, boolean withReset) {
        reset = withReset;
        cutAt = bytes;
    }

    /** Connections made from now on are not cut. */
    public void cutNoMore() {
        cutAt = Long.MAX_VALUE;
    }

    /** Connections that the client has open. */
    public int open() {
        return links.size();
    }

    @Override
    public void close() {
        close(server);
        links.forEach(Link::close);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                Link link = new Link(client);
                links.add(link);
                if (!server.isOpen()) {   // it may not have been among those that were closed at the end
                    link.close();
                    return;
                }
                Thread.ofVirtual().name("fault-link").start(link::connect);
            }
        } catch (IOException e) {
            // closed: the end of the proxy
        }
    }

    private static void close(AutoCloseable closing) {
        try {
            closing.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** One connection of the client, and the one to the engine that goes with it. */
    private final class Link {
        private final SocketChannel client;
        private final long allowed = cutAt;
        private volatile SocketChannel engineSide;
        private volatile boolean forgotten;
        private volatile Thread up;
        private volatile Thread down;

        Link(SocketChannel client) {
            this.client = client;
        }

        void connect() {
            try (SocketChannel opened = SocketChannel.open(engine)) {
                engineSide = opened;
                up = Thread.ofVirtual().name("fault-up").start(() -> pump(client, opened, Long.MAX_VALUE));
                down = Thread.currentThread();
                pump(opened, client, allowed);
            } catch (IOException absent) {
                // no engine there: the client sees its connection end
            } finally {
                close();
            }
        }

        private void pump(SocketChannel from, SocketChannel to, long limit) {
            ByteBuffer piece = ByteBuffer.allocate(16 * 1024);
            long left = limit;
            try {
                while (from.read(piece) >= 0) {
                    hold();
                    piece.flip().limit((int) Math.min(piece.limit(), left));
                    left -= piece.remaining();
                    while (piece.hasRemaining()) {
                        to.write(piece);
                    }
                    if (left == 0) {
                        cut();
                        return;
                    }
                    piece.clear();
                }
                hold();
                to.shutdownOutput();
            } catch (IOException ended) {
                reset(client);   // what broke on one side breaks on the other
                reset(engineSide);
                close();
            }
        }

        /** For as long as the network is slow, silent or forgetful; at most as long as both sides stay. */
        private void hold() throws IOException {
            if (!delay.isZero()) {
                long off = jitter.isZero() ? 0 : ThreadLocalRandom.current().nextLong(-jitter.toNanos(), jitter.toNanos());
                LockSupport.parkNanos(delay.toNanos() + off);
            }
            while ((silent || forgotten) && client.isOpen() && engineSide.isOpen()) {
                LockSupport.parkNanos(100_000_000);
            }
        }

        void go() {
            LockSupport.unpark(up);
            LockSupport.unpark(down);
        }

        private void cut() {
            if (reset) {
                reset(client);
            }
            close();
        }

        /** So that its close is an RST, where there is such a thing. */
        private static void reset(SocketChannel channel) {
            try {
                if (channel.isOpen() && channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
                    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                }
            } catch (IOException closedMeanwhile) {
                // it has ended already
            }
        }

        void close() {
            links.remove(this);
            FaultProxy.close(client);
            SocketChannel opened = engineSide;
            if (opened != null) {
                FaultProxy.close(opened);
            }
        }
    }
}
