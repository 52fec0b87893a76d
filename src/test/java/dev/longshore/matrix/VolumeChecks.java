package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Offered;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.json.Json;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeService;
import dev.longshore.service.volumes.Volumes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Volumes are made, listed, looked at, measured and removed, and the engine is asked whether it is so. */
final class VolumeChecks {

    private final Place place;
    private final VolumeService volumes;

    VolumeChecks(Place place) {
        this.place = place;
        this.volumes = new VolumeService(place.calls());
    }

    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(VolumeOperations.LIST, () -> {
            String name = made().name();
            List<Volume> listed = place.calls().run(place.host(), VolumeOperations.LIST, "", Volumes.KIND::list);
            assertTrue(listed.stream().anyMatch(volume -> Volumes.KIND.key(volume).equals(name)), name);
        });
        checks.put(VolumeOperations.INSPECT, () -> {
            ObjectRef volume = made();
            assertTrue(now(volumes.inspect(volume)).root().toString().contains(volume.name()));
        });
        checks.put(VolumeOperations.CREATE, () -> {
            Volume told = place.truth().volumes().inspect(made().name());
            assertEquals("local", told.driver());
            assertTrue(now(volumes.drivers(place.host())).contains("local"));
        });
        checks.put(VolumeOperations.MEASURE, () -> {
            ObjectRef volume = made();
            assertEquals(0L, now(volumes.sizes(place.host())).get(volume.name()));
        });
        checks.put(VolumeOperations.REMOVE, () -> {
            ObjectRef volume = made();
            now(volumes.remove(volume, false));
            assertFalse(place.truth().volumes().list().volumes().stream().anyMatch(each -> each.name().equals(volume.name())));
        });
        return checks;
    }

    /** What is in use by a container that never started stays, by force too, and the container is named. */
    void inUse() {
        ObjectRef volume = made();
        String holder = place.names().container();
        String body = Json.PLAIN.write(Map.of("Image", place.image(), "Cmd", List.of("/pause"),
                "HostConfig", Map.of("NetworkMode", "none", "Binds", List.of(volume.name() + ":/data"))));
        String id = place.truth().containers().create(holder, "", body).id();
        for (boolean force : List.of(false, true)) {
            Failure refused = refusal(volumes.remove(volume, force));
            assertEquals(Failure.Cause.IN_USE, refused.cause());
            assertEquals(List.of(holder), refused.facts());
        }
        place.truth().containers().remove(id, true, false);
        now(volumes.remove(volume, false));
    }

    private ObjectRef made() {
        return now(volumes.create(place.host(), new NewVolume(place.names().volume(), "", Map.of(), Map.of("team", "mx"))));
    }

    private static Failure refusal(CompletableFuture<?> future) {
        try {
            now(future);
        } catch (CompletionException failed) {
            return FailureException.in(failed).orElseThrow(() -> new AssertionError(failed));
        }
        throw new AssertionError("it was not refused");
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
