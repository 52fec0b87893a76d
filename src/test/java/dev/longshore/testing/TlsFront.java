package dev.longshore.testing;

import dev.longshore.engine.transport.tls.TlsMaterial;
import dev.longshore.engine.transport.tls.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** TLS before a server that speaks none: takes it off on a port of its own, and hands ends and resets through both ways. */
public final class TlsFront implements AutoCloseable {

    private final ServerSocket server;
    private final SSLContext context;
    private final int behind;
    private final boolean clientNeeded;
    private final String[] protocols;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger agreed = new AtomicInteger();

    private TlsFront(ServerSocket server, SSLContext context, int behind, boolean clientNeeded, String... protocols) {
        this.server = server;
        this.context = context;
        this.behind = behind;
        this.clientNeeded = clientNeeded;
        this.protocols = protocols;
        Thread.ofVirtual().name("tls-front").start(this::accept);
    }

    /** @param behind a port of the IPv4 loopback */
    public static TlsFront before(int behind, TestPki.Pair shown) {
        return at("127.0.0.1", behind, shown);
    }

    /** @param address of the loopback */
    public static TlsFront at(String address, int behind, TestPki.Pair shown) {
        return new TlsFront(listening(address), context(shown, shown), behind, false, "TLSv1.3", "TLSv1.2");
    }

    /** One that lets only clients in whose certificate leads to an authority. */
    public static TlsFront forClientsOf(TestPki.Pair authority, int behind, TestPki.Pair shown, String... protocols) {
        return new TlsFront(listening("127.0.0.1"), context(shown, authority), behind, true, protocols);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Handshakes that came to their end. */
    public int handshakes() {
        return agreed.get();
    }

    /** Waits until no client is connected. */
    public void awaitNoConnections() {
        Waiting.until("nobody is connected to the front", open::isEmpty);
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

    private static ServerSocket listening(String address) {
        try {
            return new ServerSocket(0, 128, InetAddress.ofLiteral(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext context(TestPki.Pair shown, TestPki.Pair clients) {
        TlsMaterial material = TlsMaterial.load(new TlsSettings(Optional.of(clients.certificate()), Optional.of(shown.certificate()), Optional.of(shown.key()), true));
        TlsMaterial.Identity identity = material.identity().orElseThrow();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", identity.key(), new char[0], identity.chain().toArray(X509Certificate[]::new));
            store.setCertificateEntry("clients", material.trusted().getFirst());
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, new char[0]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                open.add(client);
                if (server.isClosed()) {   // it may not have been among those that were closed at the end
                    client.close();
                    return;
                }
                client.setTcpNoDelay(true);
                Thread.ofVirtual().name("tls-front-connection").start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed: the end of the server
        }
    }

    private void serve(Socket client) {
        try (client; Socket engine = new Socket(InetAddress.ofLiteral("127.0.0.1"), behind)) {
            engine.setTcpNoDelay(true);
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
            tls.setUseClientMode(false);
            tls.setNeedClientAuth(clientNeeded);
            tls.setEnabledProtocols(protocols);
            tls.startHandshake();
            agreed.incrementAndGet();
            Thread up = Thread.ofVirtual().start(() -> upwards(tls, client, engine));
            downwards(tls, client, engine);
            up.join();
        } catch (IOException e) {
            // no TLS, or no engine: the client sees it
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            open.remove(client);
        }
    }

    private static void upwards(SSLSocket tls, Socket client, Socket engine) {
        try {
            copy(tls.getInputStream(), engine.getOutputStream());
            engine.shutdownOutput();
        } catch (IOException e) {
            closeBoth(client, engine);
        }
    }

    private static void downwards(SSLSocket tls, Socket client, Socket engine) throws IOException {
        try {
            copy(engine.getInputStream(), tls.getOutputStream());
            tls.close();
        } catch (IOException e) {
            client.setSoLinger(true, 0);
            closeBoth(client, engine);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = new byte[16 * 1024];
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
            out.write(bytes, 0, n);
        }
    }

    private static void closeBoth(Socket one, Socket other) {
        try (one; other) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
