package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.tls.TlsContext;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/**
 * Bytes within TLS. An engine of the JDK and no SSLSocket: a reader can still learn of a refusal after a write has failed, and a
 * connection is looked at without waiting. The end of the channel without the peer's farewell is a cut, not an end.
 */
final class TlsLink implements Link {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final TlsContext context;
    private final SSLEngine engine;
    private final ReentrantLock writing = new ReentrantLock();
    private final ByteBuffer outgoing;
    private final ByteBuffer incoming;
    private final ByteBuffer plain;
    private volatile boolean handshaken;
    private volatile boolean heard;
    private IOException unsent;

    private TlsLink(SocketChannel channel, TlsContext context, SSLEngine engine) {
        this.channel = channel;
        this.context = context;
        this.engine = engine;
        int packet = engine.getSession().getPacketBufferSize();
        this.outgoing = ByteBuffer.allocate(packet);
        this.incoming = ByteBuffer.allocate(packet).flip();
        this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).flip();
    }

    /** Agrees with the peer on a connection. @throws SSLException or another {@code IOException} where they do not */
    static TlsLink over(SocketChannel channel, TlsContext context, String host, int port) throws IOException {
        TlsLink link = new TlsLink(channel, context, context.engine(host, port));
        try {
            link.engine.beginHandshake();
            while (link.step(link.engine.getHandshakeStatus())) {
                continue;
            }
            link.handshaken = true;
            return link;
        } catch (SSLException e) {
            link.sendAlert();
            throw e;
        } catch (IOException e) {
            throw link.unsent != null ? link.unsent : e;
        }
    }

    SSLSession session() {
        return engine.getSession();
    }

    /** Does what the handshake needs next; false where it is done. */
    private boolean step(HandshakeStatus needed) throws IOException {
        switch (needed) {
            case NEED_TASK -> runTasks();
            case NEED_WRAP -> flush();
            case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                if (unwrap().getStatus() == Status.CLOSED) {
                    throw new SSLException("the peer ended the handshake");
                }
            }
            case FINISHED, NOT_HANDSHAKING -> {
                return false;
            }
        }
        return true;
    }

    /** The peer is told what was wrong with it, where it still listens. */
    private void sendAlert() {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && !engine.isOutboundDone()) {
                flush();
            }
        } catch (IOException e) {
            // the failure it would have been told of is the one that counts
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        while (!plain.hasRemaining()) {
            SSLEngineResult result = unwrap();
            if (result.getStatus() == Status.CLOSED) {
                return -1;
            }
            afterwards(result.getHandshakeStatus());
        }
        heard = true;
        int count = Math.min(plain.remaining(), target.remaining());
        target.put(plain.slice(plain.position(), count));
        plain.position(plain.position() + count);
        return count;
    }

    @Override
    public void awaitSign() throws IOException {
        unwrap();
    }

    @Override
    public boolean quiet() throws IOException {
        channel.configureBlocking(false);
        boolean open = receive() >= 0;
        channel.configureBlocking(true);
        Status status = open ? Status.OK : Status.CLOSED;
        while (status == Status.OK) {
            // tickets and the like may come at any time, and are for nobody but TLS
            status = unwrapOnce().getStatus();
            runTasks();
        }
        return status == Status.BUFFER_UNDERFLOW && !plain.hasRemaining();
    }

    /** Takes one record in, waiting for it. */
    private SSLEngineResult unwrap() throws IOException {
        SSLEngineResult result = unwrapOnce();
        while (result.getStatus() == Status.BUFFER_UNDERFLOW) {
            int received = receive();
            if (received == 0) {
                throw new SSLException("a record longer than TLS allows");
            }
            if (received < 0) {
                throw new EOFException(handshaken ? "the peer ended the connection without closing TLS" : "the peer ended the handshake");
            }
            result = unwrapOnce();
        }
        return result;
    }

    private SSLEngineResult unwrapOnce() throws IOException {
        plain.compact();
        try {
            return engine.unwrap(incoming, plain);
        } finally {
            plain.flip();
        }
    }

    private int receive() throws IOException {
        incoming.compact();
        try {
            return channel.read(incoming);
        } finally {
            incoming.flip();
        }
    }

    /** A new key, asked for in mid-stream, is answered here where no writer is about to: a writer sends it by itself. */
    private void afterwards(HandshakeStatus needed) throws IOException {
        if (needed == HandshakeStatus.NEED_TASK) {
            runTasks();
        }
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && writing.tryLock()) {
            try {
                flush();
            } finally {
                writing.unlock();
            }
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        writing.lock();
        try {
            while (source.hasRemaining()) {
                SSLEngineResult result = wrap(source);
                if (result.getStatus() == Status.CLOSED) {
                    throw new IOException("TLS is closed");
                }
                if (result.bytesConsumed() == 0 && result.bytesProduced() == 0) {
                    throw new IOException("the peer wants to negotiate anew");
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private void flush() throws IOException {
        writing.lock();
        try {
            wrap(NOTHING.duplicate());
        } finally {
            writing.unlock();
        }
    }

    private SSLEngineResult wrap(ByteBuffer source) throws IOException {
        outgoing.clear();
        SSLEngineResult result = engine.wrap(source, outgoing);
        outgoing.flip();
        try {
            while (outgoing.hasRemaining()) {
                channel.write(outgoing);
            }
        } catch (IOException e) {
            if (handshaken) {
                throw e;
            }
            unsent = e;   // the peer may have said why it no longer listens: what is read decides
        }
        return result;
    }

    @Override
    public void closeOutput() throws IOException {
        writing.lock();
        try {
            engine.closeOutbound();
            while (!engine.isOutboundDone() && wrap(NOTHING.duplicate()).bytesProduced() > 0) {
                continue;
            }
        } finally {
            writing.unlock();
        }
    }

    /** With TLS 1.3 a refusal of this client comes after the handshake, in place of the first answer. */
    @Override
    public EngineException broken(IOException failure) {
        return heard ? Ending.broken(failure) : context.failure(failure).map(EngineException.class::cast).orElseGet(() -> Ending.broken(failure));
    }
}
