package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Demo engine treats networks as Docker 28 does: its answers were recorded. */
class DemoNetworksTest {

    private final DemoClient demo = new DemoClient();

    @AfterEach
    void close() {
        demo.close();
    }

    private Response post(String target, String body) {
        return demo.transport.send(Request.of("POST", "/v1.51" + target).withBody(RequestBody.json(body)));
    }

    private JsonObject network(String name) {
        return demo.get("/networks/" + name).getAsJsonObject();
    }

    private JsonObject endpoint(String container, String network) {
        return demo.inspect(container).getAsJsonObject("NetworkSettings").getAsJsonObject("Networks").getAsJsonObject(network);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{'Subnet':'172.17.9.0/24'};403;Pool overlaps", "{'Subnet':'10.0.0.0/8'};403;Pool overlaps",
        "{'Subnet':'10.9.0.5/24'};400;it should be 10.9.0.0/24", "{'Subnet':'ten'};400;invalid CIDR",
        "{'Subnet':'10.9.0.0/24','Gateway':'10.99.0.1'};400;doesn't contain this address",
        "{'Subnet':'10.9.0.0/24','IPRange':'10.8.0.0/25'};400;doesn't contain ip-range"})
    void refusesAddressesAsDockerDoes(String config, int status, String words) {
        Response answer = post("/networks/create", "{\"Name\":\"net\",\"IPAM\":{\"Config\":[" + config.replace('\'', '"') + "]}}");
        assertEquals(status, answer.status());
        assertTrue(demo.message(answer).contains(words), answer.text());
    }

    @Test
    void givesAddressesOfTheSubnet() {
        assertEquals(201, post("/networks/create", """
                {"Name":"net","EnableIPv6":true,"IPAM":{"Config":[{"Subnet":"10.9.0.0/24","IPRange":"10.9.0.128/25"}]}}""").status());
        assertFalse(network("net").getAsJsonObject("IPAM").getAsJsonArray("Config").get(0).getAsJsonObject().has("Gateway"), "Docker leaves it out");
        assertEquals(200, post("/networks/net/connect", "{\"Container\":\"lighthouse\",\"EndpointConfig\":{\"Aliases\":[\"lamp\"],"
                + "\"IPAMConfig\":{\"IPv4Address\":\"10.9.0.77\"}}}").status());
        assertEquals(200, post("/networks/net/connect", "{\"Container\":\"harbor-web-1\"}").status());
        JsonObject fixed = endpoint("lighthouse", "net");
        assertEquals("10.9.0.77", fixed.get("IPAddress").getAsString());
        assertEquals("10.9.0.77", fixed.getAsJsonObject("IPAMConfig").get("IPv4Address").getAsString());
        assertEquals("lamp", fixed.getAsJsonArray("Aliases").get(0).getAsString());
        assertEquals("10.9.0.129", fixed.get("Gateway").getAsString());
        assertTrue(fixed.get("GlobalIPv6Address").getAsString().startsWith("fd00:"));
        assertEquals("10.9.0.128", endpoint("harbor-web-1", "net").get("IPAddress").getAsString());
        assertEquals(Set.of("harbor-web-1", "lighthouse"), Set.copyOf(network("net").getAsJsonObject("Containers").asMap().values().stream()
                .map(each -> each.getAsJsonObject().get("Name").getAsString()).toList()));
        assertEquals(403, post("/networks/net/connect", "{\"Container\":\"harbor-db-1\",\"EndpointConfig\":{\"IPAMConfig\":{\"IPv4Address\":\"10.9.0.77\"}}}").status());
        assertEquals(400, post("/networks/net/connect", "{\"Container\":\"harbor-db-1\",\"EndpointConfig\":{\"IPAMConfig\":{\"IPv4Address\":\"10.8.0.7\"}}}").status());
        assertEquals(403, post("/networks/net/connect", "{\"Container\":\"lighthouse\"}").status(), "it is in already");
    }

    @Test
    void theEnginesOwnNetworksTakeNoNamesAndStay() {
        assertEquals(400, post("/networks/bridge/connect", "{\"Container\":\"harbor-db-1\",\"EndpointConfig\":{\"Aliases\":[\"x\"]}}").status());
        assertEquals(400, post("/networks/host/connect", "{\"Container\":\"harbor-db-1\"}").status());
        assertEquals(403, demo.status("DELETE", "/networks/bridge"));
        assertEquals(404, demo.status("DELETE", "/networks/nothing"));
    }

    @Test
    void aNetworkOfRunningContainersStays() {
        Response refused = demo.call("DELETE", "/networks/harbor_back");
        assertEquals(403, refused.status());
        assertTrue(demo.message(refused).contains("has active endpoints (name:\"harbor-api-1\""), refused.text());
    }

    /** As on Docker: its inspect hides them, it removes the network, and they no longer start. */
    @Test
    void aNetworkOfStoppedContainersGoes() {
        String id = network("pier").get("Id").getAsString();
        assertEquals(0, network("pier").getAsJsonObject("Containers").size());
        assertEquals(204, demo.status("DELETE", "/networks/" + id));
        assertEquals("network pier not found", demo.message(demo.call("POST", "/containers/old-web/start")));
        assertEquals(201, post("/networks/create", "{\"Name\":\"pier\"}").status());
        assertNotEquals(id, network("pier").get("Id").getAsString());
        assertEquals(204, demo.status("POST", "/containers/old-web/start"));
    }

    @Test
    void tellsWhatHappens() {
        try (DemoClient.Events events = demo.events("?filters=%7B%22type%22:%5B%22network%22%5D%7D")) {
            post("/networks/create", "{\"Name\":\"net\"}");
            post("/networks/net/connect", "{\"Container\":\"lighthouse\"}");
            post("/networks/net/connect", "{\"Container\":\"old-web\"}");
            post("/networks/net/disconnect", "{\"Container\":\"lighthouse\",\"Force\":false}");
            Response twice = post("/networks/net/disconnect", "{\"Container\":\"lighthouse\"}");
            assertEquals(500, twice.status());
            assertTrue(demo.message(twice).contains("is not connected to network net"));
            demo.call("DELETE", "/networks/net");
            assertEquals(List.of("create", "connect", "disconnect", "destroy"), events.actions(""));
        }
    }

    @Test
    void aContainerIsMadeWithItsNetworks() {
        assertEquals(201, post("/containers/create?name=mine", """
                {"Image":"harbor/web:1.4","HostConfig":{"NetworkMode":"pier"},"NetworkingConfig":{"EndpointsConfig":{
                 "pier":{"Aliases":["quay"],"IPAMConfig":{"IPv4Address":"10.80.7.40"}},"harbor_default":{}}}}""").status());
        assertEquals(204, demo.status("POST", "/containers/mine/start"));
        assertEquals("10.80.7.40", endpoint("mine", "pier").get("IPAddress").getAsString());
        assertTrue(endpoint("mine", "harbor_default").get("IPAddress").getAsString().startsWith("172."));
        assertEquals(List.of("mine"), demo.names("/containers/json?filters=%7B%22network%22:%5B%22pier%22%5D%7D"));
    }
}
