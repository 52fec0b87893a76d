package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.Unreachable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Knows where an engine listens, and what a failure to connect there means. */
interface Dialer {

    /** A channel not yet connected. */
    SocketChannel open() throws IOException;

    /**
     * Where to connect to. The system may take half a minute over a name, and hears of no interrupt, so the caller waits only as long
     * as it wants to; the future fails as an {@link IOException} where there is no such name.
     */
    CompletableFuture<SocketAddress> address();

    /** Connects; closing the channel from another thread ends the attempt. */
    Link connect(SocketChannel channel, SocketAddress address) throws IOException;

    Unreachable unreachable(IOException failure);

    /** No {@link #address} came in time. */
    Unreachable unresolved(Duration limit);
}
