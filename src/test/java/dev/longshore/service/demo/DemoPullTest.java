package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoPullTest {

    private static final String CREATE = "/v1.51/images/create?fromImage=";

    private final DemoClient demo = new DemoClient();

    @AfterEach
    void close() {
        demo.close();
    }

    private List<String> found(String query) {
        List<String> names = new ArrayList<>();
        demo.get("/v1.51/images/search?" + query).getAsJsonArray().forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
        return names;
    }

    private List<JsonObject> pull(String image) {
        Response answer = demo.call("POST", CREATE + image);
        assertEquals(200, answer.status(), answer.text());
        return answer.text().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    private static String status(JsonObject record) {
        return record.get("status").getAsString();
    }

    @Test
    void searchesByNameAndDescriptionTheBestKnownFirst() {
        assertEquals(List.of("nginx", "nginx-tools/exporter"), found("term=nginx"));
        assertEquals(List.of("postgres", "team-tide/postgres-backup"), found("term=docker.io/library/Postgres"));
        assertEquals(List.of("postgres"), found("term=postgres&limit=1"));
        assertEquals(List.of("team-tide/postgres-backup"), found("term=postgres&filters=%7B%22is-official%22:%5B%22false%22%5D%7D"));
        assertEquals(List.of(), found("term=nosuchthing"));
        assertEquals(400, demo.status("GET", "/v1.51/images/search?term="));
        assertEquals(400, demo.status("GET", "/v1.51/images/search?term=x&limit=101"));
        assertTrue(demo.message(demo.call("GET", "/v1.51/images/search?term=reg.example:5000/x")).contains("lookup reg.example: no such host"));
    }

    @Test
    void aPullBringsLayersUnpacksThemAndEndsWithItsOwnRecord() {
        try (DemoClient.Events events = demo.events("")) {
            List<JsonObject> records = pull("docker.io/library/nginx&tag=1.27");
            assertEquals("Pulling from library/nginx", status(records.getFirst()));
            assertEquals("Status: Downloaded newer image for nginx:1.27", status(records.getLast()));
            Map<String, List<String>> byLayer = new LinkedHashMap<>();
            records.stream().filter(record -> record.has("progressDetail"))
                    .forEach(record -> byLayer.computeIfAbsent(record.get("id").getAsString(), id -> new ArrayList<>()).add(status(record)));
            assertEquals(3, byLayer.size());
            byLayer.values().forEach(layer -> assertEquals(List.of("Pulling fs layer", "Downloading", "Verifying Checksum", "Download complete", "Extracting", "Pull complete"),
                    layer.stream().distinct().toList()));
            JsonObject image = demo.get("/v1.51/images/nginx:1.27/json").getAsJsonObject();
            String digest = status(records.get(records.size() - 2)).substring("Digest: ".length());
            assertEquals("nginx@" + digest, image.getAsJsonArray("RepoDigests").get(0).getAsString());
            assertEquals(71_800_000, image.get("Size").getAsLong());
            assertEquals(List.of("pull"), events.actions("nginx:1.27"));
            assertEquals("Status: Image is up to date for nginx:1.27", status(pull("nginx&tag=1.27").getLast()));
            List<JsonObject> again = pull("nginx&tag=latest");
            assertTrue(again.stream().anyMatch(record -> status(record).equals("Already exists")), again.toString());
            assertEquals(image.get("Id"), demo.get("/v1.51/images/nginx:latest/json").getAsJsonObject().get("Id"));
            assertEquals("Status: Image is up to date for nginx@" + digest, status(pull("nginx&tag=" + digest + "&platform=linux/amd64").getLast()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Not%20a%20name|400|invalid reference format", "nginx&tag=a%20b|400|invalid reference format", "|400|fromImage",
            "nobody/nothing|404|pull access denied for nobody/nothing", "nginx&tag=0.1|404|manifest for nginx:0.1 not found: manifest unknown",
            "nginx&platform=linux/s390x|404|no matching manifest for linux/s390x", "reg.example/x|500|lookup reg.example: no such host"})
    void whatCannotBePulledIsRefusedAsAnEngineDoes(String image, int status, String words) {
        Response answer = demo.call("POST", CREATE + (image == null ? "" : image));
        assertEquals(status, answer.status());
        assertTrue(demo.message(answer).contains(words), answer.text());
    }

    @Test
    void aPullThatIsClosedLeavesNothing() throws IOException {
        try (StreamingResponse answer = demo.transport.stream(Request.of("POST", CREATE + "redis&tag=7.4"))) {
            assertTrue(new String(answer.body().readNBytes(30), StandardCharsets.UTF_8).startsWith("{\"status\":\"Pulling from "));
            answer.close();
            assertThrows(EngineException.Disconnected.class, () -> answer.body().readAllBytes());
        }
        assertEquals(404, demo.status("GET", "/v1.51/images/redis:7.4/json"));
    }
}
