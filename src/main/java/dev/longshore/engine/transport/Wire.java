package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLSession;

/**
 * One connection. One thread reads while another writes; {@link #abort} from a third ends both at once. Reading or
 * writing after that throws the reason given to it. All failures are {@link EngineException}s.
 */
final class Wire implements AutoCloseable {

    private static final int READ_SIZE = 16 * 1024;

    private final SocketChannel channel;
    private final Consumer<Wire> onClose;
    private final Ending ending = new Ending();
    private final ByteBuffer buffered = ByteBuffer.allocate(READ_SIZE).flip();
    private volatile Link link;

    Wire(SocketChannel channel, Consumer<Wire> onClose) {
        this.channel = channel;
        this.onClose = onClose;
        this.link = new PlainLink(channel);
    }

    void connect(Dialer dialer, SocketAddress address) throws IOException {
        link = dialer.connect(channel, address);
    }

    SocketChannel channel() {
        return channel;
    }

    /** What was agreed on; empty on a connection that is plain, or not yet made. */
    Optional<SSLSession> tlsSession() {
        return link instanceof TlsLink tls ? Optional.of(tls.session()) : Optional.empty();
    }

    Ending ending() {
        return ending;
    }

    /** What has been read and not yet used. */
    ByteBuffer buffered() {
        return buffered;
    }

    /** Waits for more bytes, once {@link #buffered} is used up; false at the end. */
    boolean fill() {
        ending.check();
        try {
            buffered.clear();
            int count = link.read(buffered);
            buffered.flip();
            if (count < 0) {
                ending.check();
            }
            return count > 0;
        } catch (IOException e) {
            buffered.clear().flip();
            throw broken(e);
        }
    }

    /** Waits until the peer has sent anything at all: see {@link Link#awaitSign}. */
    void awaitSign() {
        try {
            link.awaitSign();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    int read(byte[] target, int offset, int length) {
        ending.check();
        if (length == 0) {
            return 0;
        }
        if (!buffered.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, buffered.remaining());
        buffered.get(target, offset, count);
        return count;
    }

    void write(byte[] source, int offset, int length) {
        try {
            link.write(ByteBuffer.wrap(source, offset, length));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private EngineException broken(IOException failure) {
        return ending.orElse(() -> link.broken(failure));
    }

    void closeOutput() {
        try {
            link.closeOutput();
        } catch (IOException e) {
            // nothing is left to half-close: the reader learns why
        }
    }

    /** Whether an idle connection has ended, or has bytes nobody asked for. */
    boolean stale() {
        if (buffered.hasRemaining()) {
            return true;
        }
        try {
            return !link.quiet();
        } catch (IOException e) {
            return true;
        }
    }

    /** Ends the connection for the reason given; the first reason stays. */
    void abort(Supplier<EngineException> why) {
        ending.set(why);
        try {
            channel.close();
        } catch (IOException e) {
            // the descriptor is released either way
        }
        onClose.accept(this);
    }

    @Override
    public void close() {
        abort(Ending.closedHere());
    }

    BodyInput input() {
        return new WireInput(this);
    }

    OutputStream output() {
        return new WireOutput(this);
    }

    private static final class WireInput extends BodyInput {
        private final Wire wire;

        WireInput(Wire wire) {
            this.wire = wire;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return wire.read(target, offset, length);
        }
    }

    private static final class WireOutput extends OutputStream {
        private final Wire wire;

        WireOutput(Wire wire) {
            this.wire = wire;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            wire.write(source, offset, length);
        }
    }
}
