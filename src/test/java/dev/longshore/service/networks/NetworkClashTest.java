package dev.longshore.service.networks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Pool;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.Network;
import dev.longshore.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkClashTest {

    private static final List<Network> THERE = List.of(Json.WIRE.read("{\"Id\":\"1\",\"Name\":\"shop\",\"IPAM\":{\"Config\":[{\"Subnet\":\"10.9.0.0/16\"}]}}", Network.class));

    private static NetworkDraft draft(String subnet) {
        return new NetworkDraft("new", "", List.of(new Pool(subnet, "", "")), Set.of(), Map.of(), Map.of());
    }

    @Test
    void theNetworkInTheWayIsNamed() {
        EngineException.Conflict clash = assertThrows(EngineException.Conflict.class, () -> NetworkService.requireFree(draft("10.9.3.0/24"), THERE));
        assertEquals("the subnet overlaps 10.9.0.0/16, which the network shop has", clash.getMessage());
    }

    /** What a command says is sent as it is said. */
    @Test
    void whatOnlyDiffersFromEngineToEngineIsLeftToThem() {
        assertDoesNotThrow(() -> NetworkService.requireFree(draft("10.10.0.7/24"), THERE));
        assertDoesNotThrow(() -> NetworkService.requireFree(draft("fd00::/64"), THERE));
    }
}
