package dev.longshore.service.exchange;

import dev.longshore.engine.model.ContainerDetails;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPlace;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be known before a container becomes an image.
 *
 * @param notHeld     what is mounted in it, and so does not come with it
 * @param paused      whether it is paused now; it stays so
 * @param healthcheck whether it has a health check
 */
public record CommitFacts(List<Held> notHeld, boolean paused, boolean healthcheck) {

    /**
     * Something that is mounted.
     *
     * @param type such as {@code volume}, {@code bind}, {@code tmpfs}
     * @param name of the volume, or where it is on the host; may be empty
     */
    public record Held(String type, String name, String path) { }

    public CommitFacts {
        notHeld = List.copyOf(notHeld);
    }

    static CommitFacts of(ContainerDetails container, JsonNode document) {
        JsonPlace root = JsonPlace.of(document);
        Stream<Held> mounts = container.mounts().stream().map(mount -> new Held(mount.type().isEmpty() ? "volume" : mount.type(),
                mount.name().isEmpty() ? mount.source() : mount.name(), mount.destination()));
        Stream<Held> memory = root.at("HostConfig", "Tmpfs").members().stream().map(tmpfs -> new Held("tmpfs", "", tmpfs.name()));
        List<JsonPlace> test = root.at("Config", "Healthcheck", "Test").items();
        return new CommitFacts(Stream.concat(mounts, memory).distinct().toList(), root.at("State", "Paused").yes(),
                !test.isEmpty() && !test.getFirst().text().equals("NONE"));
    }
}
