package dev.longshore.engine.transport;

import java.io.InputStream;

/** An answer whose body is still arriving. {@link #close} may be called from any thread, and ends a blocked read at once. */
public interface StreamingResponse extends AutoCloseable {

    int status();

    Headers headers();

    /** The body, transfer coding removed; read by one thread. Its end is -1 only where the engine said so. */
    InputStream body();

    @Override
    void close();
}
