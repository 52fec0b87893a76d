package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.engine.transport.Transport;

/** Opens the transport that a host's endpoint needs, its calls recorded. Connecting itself happens with the first request. */
@FunctionalInterface
public interface TransportOpener {
    Transport open(Host host);
}
