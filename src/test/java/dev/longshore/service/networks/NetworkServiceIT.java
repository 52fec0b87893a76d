package dev.longshore.service.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.network.NetworkDraft.Pool;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.transport.Transport;
import dev.longshore.json.Json;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.demo.DemoTransport;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service on the tests' own engine, on each that is named, and on the Demo engine. */
@ExtendWith(RealEngineExtension.class)
class NetworkServiceIT {

    /** Two runs at once on one engine must not meet. */
    private static final String TEN = "10.231." + ProcessHandle.current().pid() % 250;

    /** One engine, and a client beside the app's. */
    private record Rig(NetworkService networks, EngineClient truth, HostId host, String prefix, String image) {

        NetworkDraft draft(String name, Pool... pools) {
            return new NetworkDraft(name, "", List.of(pools), Set.of(), Map.of(), Map.of("team", "it"));
        }

        ObjectRef network(String name) {
            return new ObjectRef(host, NetworkOperations.NETWORK, truth.networks().list().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().id(), name);
        }

        ObjectRef container(String name) {
            String body = Json.PLAIN.write(Map.of("Image", image, "Cmd", List.of("/pause"), "StopSignal", "SIGKILL"));
            return new ObjectRef(host, ContainerOperations.CONTAINER, truth.containers().create(name, "", body).id(), name);
        }
    }

    private interface Check {
        void on(Rig rig);
    }

    private static void onEach(RealEngine own, Check check) {
        on("own", own.endpoint(), own.newTransport(), new String[] {own.newName(), RealEngine.IMAGE}, check);
        NamedEngines.find().forEach((name, endpoint) -> {
            try (RealEngine engine = RealEngine.at(endpoint)) {
                on(name, endpoint, engine.newTransport(), new String[] {engine.newName(), RealEngine.IMAGE}, check);
            }
        });
        on("demo", new Endpoint.Demo(), new DemoTransport(), new String[] {"demo", "harbor/web:1.4"}, check);
    }

    private static void on(String name, Endpoint endpoint, Transport transport, String[] words, Check check) {
        HostId id = new HostId(name);
        try (HostSession session = new HostSession(new Host(id, name, endpoint, Host.Origin.USER), host -> transport, SessionTiming.DEFAULT)) {
            session.start();
            Waiting.until(name + " connects", Duration.ofSeconds(60), () -> session.status().connected());
            NetworkService networks = new NetworkService(new EngineCalls(host -> session, task -> Thread.startVirtualThread(task)));
            check.on(new Rig(networks, EngineClient.connect(transport), id, "networks-" + words[0], words[1]));
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("on " + name + ": " + failed, failed);
        }
    }

    private static <T> T now(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Failure failure(CompletableFuture<?> future) {
        return FailureException.in(assertThrows(CompletionException.class, () -> now(future))).orElseThrow();
    }

    private static String refused(CompletableFuture<?> future) {
        return assertInstanceOf(Refused.class, now(future)).problems().stream().map(each -> each.kind() + " " + String.join(" ", each.facts())).toList().toString();
    }

    private static void makesAndRemoves(Rig rig) {
        String name = rig.prefix() + "-made";
        Pool pool = new Pool(TEN + ".0/25", TEN + ".64/26", TEN + ".1");
        assertEquals("[HOST_BITS " + TEN + ".0/25]", refused(rig.networks().create(rig.host(), rig.draft(name, new Pool(TEN + ".7/25", "", "")))));
        NetworkDraft draft = new NetworkDraft(name, "bridge", List.of(pool), Set.of(Flag.INTERNAL), Map.of(), Map.of("team", "it"));
        String id = assertInstanceOf(Creation.Made.class, now(rig.networks().create(rig.host(), draft))).id();
        ObjectRef network = new ObjectRef(rig.host(), NetworkOperations.NETWORK, id, name);
        try {
            Network made = rig.truth().networks().inspect(id);
            assertEquals(List.of(name, true, Map.of("team", "it")), List.of(made.name(), made.internal(), made.labels()));
            assertEquals(List.of(TEN + ".0/25"), NetworkFacts.subnets(made).stream().map(Object::toString).toList());
            assertTrue(NetworkFacts.ipv4(made) && !NetworkFacts.ipv6(made) && NetworkFacts.ownNames(made));
            assertEquals("[NAME_TAKEN " + name + "]", refused(rig.networks().create(rig.host(), rig.draft(name))));
            assertEquals("[INSIDE_SUBNET " + name + " " + TEN + ".0/25]", refused(rig.networks().create(rig.host(), rig.draft(name + "2", new Pool(TEN + ".32/27", "", "")))));
            assertEquals(List.of(made), rig.truth().networks().list(List.of(id)));
            assertTrue(now(rig.networks().inspect(network)).root().toString().contains(name));
        } finally {
            now(rig.networks().remove(network));
        }
        assertEquals(Cause.NOT_FOUND, failure(rig.networks().remove(network)).cause());
        assertTrue(now(rig.networks().drivers(rig.host())).contains("bridge"));
    }

    @Test
    void makesAndRemovesOnEveryEngine(RealEngine own) {
        onEach(own, NetworkServiceIT::makesAndRemoves);
    }

    /** On Docker a network of stopped containers looks free, and the engine would remove it. */
    private static void joinsAndLeaves(Rig rig) {
        String name = rig.prefix() + "-joined";
        now(rig.networks().create(rig.host(), rig.draft(name, new Pool(TEN + ".128/25", "", ""))));
        ObjectRef network = rig.network(name);
        ObjectRef container = rig.container(name + "-member");
        try {
            assertEquals("[OUTSIDE_SUBNET " + TEN + ".128/25]", refused(rig.networks().join(network, container, new JoinDraft(List.of(), "10.1.1.1", ""))));
            JoinDraft draft = new JoinDraft(List.of("quay"), TEN + ".140", "");
            assertInstanceOf(Joining.Joined.class, now(rig.networks().join(network, container, draft)));
            Place place = now(rig.networks().place(network, container)).orElseThrow();
            assertEquals(List.of("quay"), place.draft().aliases());
            assertEquals(false, place.onlyOne());
            boolean podman = rig.truth().podman();
            assertEquals(podman ? "" : TEN + ".140", place.draft().ipv4(), "Podman does not tell what was asked for");
            Failure held = failure(rig.networks().remove(network));
            assertEquals(List.of(Cause.IN_USE, List.of(name + "-member")), List.of(held.cause(), held.facts()));
            assertEquals(List.of(name + "-member"), now(rig.networks().surroundings(network)).members().stream().map(NetworkMember::name).toList());
            assertEquals(Leaving.LEFT, now(rig.networks().leave(network, container)));
            assertTrue(now(rig.networks().surroundings(network)).others().stream().anyMatch(each -> each.id().equals(container.id())));
            assertEquals(Leaving.NOT_IN, now(rig.networks().leave(network, container)));
            assertTrue(now(rig.networks().place(network, container)).isEmpty());
        } finally {
            now(rig.networks().join(network, container, JoinDraft.PLAIN));
            now(rig.networks().remove(network, Set.of(container.id(), "another")));
            assertEquals(1, rig.truth().containers().inspect(container.id()).networkSettings().networks().size());
            rig.truth().containers().remove(container.id(), true, true);
        }
    }

    @Test
    void joinsAndLeavesOnEveryEngine(RealEngine own) {
        onEach(own, NetworkServiceIT::joinsAndLeaves);
    }

    @Test
    void theEnginesOwnNetworksStay(RealEngine own) {
        onEach(own, rig -> {
            List<Network> predefined = rig.truth().networks().list().stream().filter(NetworkFacts::predefined).toList();
            assertTrue(!predefined.isEmpty(), predefined::toString);
        });
    }

    @Test
    void theDemoTellsWhoIsIn() {
        on("demo", new Endpoint.Demo(), new DemoTransport(), new String[] {"demo", ""}, rig -> {
            assertEquals(List.of("harbor-api-1", "harbor-cache-1", "harbor-db-1"), failure(rig.networks().remove(rig.network("harbor_back"))).facts());
            assertEquals(List.of("old-web"), failure(rig.networks().remove(rig.network("pier"))).facts());
            Network front = rig.truth().networks().inspect(rig.network("pier").id());
            assertEquals(new NetworkFacts.Gateway("", true), NetworkFacts.gateway(front.ipam().config().getFirst(), List.of()));
            rig.truth().containers().start("old-web");
            assertEquals(new NetworkFacts.Gateway("10.80.7.1", false), NetworkFacts.gateway(front.ipam().config().getFirst(), Membership.of(front, rig.truth().containers().list())));
        });
    }
}
