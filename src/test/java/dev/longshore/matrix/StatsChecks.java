package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Offered;
import dev.longshore.engine.model.ContainerStats;
import dev.longshore.json.Json;
import dev.longshore.service.stats.StatsOperations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sample of a running container tells what it uses, and one of a stopped container that it does not run. */
final class StatsChecks {

    private final Place place;

    StatsChecks(Place place) {
        this.place = place;
    }

    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(StatsOperations.SAMPLE, () -> {
            String body = Json.PLAIN.write(Map.of("Image", place.image(), "Cmd", List.of("/pause"), "HostConfig", Map.of("NetworkMode", "none")));
            String name = place.names().container();
            String id = place.truth().containers().create(name, "", body).id();
            place.names().made(id);
            assertTrue(place.calls().run(place.host(), StatsOperations.SAMPLE, name, client -> client.stats().sample(id)).isEmpty());
            place.truth().containers().start(id);
            ContainerStats sample = place.calls().run(place.host(), StatsOperations.SAMPLE, name, client -> client.stats().sample(id)).orElseThrow();
            assertTrue(sample.cpu().usage().total().matches("\\d+"), sample::toString);
        });
        return checks;
    }
}
