package dev.longshore.engine;

import dev.longshore.engine.api.ApiVersion;
import dev.longshore.engine.api.BuildApi;
import dev.longshore.engine.api.ContainersApi;
import dev.longshore.engine.api.ExecApi;
import dev.longshore.engine.api.ImagesApi;
import dev.longshore.engine.api.Negotiation;
import dev.longshore.engine.api.NetworksApi;
import dev.longshore.engine.api.PodsApi;
import dev.longshore.engine.api.Requests;
import dev.longshore.engine.api.StatsApi;
import dev.longshore.engine.api.SystemApi;
import dev.longshore.engine.api.VolumesApi;
import dev.longshore.engine.model.Ping;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.engine.transport.BackgroundTransport;
import dev.longshore.engine.transport.Transport;
import java.util.Optional;

/**
 * One engine, in the API version it and this client have in common. Calls block and may come from any thread. The client does
 * not own the transport: whoever opened it closes it.
 */
public final class EngineClient {

    private final ApiVersion version;
    private final Ping ping;
    private final Requests requests;

    private EngineClient(Transport transport, Negotiation.Agreed agreed) {
        this.version = agreed.version();
        this.ping = agreed.ping();
        this.requests = new Requests(transport, version);
    }

    private EngineClient(EngineClient same, Requests requests) {
        this.version = same.version;
        this.ping = same.ping;
        this.requests = requests;
    }

    /**
     * Asks the engine what it speaks; to be asked again after every reconnect, because an engine may come back as another.
     *
     * @throws EngineException.Unsupported where there is no version in common
     * @throws EngineException where the engine does not answer, or is none
     */
    public static EngineClient connect(Transport transport) {
        return connect(transport, Optional.empty());
    }

    /**
     * As {@link #connect(Transport)}, but speaks exactly that version.
     *
     * @param pinned empty to negotiate
     * @throws EngineException.Unsupported also where the engine, or this client, does not speak the pinned version
     */
    public static EngineClient connect(Transport transport, Optional<ApiVersion> pinned) {
        return new EngineClient(transport, Negotiation.of(transport, pinned));
    }

    /** As {@link #connect(Transport, Optional)}, where nobody asked for the connection: only its own questions are in the background. */
    public static EngineClient connectInBackground(Transport transport, Optional<ApiVersion> pinned) {
        return new EngineClient(transport, Negotiation.of(new BackgroundTransport(transport), pinned));
    }

    /** This client, for one whose streams end with it; those of a client without an owner end with the transport. */
    public EngineClient ownedBy(StreamOwner owner) {
        return new EngineClient(this, requests.ownedBy(owner));
    }

    /** This client, for calls that nobody asked for: they are recorded as calls in the background. */
    public EngineClient inBackground() {
        return new EngineClient(this, requests.inBackground());
    }

    public ApiVersion version() {
        return version;
    }

    public Ping ping() {
        return ping;
    }

    /** Whether it is Podman. Where its ping does not say so, as behind a proxy that drops headers, its {@code /version} is asked. */
    public boolean podman() {
        return ping.podman() || system().version().podman();
    }

    public ContainersApi containers() {
        return new ContainersApi(requests);
    }

    public ExecApi exec() {
        return new ExecApi(requests);
    }

    public ImagesApi images() {
        return new ImagesApi(requests, this::podman);
    }

    public NetworksApi networks() {
        return new NetworksApi(requests);
    }

    public PodsApi pods() {
        return new PodsApi(requests);
    }

    public VolumesApi volumes() {
        return new VolumesApi(requests);
    }

    public BuildApi build() {
        return new BuildApi(requests);
    }

    public StatsApi stats() {
        return new StatsApi(requests);
    }

    public SystemApi system() {
        return new SystemApi(requests);
    }
}
