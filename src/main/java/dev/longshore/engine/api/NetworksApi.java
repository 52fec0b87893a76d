package dev.longshore.engine.api;

import dev.longshore.engine.model.Network;
import java.util.List;

/** Networks. Every method fails with an {@link dev.longshore.engine.EngineException}. */
public final class NetworksApi {

    private final Requests requests;

    public NetworksApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /networks}. */
    public List<Network> list() {
        return requests.list(new Target("/networks"), Network.class);
    }
}
