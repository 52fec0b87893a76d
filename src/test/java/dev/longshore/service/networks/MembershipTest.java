package dev.longshore.service.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.Network;
import dev.longshore.json.Json;
import dev.longshore.service.networks.NetworkFacts.Gateway;
import dev.longshore.service.resource.Stale;
import dev.longshore.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in a network, and what it has, read of recorded answers. */
class MembershipTest {

    private static final String ID = "a".repeat(64);
    private static final String OTHER_ID = "b".repeat(64);

    private static List<ContainerSummary> containers(String json) {
        return Json.WIRE.readList(json.getBytes(StandardCharsets.UTF_8), ContainerSummary.class);
    }

    private static Network network(String json) {
        return Json.WIRE.read(json, Network.class);
    }

    private static byte[] recorded(String file) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/networks", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker20", "docker28", "docker28c", "podman4", "podman5"})
    void containersTellTheirNetworks(String engine) {
        List<ContainerSummary> all = Json.WIRE.readList(Samples.bytes(engine, "containers.json"), ContainerSummary.class);
        List<Network> networks = Json.WIRE.readList(Samples.bytes(engine, "networks.json"), Network.class);
        for (ContainerSummary one : all) {
            Set<String> missing = one.networkSettings().networks().keySet().stream().filter(key -> !Set.of("host", "none").contains(key))
                    .filter(key -> networks.stream().noneMatch(network -> Membership.of(network, one).isPresent())).collect(Collectors.toSet());
            assertTrue(missing.isEmpty(), () -> one.name() + ": " + missing);
        }
        Network shop = networks.stream().filter(each -> each.name().equals("shop_default")).findFirst().orElseThrow();
        List<String> names = Membership.of(shop, all).stream().map(NetworkMember::name).toList();
        assertTrue(names.containsAll(List.of("shop-api-1", "shop-web-1")) && names.stream().allMatch(name -> name.startsWith("shop-")), names::toString);
        Network bridge = networks.stream().filter(each -> each.name().equals("bridge")).findFirst().orElseThrow();
        assertTrue(Membership.of(bridge, all).stream().anyMatch(each -> !each.container().state().equals("running")), "stopped ones are in it");
        assertTrue(NetworkFacts.predefined(bridge) && !NetworkFacts.predefined(shop) && NetworkFacts.ipv4(shop));
        assertEquals(engine.startsWith("podman"), NetworkFacts.ownNames(bridge));
    }

    /** Row by row: what the container says of it, and whether it belongs to a network {@code net} of that id. */
    @ParameterizedTest
    @CsvSource({"net, ID, '', true", "net, ID, 10.0.0.2, true", "net, '', '', true", "net, net, 10.0.0.2, true", "net, OTHER, '', true", "net, OTHER, 10.0.0.2, false",
        "old, ID, 10.0.0.2, true", "other, OTHER, 10.0.0.2, false", "ID, '', '', true"})
    void aStoppedContainerFindsItByName(String key, String id, String ip, boolean expected) {
        Network network = network("{\"Id\":\"" + ID + "\",\"Name\":\"net\",\"Driver\":\"bridge\"}");
        String json = "[{\"Id\":\"c\",\"NetworkSettings\":{\"Networks\":{\"" + key + "\":{\"NetworkID\":\"" + id + "\",\"IPAddress\":\"" + ip + "\"}}}}]";
        List<ContainerSummary> one = containers(json.replace("OTHER", OTHER_ID).replace("\"ID\"", "\"" + ID + "\""));
        assertEquals(expected, !Membership.of(network, one).isEmpty());
        assertEquals(expected, NetworkUsers.KIND.keysOf(one.getFirst()).stream().anyMatch(Membership.names(network)::contains) && expected);
    }

    @Test
    void theGatewayIsAMembersWhereDockerLeavesItOut() throws IOException {
        List<Network> networks = Json.WIRE.readList(recorded("six.networks.json"), Network.class);
        List<ContainerSummary> six = Json.WIRE.readList(recorded("six.containers.json"), ContainerSummary.class);
        Network front = networks.stream().filter(each -> each.name().equals("casec-six_front")).findFirst().orElseThrow();
        Network back = networks.stream().filter(each -> each.name().equals("casec-six_back")).findFirst().orElseThrow();
        assertEquals(new Gateway("10.213.7.1", false), NetworkFacts.gateway(front.ipam().config().getFirst(), Membership.of(front, six)));
        assertEquals(new Gateway("", true), NetworkFacts.gateway(front.ipam().config().getFirst(), List.of()));
        assertEquals(new Gateway("10.28.130.1", false), NetworkFacts.gateway(back.ipam().config().getFirst(), List.of()));
    }

    @Test
    void podmansFlagOfIpv4IsNotBelieved() {
        Network podman = network("{\"Name\":\"n\",\"Driver\":\"bridge\",\"EnableIPv4\":false,\"IPAM\":{\"Config\":[{\"Subnet\":\"10.89.0.0/24\"}]}}");
        Network six = network("{\"Name\":\"n\",\"Driver\":\"bridge\",\"EnableIPv4\":false,\"EnableIPv6\":true,\"IPAM\":{\"Config\":[{\"Subnet\":\"fd00::/64\"}]}}");
        Network host = network("{\"Name\":\"host\",\"Driver\":\"host\",\"EnableIPv4\":true,\"IPAM\":{\"Config\":null}}");
        assertTrue(NetworkFacts.ipv4(podman) && !NetworkFacts.ipv6(podman));
        assertTrue(!NetworkFacts.ipv4(six) && NetworkFacts.ipv6(six));
        assertFalse(NetworkFacts.ipv4(host) || NetworkFacts.joinable(host));
    }

    @Test
    void eventsSayWhatIsStale() {
        assertEquals(Stale.key(ID), stale("create", ID));
        assertEquals(Stale.key(ID), stale("destroy", ID));
        assertEquals(Stale.key(ID), stale("remove", ID));
        assertEquals(Stale.ALL, stale("create", "net"));
        assertEquals(Stale.ALL, stale("remove", ""));
        assertEquals(Stale.NONE, stale("connect", ID));
        assertEquals(Stale.NONE, Networks.KIND.staleAfter(Json.WIRE.read("{\"Type\":\"container\",\"Action\":\"start\",\"Actor\":{\"ID\":\"" + ID + "\"}}", EngineEvent.class)));
    }

    private static Stale stale(String verb, String id) {
        return Networks.KIND.staleAfter(Json.WIRE.read("{\"Type\":\"network\",\"Action\":\"" + verb + "\",\"Actor\":{\"ID\":\"" + id + "\"}}", EngineEvent.class));
    }
}
