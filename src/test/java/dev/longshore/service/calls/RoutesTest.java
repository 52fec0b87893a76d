package dev.longshore.service.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Route;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.containers.ContainerService;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.images.ImageService;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.networks.NetworkService;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeService;
import dev.longshore.testing.Declared;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.UiFixture;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that are copied say what the app itself sends. */
class RoutesTest {

    private final Map<Operation, Function<ObjectRef, CompletableFuture<?>>> calls = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @Test
    void everyRouteIsWhatTheServiceSends() {
        try (UiFixture fixture = new UiFixture(folder).connect()) {
            ContainerService containers = new ContainerService(fixture.calls);
            calls.put(ContainerOperations.INSPECT, containers::inspect);
            calls.put(ContainerOperations.START, containers::start);
            calls.put(ContainerOperations.STOP, containers::stop);
            calls.put(ContainerOperations.RESTART, containers::restart);
            calls.put(ContainerOperations.PAUSE, containers::pause);
            calls.put(ContainerOperations.UNPAUSE, containers::unpause);
            calls.put(ContainerOperations.KILL, ref -> containers.kill(ref, "SIGKILL"));
            calls.put(ContainerOperations.RENAME, ref -> containers.rename(ref, "NEW_NAME"));
            calls.put(ContainerOperations.REMOVE, ref -> containers.remove(ref, false, false));
            sent(fixture, ContainerOperations.CONTAINER);
            ImageService images = new ImageService(fixture.calls);
            calls.put(ImageOperations.INSPECT, images::inspect);
            calls.put(ImageOperations.HISTORY, images::history);
            calls.put(ImageOperations.TAG, ref -> images.tag(ref, new ImageName("NEW_NAME", "latest")));
            calls.put(ImageOperations.REMOVE, ref -> images.remove(ref, new ImageRemoval(false, List.of(), List.of())));
            sent(fixture, ImageOperations.IMAGE);
            VolumeService volumes = new VolumeService(fixture.calls);
            calls.put(VolumeOperations.INSPECT, volumes::inspect);
            calls.put(VolumeOperations.REMOVE, ref -> volumes.remove(ref, false));
            sent(fixture, VolumeOperations.VOLUME);
            fixture.engine.on("GET", "/networks/", exchange -> exchange.json("{\"Id\":\"obj:network\",\"Name\":\"named\",\"Containers\":{}}"));   // read before it is removed
            NetworkService networks = new NetworkService(fixture.calls);
            calls.put(NetworkOperations.INSPECT, networks::inspect);
            calls.put(NetworkOperations.REMOVE, networks::remove);
            sent(fixture, NetworkOperations.NETWORK);
        }
    }

    private void sent(UiFixture fixture, ObjectKind kind) {
        ObjectRef object = new ObjectRef(new HostId("h"), kind, "obj:" + kind.id(), "named");
        calls.forEach((operation, call) -> {
            Route route = operation.route().orElseThrow().of(object);
            call.apply(object).exceptionally(refused -> null).join();
            List<String> paths = fixture.engine.requests(route.method(), "/").stream().map(ReceivedRequest::target)
                    .map(target -> target.replaceFirst("^/v[0-9.]+", "").replace("%3A", ":")).toList();
            assertTrue(paths.contains(route.target()), () -> operation.id() + ": " + route + " is not among " + paths);
        });
        calls.clear();
    }

    @Test
    void everyRouteHasADockerCommandOrIsACreation() {
        ObjectRef object = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "id", "name");
        Set<String> without = Declared.constants(Operation.class).stream().filter(operation -> operation.route().isPresent())
                .filter(operation -> DockerLineTest.line(operation.route().get().of(object)).isEmpty()).map(Operation::id).collect(Collectors.toSet());
        assertEquals(Set.of("create-container"), without);
    }
}
