package dev.longshore.service.doctor;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.transport.ReadOnlyTransport;
import dev.longshore.engine.transport.Transport;
import dev.longshore.service.host.EngineFailures;
import dev.longshore.service.host.HostOperations;
import dev.longshore.service.host.TransportOpener;
import dev.longshore.service.masking.Masker;
import java.net.InetAddress;
import java.util.List;

/** The host that is examined, and what earlier checks have opened. One thread works on it; another may close it. */
final class Patient implements AutoCloseable {

    private final Host host;
    private final TransportOpener opener;
    private List<InetAddress> addresses = List.of();
    private volatile Transport transport;
    private volatile boolean closed;
    private EngineClient client;

    Patient(Host host, TransportOpener opener) {
        this.host = host;
        this.opener = opener;
    }

    Host host() {
        return host;
    }

    List<InetAddress> addresses() {
        return addresses;
    }

    void addresses(List<InetAddress> found) {
        addresses = found;
    }

    /** The host's own transport, on which nothing can be changed; opened with the first call. */
    Transport transport() {
        if (transport == null) {
            transport = new ReadOnlyTransport(opener.open(host), () -> true);
            if (closed) {
                transport.close();
            }
        }
        return transport;
    }

    /** Connects with the first call. */
    EngineClient client() {
        if (client == null) {
            client = EngineClient.connect(transport(), ApiVersion.parse(host.marks().pinnedApi()));
        }
        return client;
    }

    /** What went wrong, in the app's words. */
    Failure failure(RuntimeException thrown) {
        return EngineFailures.of(thrown, host, HostOperations.CONNECT, "");
    }

    Failure failure(Cause cause, String detail) {
        return new Failure(cause, host.name(), host.endpoint().uri(), HostOperations.CONNECT, "", 0, new Masker().text(detail));
    }

    @Override
    public void close() {
        closed = true;
        Transport open = transport;
        if (open != null) {
            open.close();
        }
    }
}
