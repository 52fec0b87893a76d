package dev.longshore.ui.hosts;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.service.host.HostOperations;
import java.nio.file.Path;
import java.time.Instant;

/** Hosts for the tests of the sidebar. */
final class SampleHosts {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private SampleHosts() {
    }

    static HostRow unix(String name, Host.Origin origin) {
        return new HostRow(new Host(new HostId(name), name, new Endpoint.Unix(Path.of("/var/run/docker.sock")), origin));
    }

    static HostRow tcp(String name, String address) {
        return new HostRow(new Host(new HostId(name), name, new Endpoint.Tcp(address, 2375), Host.Origin.USER));
    }

    static HostStatus lost(Failure.Cause cause, Instant lastSeen) {
        Failure failure = new Failure(cause, "nas", "tcp://nas:2375", HostOperations.CONNECT, "", 0, "detail");
        return new HostStatus.Lost(failure, lastSeen, NOON.plusSeconds(4));
    }

    static HostStatus connected() {
        return new HostStatus.Connected("Docker", "28.5.2", "1.51");
    }
}
