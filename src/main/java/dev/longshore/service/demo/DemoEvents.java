package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what happens in the engine to every open {@code GET /events}. */
final class DemoEvents {

    static final Set<String> FILTERS =
            Set.of("type", "event", "container", "image", "label", "network", "scope", "daemon", "node", "service", "volume");

    private final Clock clock;
    private final Map<DemoLiveStream, DemoFilters> streams = new ConcurrentHashMap<>();
    private long lastNano;

    DemoEvents(Clock clock) {
        this.clock = clock;
    }

    DemoLiveStream open(DemoFilters filters) {
        DemoLiveStream stream = new DemoLiveStream(streams::remove);
        streams.put(stream, filters);
        return stream;
    }

    int openStreams() {
        return streams.size();
    }

    void closeAll() {
        List.copyOf(streams.keySet()).forEach(DemoLiveStream::close);
    }

    void container(String action, DemoContainer container, String... extra) {
        Map<String, String> attributes = new TreeMap<>(container.spec().labels());
        attributes.put("image", container.spec().image());
        attributes.put("name", container.name());
        put(attributes, extra);
        legacy("container", action, container.spec().id(), container.spec().image(), attributes);
    }

    void image(String action, DemoImage image, String name) {
        Map<String, String> attributes = new TreeMap<>(image.labels());
        attributes.put("name", name);
        legacy("image", action, image.id(), null, attributes);
    }

    /** The engine names a pulled image by its reference, not by its id. */
    void pulled(DemoImage image, String reference) {
        Map<String, String> attributes = new TreeMap<>(image.labels());
        attributes.put("name", reference);
        legacy("image", "pull", reference, null, attributes);
    }

    /** @param container that joins or leaves it */
    void network(String action, DemoNetwork network, Optional<DemoContainer> container) {
        Map<String, String> attributes = new TreeMap<>(Map.of("name", network.name(), "type", network.driver()));
        container.ifPresent(each -> attributes.put("container", each.spec().id()));
        emit("network", action, network.id(), DemoJson.object(), attributes);
    }

    void volume(String action, String name) {
        emit("volume", action, name, DemoJson.object(), new TreeMap<>(Map.of("driver", "local")));
    }

    /** The volumes of a container come with its start and go with its end. @param action {@code mount} or {@code unmount} */
    void volumesOf(String action, DemoContainer container) {
        container.spec().mounts().stream().filter(mount -> mount.type().equals("volume")).forEach(mount ->
                emit("volume", action, mount.source(), DemoJson.object(), new TreeMap<>(Map.of("container", container.spec().id(),
                        "destination", mount.destination(), "driver", "local", "read/write", String.valueOf(mount.writable())))));
    }

    /** Container and image events still carry the fields of API versions before 1.22. */
    private void legacy(String type, String action, String id, String from, Map<String, String> attributes) {
        JsonObject head = from == null ? DemoJson.object("status", action, "id", id)
                : DemoJson.object("status", action, "id", id, "from", from);
        emit(type, action, id, head, attributes);
    }

    private synchronized void emit(String type, String action, String id, JsonObject head, Map<String, String> attributes) {
        lastNano = Math.max(lastNano + 1, nanos(clock.instant()));
        byte[] line = (JsonText.compact(DemoJson.merge(head, DemoJson.object(
                "Type", type, "Action", action, "Actor", DemoJson.object("ID", id, "Attributes", attributes),
                "scope", "local", "time", lastNano / 1_000_000_000L, "timeNano", lastNano))) + "\n").getBytes(StandardCharsets.UTF_8);
        streams.forEach((stream, filters) -> {
            if (passes(filters, type, action, id, attributes)) {
                stream.offer(line);
            }
        });
    }

    private static boolean passes(DemoFilters filters, String type, String action, String id, Map<String, String> attributes) {
        return filters.any("type", type::equals)
                && filters.any("event", wanted -> action.equals(wanted) || action.startsWith(wanted + ":"))
                && filters.any("container", wanted -> type.equals("container") && names(wanted, id, attributes.get("name")))
                && filters.any("image", wanted -> names(wanted, type.equals("image") ? id : "",
                        attributes.get(type.equals("image") ? "name" : "image")))
                && filters.labels(attributes);
    }

    private static boolean names(String wanted, String id, String name) {
        return wanted.equals(name) || !wanted.isEmpty() && id.startsWith(wanted);
    }

    private static void put(Map<String, String> attributes, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
