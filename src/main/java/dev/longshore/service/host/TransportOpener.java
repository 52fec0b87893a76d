package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.engine.transport.Transport;

/**
 * Opens the transport that a host's endpoint needs, its calls recorded. Connecting itself happens with the first request, except over ssh.
 * What stands in the way is thrown as an EngineException, or as a FailureException where it is not the engine's part of the way.
 */
@FunctionalInterface
public interface TransportOpener {
    Transport open(Host host);
}
