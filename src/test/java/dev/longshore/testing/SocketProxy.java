package dev.longshore.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy before an engine's socket that forbids parts of the API, as those do that people put before one: a forbidden path is answered 403
 * with a page. Each connection carries one request. Closing it ends every connection.
 */
public final class SocketProxy implements AutoCloseable {

    private static final String PAGE = "<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>\n";

    private final ServerSocketChannel server;
    private final SocketAddress engine;
    private final Path socket;
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    private SocketProxy(Path socket, ServerSocketChannel server, SocketAddress engine) {
        this.socket = socket;
        this.server = server;
        this.engine = engine;
        Thread.ofVirtual().name("socket-proxy").start(this::accept);
    }

    /** Listens on a socket, which should not exist yet. */
    public static SocketProxy unix(Path socket, Path engine) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket), 128);
            return new SocketProxy(socket, server, UnixDomainSocketAddress.of(engine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path socket() {
        return socket;
    }

    /** Requests to paths that begin so are refused, the version aside; e.g. {@code /images}. */
    public SocketProxy forbid(String path) {
        forbidden.add(path);
        return this;
    }

    public void allow(String path) {
        forbidden.remove(path);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                open.add(client);
                if (!server.isOpen()) {   // it may not have been among those that were closed at the end
                    client.close();
                    return;
                }
                Thread.ofVirtual().name("socket-proxy").start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the end of the proxy
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            String head = head(Channels.newInputStream(client));
            if (head.isEmpty()) {
                return;
            }
            String path = head.split(" ", 3)[1].replaceFirst("^/v[0-9.]+(?=/)", "");
            if (forbidden.stream().anyMatch(path::startsWith)) {
                Channels.newOutputStream(client).write(("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: "
                        + PAGE.length() + "\r\n\r\n" + (head.startsWith("HEAD") ? "" : PAGE)).getBytes(StandardCharsets.US_ASCII));
            } else {
                pass(client, head);
            }
        } catch (IOException gone) {
            // the client, or the engine, has left
        } finally {
            open.remove(client);
        }
    }

    private void pass(SocketChannel client, String head) throws IOException {
        try (SocketChannel there = SocketChannel.open(engine)) {
            OutputStream up = Channels.newOutputStream(there);
            String once = head.contains("Upgrade:") ? head : head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
            up.write(once.getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().name("socket-proxy").start(() -> copy(Channels.newInputStream(client), up));
            Channels.newInputStream(there).transferTo(Channels.newOutputStream(client));
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException ended) {
            // one side has left: the other notices by itself
        }
    }

    /** The lines before the body, with the empty one; empty where the client sends none. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    @Override
    public void close() {
        try {
            server.close();
            for (SocketChannel each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
