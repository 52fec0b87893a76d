package dev.longshore.engine.api;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.Answer;
import dev.longshore.engine.model.DiskUsage;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.engine.model.EngineVersion;
import dev.longshore.engine.stream.JsonLines;
import dev.longshore.engine.transport.Limits;
import dev.longshore.json.Json;
import dev.longshore.json.JsonDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine itself. Every method fails with an {@link EngineException}. */
public final class SystemApi {

    private static final Duration DISK_USAGE_TAKES = Duration.ofMinutes(10);

    private final Requests requests;

    public SystemApi(Requests requests) {
        this.requests = requests;
    }

    /** {@code GET /version}. */
    public EngineVersion version() {
        return versionWhole().value();
    }

    /** {@code GET /version}, with all that the engine sent. */
    public Answer<EngineVersion> versionWhole() {
        return whole(requests.get(new Target("/version")), EngineVersion.class);
    }

    /** {@code GET /info}, with all that the engine sent. */
    public Answer<EngineInfo> info() {
        return whole(requests.get(new Target("/info")), EngineInfo.class);
    }

    /**
     * {@code GET /system/df}: what takes how much room. An engine with many objects may take minutes over it.
     *
     * @throws EngineException.NotOffered before API 1.25, which does not have it
     */
    public Answer<DiskUsage> diskUsage() {
        requests.needs(25, "telling what takes room");
        return whole(requests.get(new Target("/system/df"), Limits.DEFAULT.withHeader(DISK_USAGE_TAKES)), DiskUsage.class);
    }

    /** {@code GET /_ping} with the version's prefix: whether the engine still answers. */
    public void ping() {
        requests.get(new Target("/_ping"));
    }

    /** {@code GET /events}: everything from now on. Returns once the engine has answered; the caller closes the lines. */
    public JsonLines<EngineEvent> events() {
        return new JsonLines<>(requests.stream(new Target("/events")), EngineEvent.class);
    }

    /**
     * {@code GET /events?since&until&filters}: what the engine has kept of one container; Docker keeps 256 events of all, Podman as many as its log has.
     *
     * @param until empty to go on with what happens: Podman tells nothing of the past where it is given
     */
    public JsonLines<EngineEvent> events(String container, Instant since, Optional<Instant> until) {
        Target target = new Target("/events").query("since", seconds(since));
        until.ifPresent(end -> target.query("until", seconds(end)));
        target.query("filters", Json.PLAIN.write(Map.of("type", List.of("container"), "container", List.of(container))));
        return new JsonLines<>(requests.stream(target), EngineEvent.class);
    }

    /** Docker answers 500 to RFC 3339. */
    private static String seconds(Instant at) {
        return "%d.%09d".formatted(Math.max(0, at.getEpochSecond()), at.getNano());
    }

    private static <T> Answer<T> whole(byte[] body, Class<T> type) {
        return Requests.json(body, () -> new Answer<>(Json.WIRE.read(body, type), JsonDocument.parse(body)));
    }
}
