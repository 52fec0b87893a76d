package dev.longshore.engine.api;

import dev.longshore.engine.model.Pod;
import java.util.List;

/** Pods, which Podman alone has. Every method fails with an {@link dev.longshore.engine.EngineException}. */
public final class PodsApi {

    private final Requests requests;

    public PodsApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /libpod/pods/json}. */
    public List<Pod> list() {
        return requests.list(new Target("/libpod/pods/json"), Pod.class);
    }
}
