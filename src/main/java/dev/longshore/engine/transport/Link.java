package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** How bytes travel over a connected channel: as they are, or within TLS. One thread reads while another writes; closing the channel ends both. */
interface Link {

    /** Waits for at least one byte; -1 at the end. */
    int read(ByteBuffer target) throws IOException;

    /** Waits until the peer has sent anything since they are connected; that may be for this layer alone, a ticket or a refusal of TLS. */
    void awaitSign() throws IOException;

    /** Writes all there is. */
    void write(ByteBuffer source) throws IOException;

    /** The peer sees the end; it can still be read from. */
    void closeOutput() throws IOException;

    /** Whether an idle connection has neither ended nor brought bytes, as far as this side can know; waits for nothing. */
    boolean quiet() throws IOException;

    /** What a failure of the others means. */
    EngineException broken(IOException failure);
}
