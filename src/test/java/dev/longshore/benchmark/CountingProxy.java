package dev.longshore.benchmark;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes on whatever goes to and from an engine's socket, and counts how often its containers are listed. */
final class CountingProxy implements AutoCloseable {

    private static final String LIST = "/containers/json";

    private final ServerSocketChannel server;
    private final Path engine;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lists = new AtomicInteger();

    private CountingProxy(ServerSocketChannel server, Path engine) {
        this.server = server;
        this.engine = engine;
    }

    /** @param socket where it listens; must not exist yet */
    static CountingProxy start(Path socket, Path engine) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        CountingProxy proxy = new CountingProxy(server, engine);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    int lists() {
        return lists.get();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                SocketChannel behind = SocketChannel.open(UnixDomainSocketAddress.of(engine));
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> pass(client, behind, true));
                Thread.ofVirtual().start(() -> pass(behind, client, false));
            }
        } catch (IOException closed) {
            // the end of the benchmark
        }
    }

    /** A request comes in one piece, for the app writes it so. */
    private void pass(SocketChannel from, SocketChannel to, boolean counted) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        try (from; to) {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                if (counted && new String(buffer.array(), 0, buffer.limit(), StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").contains(LIST)) {
                    lists.incrementAndGet();
                }
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException gone) {
            // one side has left, and so does the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel each : open) {
            each.close();
        }
    }
}
