package dev.longshore.engine.api;

import dev.longshore.engine.model.Network;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
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

    /** {@code POST /networks/create}; refused where there is one of that name. @param body the JSON of the request */
    public void create(String body) {
        requests.post(new Target("/networks/create"), RequestBody.json(body), Limits.DEFAULT);
    }

    /**
     * {@code POST /networks/{network}/connect}.
     *
     * @param network a name or an id
     * @param body    the JSON of the request: the container, and what it is called there
     */
    public void connect(String network, String body) {
        requests.post(new Target("/networks").segment(network).then("/connect"), RequestBody.json(body), Limits.DEFAULT);
    }
}
