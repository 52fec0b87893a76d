package dev.longshore.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Offered;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.engine.model.Network;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.networks.Creation;
import dev.longshore.service.networks.Joining;
import dev.longshore.service.networks.Leaving;
import dev.longshore.service.networks.Membership;
import dev.longshore.service.networks.NetworkOperations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Networks are made, listed, looked at, joined, left and removed, and the engine is asked whether it is so. */
final class NetworkChecks {

    private final EngineRig rig;

    NetworkChecks(EngineRig rig) {
        this.rig = rig;
    }

    Map<Offered, FeatureChecks.Check> all() {
        Map<Offered, FeatureChecks.Check> checks = new LinkedHashMap<>();
        checks.put(NetworkOperations.LIST, () -> {
            String name = rig.newNetwork();
            assertTrue(now(rig.networks.all(rig.host.id())).stream().anyMatch(each -> each.name().equals(name)), name);
        });
        checks.put(NetworkOperations.INSPECT, () -> {
            ObjectRef network = made();
            assertTrue(now(rig.networks.inspect(network)).root().toString().contains(network.name()));
        });
        checks.put(NetworkOperations.CREATE, () -> {
            ObjectRef network = made();
            Network told = rig.truth.networks().inspect(network.id());
            assertEquals(List.of(network.name(), true, "mx"), List.of(told.name(), told.internal(), told.labels().getOrDefault("team", "")));
        });
        checks.put(NetworkOperations.JOIN, () -> joined(made()));
        checks.put(NetworkOperations.LEAVE, () -> {
            ObjectRef network = made();
            ObjectRef container = joined(network);
            assertEquals(Leaving.LEFT, now(rig.networks.leave(network, container)));
            assertTrue(members(network).isEmpty());
            assertEquals(Leaving.NOT_IN, now(rig.networks.leave(network, container)));
        });
        checks.put(NetworkOperations.REMOVE, () -> {
            ObjectRef network = made();
            ObjectRef container = joined(network);
            assertEquals(List.of(container.name()), held(rig.networks.remove(network)));
            now(rig.networks.leave(network, container));
            now(rig.networks.remove(network));
            assertFalse(rig.truth.networks().list().stream().anyMatch(each -> each.id().equals(network.id())));
        });
        return checks;
    }

    private ObjectRef made() {
        String name = rig.newName();
        NetworkDraft draft = new NetworkDraft(name, "", List.of(), Set.of(NetworkDraft.Flag.INTERNAL), Map.of(), Map.of("team", "mx"));
        try {
            String id = assertInstanceOf(Creation.Made.class, now(rig.networks.create(rig.host.id(), draft))).id();
            rig.madeNetwork(name);
            return new ObjectRef(rig.host.id(), NetworkOperations.NETWORK, id, name);
        } catch (CompletionException failed) {
            Optional<String> kernel = FailureException.in(failed).map(each -> each.detail()).filter(FeatureChecks.NotHere::isSaidBy);
            throw kernel.isPresent() ? new FeatureChecks.NotHere(kernel.get()) : failed;
        }
    }

    /** A stopped container, made with a network: Docker hides it there, and lets nobody join a container that has none. */
    private ObjectRef joined(ObjectRef network) {
        String name = rig.newName();
        Map<String, Object> body = Map.of("Image", rig.image + ":1", "Cmd", List.of("/pause"), "HostConfig", Map.of("NetworkMode", rig.newNetwork()));
        String id = rig.made(rig.truth.containers().create(name, "", Json.PLAIN.write(body)).id());
        ObjectRef container = new ObjectRef(rig.host.id(), ContainerOperations.CONTAINER, id, name);
        assertInstanceOf(Joining.Joined.class, now(rig.networks.join(network, container, new JoinDraft(List.of("quay"), "", ""))));
        assertEquals(List.of(name), members(network));
        assertEquals(List.of("quay"), now(rig.networks.place(network, container)).orElseThrow().draft().aliases());
        return container;
    }

    private List<String> members(ObjectRef network) {
        return Membership.of(rig.truth.networks().inspect(network.id()), rig.truth.containers().list()).stream().map(each -> each.name()).toList();
    }

    private static List<String> held(CompletableFuture<?> removal) {
        try {
            now(removal);
            return List.of();
        } catch (CompletionException failed) {
            return FailureException.in(failed).orElseThrow().facts();
        }
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
