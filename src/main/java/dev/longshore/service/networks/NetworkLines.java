package dev.longshore.service.networks;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonArray;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.JsonString;
import dev.longshore.service.calls.DockerForm;
import dev.longshore.service.calls.DockerRequest;
import java.util.ArrayList;
import java.util.List;

/** The docker commands for networks. */
public final class NetworkLines {

    public static final List<DockerForm> FORMS = List.of(
            DockerForm.of("GET /networks", "network ls").filters(),
            DockerForm.of("GET /networks/{id}", "network inspect").flag("verbose", "--verbose"),
            DockerForm.of("POST /networks/create", "network create").saying(NetworkLines::create),
            DockerForm.of("POST /networks/{id}/connect", "network connect").saying(NetworkLines::connect),
            DockerForm.of("POST /networks/{id}/disconnect", "network disconnect").saying(NetworkLines::disconnect),
            DockerForm.of("DELETE /networks/{id}", "network rm"));

    private NetworkLines() {
    }

    private static List<String> create(DockerRequest request) {
        List<String> words = new ArrayList<>(DockerRequest.option("--driver", request.text("Driver")));
        flag(words, request, "Internal", "--internal");
        flag(words, request, "Attachable", "--attachable");
        flag(words, request, "EnableIPv6", "--ipv6");
        JsonObject ipam = request.object(request.body(), "IPAM");
        words.addAll(DockerRequest.option("--ipam-driver", text(ipam, "Driver")));
        for (JsonNode each : items(ipam, "Config")) {
            if (each instanceof JsonObject config) {
                words.addAll(DockerRequest.option("--subnet", text(config, "Subnet")));
                words.addAll(DockerRequest.option("--ip-range", text(config, "IPRange")));
                words.addAll(DockerRequest.option("--gateway", text(config, "Gateway")));
            }
        }
        words.addAll(request.pairs("Options", "--opt"));
        words.addAll(request.pairs("Labels", "--label"));
        words.add(request.text("Name"));
        return words;
    }

    private static void flag(List<String> words, DockerRequest request, String member, String option) {
        if (request.on(member)) {
            words.add(option);
        }
    }

    private static List<String> connect(DockerRequest request) {
        JsonObject endpoint = request.object(request.body(), "EndpointConfig");
        JsonObject ipam = request.object(endpoint, "IPAMConfig");
        List<String> words = new ArrayList<>();
        for (JsonNode alias : items(endpoint, "Aliases")) {
            if (alias instanceof JsonString(String name)) {
                words.addAll(List.of("--alias", name));
            }
        }
        words.addAll(DockerRequest.option("--ip", text(ipam, "IPv4Address")));
        words.addAll(DockerRequest.option("--ip6", text(ipam, "IPv6Address")));
        words.addAll(List.of(request.object("id"), request.text("Container")));
        return words;
    }

    private static List<String> disconnect(DockerRequest request) {
        List<String> words = new ArrayList<>(request.on("Force") ? List.of("--force") : List.of());
        words.addAll(List.of(request.object("id"), request.text("Container")));
        return words;
    }

    private static String text(JsonObject within, String member) {
        return within.get(member) instanceof JsonString(String value) ? value : "";
    }

    private static List<JsonNode> items(JsonObject within, String member) {
        return within.get(member) instanceof JsonArray(List<JsonNode> items) ? items : List.of();
    }
}
