package dev.longshore.engine.api;

import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.engine.stream.JsonLines;

/** The engine itself. */
public final class SystemApi {

    private final Requests requests;

    public SystemApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /version}. */
    public EngineVersion version() {
        return requests.get(new Target("/version"), EngineVersion.class);
    }

    /** {@code GET /info}. */
    public EngineInfo info() {
        return requests.get(new Target("/info"), EngineInfo.class);
    }

    /** {@code GET /_ping} with the version's prefix: whether the engine still answers. */
    public void ping() {
        requests.get(new Target("/_ping"));
    }

    /** {@code GET /events}: everything from now on. Returns once the engine has answered; the caller closes the lines. */
    public JsonLines<EngineEvent> events() {
        return new JsonLines<>(requests.stream(new Target("/events")), EngineEvent.class);
    }
}
