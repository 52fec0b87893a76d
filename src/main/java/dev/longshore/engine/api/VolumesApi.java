package dev.longshore.engine.api;

import dev.longshore.engine.model.VolumeList;
import dev.longshore.engine.model.VolumeUse;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Volumes. Every method fails with an {@link dev.longshore.engine.EngineException}. A volume's name is its id. */
public final class VolumesApi {

    /** Docker looks half a minute for a driver that it does not have, and a driver may ask a server of its own. */
    private static final Limits PATIENT = Limits.DEFAULT.withHeader(Duration.ofMinutes(2));

    private static final Limits MEASURING = Limits.DEFAULT.withHeader(Duration.ofMinutes(10));

    private final Requests requests;

    public VolumesApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /volumes}. Its warnings tell of drivers that did not answer: their volumes are missing. */
    public VolumeList list() {
        return requests.get(new Target("/volumes"), VolumeList.class);
    }

    /**
     * {@code GET /volumes?filters={"name":[…]}}: those of the names that exist, and others, as the filter also takes parts of names.
     *
     * @throws dev.longshore.engine.EngineException.NotOffered before API 1.25, which has no such filter
     */
    public VolumeList list(Collection<String> names) {
        requests.needs(25, "listing volumes by name");
        return requests.get(new Target("/volumes").query("filters", Json.PLAIN.write(Map.of("name", names))), VolumeList.class);
    }

    /** {@code GET /volumes/{name}}. */
    public VolumeList.Volume inspect(String name) {
        return requests.get(one(name), VolumeList.Volume.class);
    }

    /** {@code GET /volumes/{name}}, exactly as the engine sent it. */
    public JsonDocument inspectRaw(String name) {
        byte[] body = requests.get(one(name));
        return Requests.json(body, () -> JsonDocument.parse(body));
    }

    /**
     * {@code POST /volumes/create}. Where there is one of that name and driver, nothing changes.
     *
     * @param body the JSON of the request
     * @return the volume as it is now: another one's labels and options where it was there
     */
    public VolumeList.Volume create(String body) {
        byte[] answer = requests.post(new Target("/volumes/create"), RequestBody.json(body), PATIENT);
        return Requests.json(answer, () -> Json.WIRE.read(answer, VolumeList.Volume.class));
    }

    /**
     * {@code DELETE /volumes/{name}?force=…}; refused while a container has it, running or not, also by force.
     *
     * @param force also where its driver does not answer any more; engines then call it done where there is no such volume. Not sent before
     *              API 1.25, which does not have it
     */
    public void remove(String name, boolean force) {
        requests.delete(one(name).flag("force", force && requests.version().atLeast(1, 25)), PATIENT);
    }

    /**
     * {@code GET /system/df?type=volume}: the bytes that each volume takes, by name. Docker leaves out volumes with options, and an engine may
     * know no size of others; those are missing here too. It may take minutes.
     *
     * @throws dev.longshore.engine.EngineException.NotOffered before API 1.25, which does not have it
     */
    public Map<String, Long> sizes() {
        requests.needs(25, "telling what takes room");
        Target target = new Target("/system/df");
        if (requests.version().atLeast(1, 42)) {
            target.query("type", "volume");
        }
        byte[] body = requests.get(target.flag("verbose", requests.version().atLeast(1, 52)), MEASURING);
        return Requests.json(body, () -> Json.WIRE.read(body, VolumeUse.class)).all().stream()
                .filter(volume -> volume.usageData() != null && volume.usageData().size() >= 0)
                .collect(Collectors.toMap(VolumeList.Volume::name, volume -> volume.usageData().size(), Math::max));
    }

    private static Target one(String name) {
        return new Target("/volumes").segment(name);
    }
}
