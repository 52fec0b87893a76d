package dev.longshore.engine.transport;

import java.nio.file.Path;

/** The transport over a unix socket: HTTP/1.1 by this package, since java.net.http knows no such sockets. */
public final class UnixTransport implements Transport {

    private final Http1Client client;

    /** @param socket the socket's path; nothing is opened before the first call */
    public UnixTransport(Path socket) {
        this.client = new Http1Client(new UnixDialer(socket), "localhost");
    }

    @Override
    public Response send(Request request) {
        return client.send(request);
    }

    @Override
    public StreamingResponse stream(Request request) {
        return client.stream(request);
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return client.hijack(request);
    }

    @Override
    public void close() {
        client.close();
    }
}
