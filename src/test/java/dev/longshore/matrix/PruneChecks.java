package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.Offered;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.StoppedContainers;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.UnusedImages;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.UnusedNetworks;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneCategory;
import dev.longshore.service.prune.PruneOperations;
import dev.longshore.service.prune.PrunePreview;
import dev.longshore.service.prune.PruneService;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.volumes.UnusedVolumes;
import dev.longshore.service.volumes.VolumeOperations;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Of each kind one object goes that nobody uses, and one stays that came into use after it was shown. */
final class PruneChecks {

    private static final List<PruneCategory> CATEGORIES = List.of(StoppedContainers.CATEGORY, UnusedImages.CATEGORY, UnusedVolumes.ANONYMOUS, UnusedVolumes.NAMED,
            UnusedNetworks.CATEGORY);

    private final Place place;
    private final PruneService prune;

    PruneChecks(Place place) {
        this.place = place;
        this.prune = new PruneService(place.calls(), new Tasks(Thread::startVirtualThread), InstantSource.system(), () -> CATEGORIES);
    }

    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(PruneOperations.PRUNE, () -> {
            PrunePreview preview = now(prune.preview(place.host()));
            assertEquals(CATEGORIES.size(), preview.found().size() + preview.failed().size());
            assertTrue(now(prune.measure(preview)).candidates("images").stream().allMatch(each -> each.bytes() >= 0));
        });
        checks.put(ContainerOperations.PRUNE, () -> goesAndStays("containers", container(place.image(), Map.of()), container(place.image(), Map.of()),
                used -> place.truth().containers().start(used)));
        checks.put(ImageOperations.PRUNE, () -> goesAndStays("images", place.names().image(), place.names().image(), used -> container(used, Map.of())));
        checks.put(VolumeOperations.PRUNE, () -> goesAndStays("named-volumes", volume(), volume(), used -> container(place.image(), Map.of("Binds", List.of(used + ":/data")))));
        checks.put(NetworkOperations.PRUNE, () -> goesAndStays("networks", network(), network(), used -> container(place.image(), Map.of("NetworkMode", used))));
        return checks;
    }

    private void goesAndStays(String category, String goes, String stays, Consumer<String> use) {
        PrunePreview preview = now(prune.preview(place.host()));
        if (preview.failed().containsKey(category)) {
            throw new FailureException(preview.failed().get(category), null);
        }
        PruneCandidate free = find(preview.candidates(category), goes);
        PruneCandidate used = find(preview.candidates(category), stays);
        use.accept(stays);
        Map<PruneCandidate, ItemState> outcome = new LinkedHashMap<>();
        now(prune.remove(preview, List.of(free, used)).outcome()).results().forEach(each -> outcome.put(each.candidate(), each.state()));
        assertEquals(Map.of(free, ItemState.REMOVED, used, ItemState.IN_USE), outcome);
        List<PruneCandidate> left = now(prune.preview(place.host())).candidates(category);
        assertTrue(left.stream().noneMatch(each -> List.of(free.object().id(), used.object().id()).contains(each.object().id())), left::toString);
    }

    private static PruneCandidate find(List<PruneCandidate> candidates, String name) {
        return candidates.stream().filter(each -> each.label().endsWith(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is not among " + candidates));
    }

    private String container(String image, Map<String, Object> host) {
        String name = place.names().container();
        Map<String, Object> settings = new LinkedHashMap<>(Map.of("NetworkMode", "none"));
        settings.putAll(host);
        place.names().made(place.truth().containers().create(name, "", Json.PLAIN.write(Map.of("Image", image, "Cmd", List.of("/pause"), "StopSignal", "SIGKILL",
                "HostConfig", settings))).id());
        return name;
    }

    private String volume() {
        return place.truth().volumes().create(Json.PLAIN.write(Map.of("Name", place.names().volume()))).name();
    }

    private String network() {
        String name = place.names().network();
        place.truth().networks().create(Json.PLAIN.write(Map.of("Name", name, "CheckDuplicate", true, "Internal", true)));
        return name;
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
