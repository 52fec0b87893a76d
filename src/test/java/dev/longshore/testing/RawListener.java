package dev.longshore.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of no protocol: it keeps the first bytes of all its clients, answers each with the same, and closes, or falls silent. */
public final class RawListener implements AutoCloseable {

    private static final int KEPT = 64 * 1024;

    private final ServerSocket server;
    private final byte[] answer;
    private final boolean closing;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RawListener(byte[] answer, boolean closing) {
        try {
            this.server = new ServerSocket(0, 128, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.answer = answer;
        this.closing = closing;
        Thread.ofVirtual().name("raw-listener").start(this::accept);
    }

    /** Answers once the first bytes came, and closes. */
    public static RawListener answering(byte... answer) {
        return new RawListener(answer, true);
    }

    /** Takes everything and says nothing. */
    public static RawListener silent() {
        return new RawListener(new byte[0], false);
    }

    public int port() {
        return server.getLocalPort();
    }

    public int accepted() {
        return accepted.get();
    }

    /** What came so far, of all clients, in the order in which it came. */
    public byte[] received() {
        synchronized (received) {
            return received.toByteArray();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                accepted.incrementAndGet();
                open.add(client);
                if (server.isClosed()) {   // it may not have been among those that were closed at the end
                    client.close();
                    return;
                }
                Thread.ofVirtual().name("raw-listener-connection").start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the end of the server
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] bytes = new byte[4096];
            boolean answered = false;
            for (int n = client.getInputStream().read(bytes); n >= 0; n = client.getInputStream().read(bytes)) {
                keep(bytes, n);
                if (closing && !answered) {
                    answered = true;
                    client.getOutputStream().write(answer);
                    client.shutdownOutput();
                }
            }
        } catch (IOException e) {
            // the client went away, as clients do
        } finally {
            open.remove(client);
        }
    }

    private void keep(byte[] bytes, int count) {
        synchronized (received) {
            if (received.size() < KEPT) {
                received.write(bytes, 0, count);
            }
        }
    }
}
