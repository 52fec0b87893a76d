package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Bytes as they are. */
record PlainLink(SocketChannel channel) implements Link {

    private static final int WRITE_SIZE = 64 * 1024;

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public void awaitSign() {
        // a peer in plain text speaks when spoken to
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        int end = source.limit();
        while (source.position() < end) {
            // in pieces: the channel copies what it is given into a buffer of the same size outside the heap
            source.limit(Math.min(end, source.position() + WRITE_SIZE));
            channel.write(source);
        }
    }

    @Override
    public void closeOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public boolean quiet() throws IOException {
        channel.configureBlocking(false);
        boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
        channel.configureBlocking(true);
        return quiet;
    }

    @Override
    public EngineException broken(IOException failure) {
        return Ending.broken(failure);
    }
}
