package dev.longshore.engine.api;

import dev.longshore.engine.model.VolumeList;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
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

    /** {@code POST /volumes/create}; nothing happens where there is one of that name and driver. @param body the JSON of the request */
    public void create(String body) {
        requests.post(new Target("/volumes/create"), RequestBody.json(body), Limits.DEFAULT);
    }
}
