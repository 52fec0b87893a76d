package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.tls.TlsContext;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/** Connects over tcp, and agrees on TLS. */
record TlsDialer(TcpDialer tcp, TlsContext context) implements Dialer {

    @Override
    public SocketChannel open() throws IOException {
        return tcp.open();
    }

    @Override
    public TlsLink connect(SocketChannel channel) throws IOException {
        tcp.connect(channel);
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

    /** The channel was connected, the handshake failed. */
    private static final class NoTls extends IOException {
        NoTls(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
