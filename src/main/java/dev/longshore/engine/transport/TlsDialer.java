package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.tls.TlsContext;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Connects over tcp, and agrees on TLS. */
record TlsDialer(TcpDialer tcp, TlsContext context) implements Dialer {

    @Override
    public SocketChannel open() throws IOException {
        return tcp.open();
    }

    @Override
    public CompletableFuture<SocketAddress> address() {
        return tcp.address();
    }

    @Override
    public TlsLink connect(SocketChannel channel, SocketAddress address) throws IOException {
        tcp.connect(channel, address);
        try {
            return TlsLink.over(channel, context, tcp.host(), tcp.port());
        } catch (IOException e) {
            throw new NoTls(e);
        }
    }

    @Override
    public Unreachable unreachable(IOException failure) {
        return failure instanceof NoTls ? context.handshakeFailure(failure.getCause()) : tcp.unreachable(failure);
    }

    @Override
    public Unreachable unresolved(Duration limit) {
        return tcp.unresolved(limit);
    }

    /** The channel was connected, the handshake failed. */
    private static final class NoTls extends IOException {
        NoTls(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
