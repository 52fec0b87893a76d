package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Unreachable;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/** Knows where an engine listens, and what a failure to connect there means. */
interface Dialer {

    /** A channel not yet connected. */
    SocketChannel open() throws IOException;

    /** Connects; closing the channel from another thread ends the attempt. */
    Link connect(SocketChannel channel) throws IOException;

    Unreachable unreachable(IOException failure);
}
