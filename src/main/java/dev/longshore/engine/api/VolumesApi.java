package dev.longshore.engine.api;

import dev.longshore.engine.model.VolumeList;
import java.util.List;

/** Volumes. Every method fails with an {@link dev.longshore.engine.EngineException}. */
public final class VolumesApi {

    private final Requests requests;

    public VolumesApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /volumes}. */
    public List<VolumeList.Volume> list() {
        return requests.get(new Target("/volumes"), VolumeList.class).volumes();
    }
}
