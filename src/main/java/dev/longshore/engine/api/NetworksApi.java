package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.CreatedNetwork;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Networks. Every method fails with an {@link EngineException}. A network is addressed by its id: old engines may hold two of one name.
 * What networks and containers hold is a {@link EngineException.Conflict} on all engines, though Docker answers 403 and Podman 500.
 */
public final class NetworksApi {

    /** A driver may ask another machine. */
    private static final Limits PATIENT = Limits.DEFAULT.withHeader(Duration.ofMinutes(2));

    /** What Docker's 403 and the 500 of both say where an object forbids it: neither is a missing right, and nothing failed. */
    private static final Pattern HELD = Pattern.compile("(?is).*(?:has active endpoints|has associated containers|pre-defined network|Pool overlaps"
            + "|is already used on the host or by another config|Address already in use|is already allocated|already used: network already exists"
            + "|already exists in network).*");

    private final Requests requests;

    public NetworksApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /networks}. */
    public List<Network> list() {
        return requests.list(new Target("/networks"), Network.class);
    }

    /** {@code GET /networks/{id}}. */
    public Network inspect(String id) {
        return requests.get(one(id), Network.class);
    }

    /** {@code GET /networks/{id}}, exactly as the engine sent it. */
    public JsonDocument inspectRaw(String id) {
        byte[] body = requests.get(one(id));
        return Requests.json(body, () -> JsonDocument.parse(body));
    }

    /**
     * {@code POST /networks/create}; refused where there is one of that name.
     *
     * @param body the JSON of the request; it has {@code CheckDuplicate}, without which engines before API 1.44 make a second one
     */
    public CreatedNetwork create(String body) {
        byte[] answer = held(() -> requests.post(new Target("/networks/create"), RequestBody.json(body), PATIENT));
        return Requests.json(answer, () -> Json.WIRE.read(answer, CreatedNetwork.class));
    }

    /**
     * {@code POST /networks/{id}/connect}.
     *
     * @param body the JSON of the request: the container, and what it is called there
     */
    public void connect(String id, String body) {
        held(() -> requests.post(one(id).then("/connect"), RequestBody.json(body), PATIENT));
    }

    /**
     * {@code POST /networks/{id}/disconnect}.
     *
     * @param body the JSON of the request: the container, and whether to force it
     */
    public void disconnect(String id, String body) {
        held(() -> requests.post(one(id).then("/disconnect"), RequestBody.json(body), PATIENT));
    }

    /** {@code DELETE /networks/{id}}. Docker removes a network whose members are all stopped: they fail to start afterwards. */
    public void remove(String id) {
        held(() -> requests.delete(one(id), PATIENT));
    }

    private static byte[] held(Supplier<byte[]> call) {
        try {
            return call.get();
        } catch (EngineException.Unauthorized | EngineException.ServerFault failed) {
            if (HELD.matcher(failed.getMessage()).matches()) {
                throw new EngineException.Conflict(failed.status(), failed.getMessage());
            }
            throw failed;
        }
    }

    /** {@code GET /networks?filters={"id":[…]}}: those of the ids that exist, and others that begin so. */
    public List<Network> list(Collection<String> ids) {
        return requests.list(new Target("/networks").query("filters", Json.PLAIN.write(Map.of("id", ids))), Network.class);
    }

    private static Target one(String id) {
        return new Target("/networks").segment(id);
    }
}
