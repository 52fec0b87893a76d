package dev.longshore.engine.transport;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * A connection that has left HTTP. One thread may read while another writes; {@link #close} may be called from a third
 * and ends both at once.
 */
public interface HijackedConnection extends AutoCloseable {

    /** 101 or 200 where the engine upgraded; any other status is an ordinary answer, its body readable from {@link #input}. */
    int status();

    /** Of the answer that upgraded, or refused to. */
    Headers headers();

    /** What the engine sends, from the first byte after the header. */
    InputStream input();

    /** What goes to the engine; of no use where the upgrade was refused. */
    OutputStream output();

    /** Half-closes: the engine sees the end of input, and its output can still be read. */
    void closeOutput();

    @Override
    void close();
}
