package dev.longshore.service.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.RequestBody;
import dev.longshore.engine.transport.Response;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoTransportTest {

    private final DemoClient demo = new DemoClient();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void pingTellsWhatItIs() {
        Response head = demo.call("HEAD", "/_ping");
        Headers headers = head.headers();
        assertEquals(0, head.body().length);
        assertEquals("1.51", headers.first("Api-Version").orElseThrow());
        assertEquals("linux", headers.first("OSType").orElseThrow());
        assertEquals("Longshore-Demo", headers.first("Server").orElseThrow());
        assertEquals("false", headers.first("Docker-Experimental").orElseThrow());
        assertEquals("2", headers.first("Builder-Version").orElseThrow());
        assertEquals("OK", demo.call("GET", "/v1.51/_ping").text());
    }

    @Test
    void refusesVersionsItDoesNotSpeak() {
        assertEquals(200, demo.status("GET", "/version"));
        assertEquals(200, demo.status("GET", "/v1.24/version"));
        assertTrue(demo.message(demo.call("GET", "/v1.52/version")).contains("too new"));
        assertTrue(demo.message(demo.call("GET", "/v1.23/version")).contains("too old"));
        assertEquals(400, demo.status("GET", "/v1.23/version"));
        assertEquals(404, demo.status("GET", "/v1.51/nothing"));
        assertEquals(404, demo.status("POST", "/version"));
    }

    @Test
    void answersHaveTheFieldsOfARealEngine() throws IOException {
        sameFields("version.json", demo.get("/version"), Set.of("Components[].Details.GitCommit"));
        sameFields("inspect/shop-web-1.json", demo.inspect("harbor-web-1"), Set.of(
                "StopSignal", "User"));
        sameFields("inspect/created-1.json", demo.inspect("migrate"), Set.of());
        JsonArray listed = demo.get("/containers/json?all=1").getAsJsonArray();
        JsonObject web = StreamSupport.stream(listed.spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("Names").toString().contains("harbor-web-1")).findFirst().orElseThrow();
        JsonObject real = StreamSupport.stream(sample("containers.json").getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject).filter(each -> each.get("Names").toString().contains("shop-web-1"))
                .findFirst().orElseThrow();
        real.remove("SizeRootFs");
        assertEquals(real.keySet(), web.keySet());
        assertEquals(sample("images.json").getAsJsonArray().get(0).getAsJsonObject().keySet(),
                demo.get("/images/json").getAsJsonArray().get(0).getAsJsonObject().keySet());
        assertEquals(sample("history.json").getAsJsonArray().get(0).getAsJsonObject().keySet(),
                demo.get("/images/harbor/web:1.4/history").getAsJsonArray().get(0).getAsJsonObject().keySet());
        assertEquals(sample("inspect-image.json").getAsJsonObject().keySet(),
                demo.get("/images/harbor/web:1.4/json").getAsJsonObject().keySet());
    }

    @Test
    void infoCountsAddUp() {
        JsonObject info = demo.get("/info").getAsJsonObject();
        assertEquals(info.get("Containers").getAsInt(), info.get("ContainersRunning").getAsInt()
                + info.get("ContainersPaused").getAsInt() + info.get("ContainersStopped").getAsInt());
        assertEquals(demo.get("/images/json").getAsJsonArray().size(), info.get("Images").getAsInt());
        assertEquals(demo.names("/containers/json?all=1").size(), info.get("Containers").getAsInt());
    }

    @Test
    void opensWithEveryState() {
        Set<String> states = new HashSet<>();
        Set<String> projects = new HashSet<>();
        for (JsonElement each : demo.get("/containers/json?all=true").getAsJsonArray()) {
            JsonObject container = each.getAsJsonObject();
            states.add(container.get("State").getAsString());
            JsonElement project = container.getAsJsonObject("Labels").get("com.docker.compose.project");
            projects.add(project == null ? "" : project.getAsString());
        }
        assertEquals(Set.of("running", "paused", "restarting", "created", "exited"), states);
        assertEquals(Set.of("harbor", "beacon", "tide", ""), projects);
        assertTrue(demo.get("/images/json").toString().contains("\"RepoTags\":[]"), "one dangling image");
    }

    @Test
    void listsByFilter() {
        String id = demo.inspect("harbor-web-1").get("Id").getAsString();
        assertEquals(List.of("harbor-web-1"), demo.names("/containers/json?filters=%7B%22id%22%3A%5B%22" + id.substring(0, 12) + "%22%5D%7D"));
        assertEquals(List.of("migrate"), demo.names("/containers/json?filters=" + "%7B%22status%22:%5B%22created%22%5D%7D"));
        assertEquals(5, demo.names("/containers/json?all=1&filters="
                + "%7B%22label%22:%7B%22com.docker.compose.project=harbor%22:true%7D%7D").size());
        assertEquals(List.of(), demo.names("/containers/json?filters=%7B%22name%22:%5B%22migrate%22%5D%7D"));
        assertEquals(List.of("migrate"), demo.names("/containers/json?all=1&filters=%7B%22name%22:%5B%22migrate%22%5D%7D"));
        assertEquals(400, demo.status("GET", "/containers/json?filters=nonsense"));
        assertEquals(400, demo.status("GET", "/containers/json?filters=%7B%22zz%22:%5B%22a%22%5D%7D"));
        assertEquals(1, demo.get("/images/json?filters=%7B%22dangling%22:%5B%22true%22%5D%7D").getAsJsonArray().size());
    }

    @Test
    void findsContainersByIdPrefixAndName() {
        String id = demo.inspect("lighthouse").get("Id").getAsString();
        assertEquals(id, demo.inspect(id).get("Id").getAsString());
        assertEquals(id, demo.inspect(id.substring(0, 10)).get("Id").getAsString());
        assertEquals(id, demo.inspect("%2Flighthouse").get("Id").getAsString());
        Response absent = demo.call("GET", "/containers/no%20such/json");
        assertEquals(404, absent.status());
        assertEquals("No such container: no such", demo.message(absent));
        assertEquals("No such container: no/such", demo.message(demo.call("GET", "/containers/no/such/json")));
    }

    @Test
    void startsAndStops() {
        try (DemoClient.Events events = demo.events("")) {
            assertEquals(304, demo.status("POST", "/containers/lighthouse/start"));
            assertEquals(204, demo.status("POST", "/v1.51/containers/lighthouse/stop?t=5"));
            assertEquals("exited", demo.state("lighthouse"));
            assertEquals(304, demo.status("POST", "/containers/lighthouse/stop"));
            assertEquals(204, demo.status("POST", "/containers/lighthouse/start"));
            assertEquals("running", demo.state("lighthouse"));
            assertEquals(204, demo.status("POST", "/containers/lighthouse/restart"));
            assertEquals(List.of("kill", "die", "stop", "start", "kill", "die", "stop", "start", "restart"),
                    events.actions("lighthouse"));
        }
    }

    @Test
    void eventsCarryTimeAndAttributesInOrder() {
        try (DemoClient.Events events = demo.events("")) {
            demo.call("POST", "/containers/harbor-cache-1/kill");
            List<JsonObject> taken = events.take();
            JsonObject die = taken.getLast();
            assertEquals(List.of("kill", "disconnect", "disconnect", "unmount", "die"), taken.stream().map(e -> e.get("Action").getAsString()).toList());
            assertEquals("9", DemoClient.Events.attribute(taken.getFirst(), "signal"));
            assertEquals("137", DemoClient.Events.attribute(die, "exitCode"));
            assertEquals("harbor/redis:7.4", DemoClient.Events.attribute(die, "image"));
            assertEquals("harbor", DemoClient.Events.attribute(die, "com.docker.compose.project"));
            assertEquals("die", die.get("status").getAsString());
            assertEquals(die.getAsJsonObject("Actor").get("ID"), die.get("id"));
            assertEquals(die.get("timeNano").getAsLong() / 1_000_000_000, die.get("time").getAsLong());
            assertTrue(taken.getFirst().get("timeNano").getAsLong() < die.get("timeNano").getAsLong());
        }
    }

    @Test
    void eventsCanBeFiltered() {
        try (DemoClient.Events events = demo.events("?filters=%7B%22type%22:%5B%22container%22%5D,%22event%22:%5B%22die%22%5D%7D")) {
            demo.call("POST", "/containers/lighthouse/stop");
            assertEquals(List.of("die"), events.actions(""));
        }
    }

    @Test
    void pausesAndUnpauses() {
        try (DemoClient.Events events = demo.events("")) {
            assertEquals(204, demo.status("POST", "/containers/lighthouse/pause"));
            assertEquals("paused", demo.state("lighthouse"));
            assertEquals(409, demo.status("POST", "/containers/lighthouse/pause"));
            assertEquals(204, demo.status("POST", "/containers/lighthouse/unpause"));
            assertEquals(409, demo.status("POST", "/containers/lighthouse/unpause"));
            assertEquals(409, demo.status("POST", "/containers/old-web/pause"));
            assertEquals(List.of("pause", "unpause"), events.actions("lighthouse"));
        }
    }

    @Test
    void killsWithASignal() {
        assertEquals(204, demo.status("POST", "/containers/lighthouse/kill?signal=HUP"));
        assertEquals("running", demo.state("lighthouse"));
        assertEquals(400, demo.status("POST", "/containers/lighthouse/kill?signal=NOPE"));
        assertEquals(204, demo.status("POST", "/containers/lighthouse/kill?signal=SIGTERM"));
        assertEquals(143, demo.inspect("lighthouse").getAsJsonObject("State").get("ExitCode").getAsInt());
        assertEquals(409, demo.status("POST", "/containers/lighthouse/kill"));
    }

    @Test
    void renames() {
        try (DemoClient.Events events = demo.events("")) {
            assertEquals(204, demo.status("POST", "/containers/lighthouse/rename?name=beam"));
            assertEquals("/beam", demo.inspect("beam").get("Name").getAsString());
            assertEquals(404, demo.status("GET", "/containers/lighthouse/json"));
            assertEquals(409, demo.status("POST", "/containers/beam/rename?name=migrate"));
            assertEquals(400, demo.status("POST", "/containers/beam/rename?name=-x%20y"));
            assertEquals(400, demo.status("POST", "/containers/beam/rename"));
            JsonObject renamed = events.take().getFirst();
            assertEquals("/lighthouse", DemoClient.Events.attribute(renamed, "oldName"));
        }
    }

    @Test
    void removesContainers() {
        try (DemoClient.Events events = demo.events("")) {
            Response refused = demo.call("DELETE", "/containers/lighthouse?force=0&v=1");
            assertEquals(409, refused.status());
            assertTrue(demo.message(refused).contains("is running"));
            assertEquals(204, demo.status("DELETE", "/containers/lighthouse?force=1"));
            assertEquals(404, demo.status("DELETE", "/containers/lighthouse"));
            assertEquals(204, demo.status("DELETE", "/containers/old-web"));
            assertEquals(List.of("kill", "die", "destroy"), events.actions("lighthouse"));
        }
    }

    @Test
    void findsImagesByEncodedNameAndId() {
        JsonObject image = demo.get("/images/registry.example.com%3A5000%2Fharbor%2Fweb%3A1.4/json").getAsJsonObject();
        String id = image.get("Id").getAsString();
        assertEquals(image, demo.get("/images/" + id + "/json"));
        assertEquals(image, demo.get("/images/" + id.substring(7, 19) + "/json"));
        assertEquals(image, demo.get("/images/harbor/web:1.4/json"));
        assertEquals("No such image: nope:latest", demo.message(demo.call("GET", "/images/nope/json")));
        assertEquals(404, demo.status("GET", "/images/nope/history"));
    }

    @Test
    void tagsAndUntagsImages() {
        try (DemoClient.Events events = demo.events("")) {
            assertEquals(201, demo.status("POST", "/images/harbor%2Fweb%3A1.4/tag?repo=my%2Fweb&tag=new"));
            assertEquals(400, demo.status("POST", "/images/harbor%2Fweb%3A1.4/tag?repo=UPPER&tag=new"));
            assertEquals(404, demo.status("POST", "/images/nope/tag?repo=x"));
            Response removed = demo.call("DELETE", "/images/my%2Fweb%3Anew");
            assertEquals("[{\"Untagged\":\"my/web:new\"}]", removed.text().strip());
            assertEquals(List.of("tag", "untag"), events.actions(""));
        }
    }

    @Test
    void removesImagesUnlessTheyAreUsed() {
        try (DemoClient.Events events = demo.events("")) {
            Response used = demo.call("DELETE", "/images/harbor%2Fpostgres:17");
            assertEquals(409, used.status());
            assertTrue(demo.message(used).startsWith("conflict: unable to remove \"harbor/postgres:17\""));
            assertEquals(409, demo.status("DELETE", "/images/harbor%2Fweb:1.3"));
            demo.call("DELETE", "/containers/old-web");
            events.take();
            JsonArray removed = JsonParser.parseString(demo.call("DELETE", "/images/harbor%2Fweb:1.3?force=0&noprune=0").text())
                    .getAsJsonArray();
            assertEquals("harbor/web:1.3", removed.get(0).getAsJsonObject().get("Untagged").getAsString());
            assertTrue(removed.get(1).getAsJsonObject().get("Deleted").getAsString().startsWith("sha256:"));
            assertEquals(404, demo.status("GET", "/images/harbor%2Fweb:1.3/json"));
            assertEquals(List.of("untag", "delete"), events.actions(""));
        }
    }

    @Test
    void anImageUnderAContainerCanOnlyLoseItsTagByForce() {
        assertEquals(200, demo.status("DELETE", "/images/buoy%2Fmail:3.2?force=1"));
        JsonObject row = demo.get("/containers/json?filters=%7B%22name%22:%5B%22beacon-mail%22%5D%7D").getAsJsonArray()
                .get(0).getAsJsonObject();
        assertEquals(row.get("ImageID"), row.get("Image"), "shown by id once its tag is gone");
    }

    @Test
    void forceTakesAnImageFromUnderAStoppedContainerThatStays() {
        assertEquals(200, demo.status("DELETE", "/images/harbor%2Fweb:1.3?force=1"));
        assertEquals(404, demo.status("GET", "/images/harbor%2Fweb:1.3/json"));
        assertEquals("exited", demo.state("old-web"));
    }

    @Test
    void createsWhatIsThenStarted() {
        String body = "{\"Image\":\"harbor/web:1.4\",\"Cmd\":[\"serve\",\"now\"],\"Env\":[\"A=b\"],\"Labels\":{\"x\":\"y\"},\"ExposedPorts\":{\"80/tcp\":{},\"53/udp\":{}},\"HostConfig\":"
                + "{\"PortBindings\":{\"80/tcp\":[{\"HostPort\":\"8088\"}]},\"Binds\":[\"data:/data\",\"/srv:/srv:ro\"],\"RestartPolicy\":{\"Name\":\"always\"}}}";
        try (DemoClient.Events events = demo.events("")) {
            Response made = demo.transport.send(Request.of("POST", "/v1.51/containers/create?name=mine").withBody(RequestBody.json(body)));
            assertEquals(201, made.status(), made.text());
            assertEquals("created", demo.state("mine"));
            assertEquals(204, demo.status("POST", "/v1.51/containers/mine/start"));
            assertEquals("running", demo.state("mine"));
            assertEquals(List.of("create", "start"), events.actions("mine"));
            JsonObject inspected = demo.inspect("mine");
            assertEquals("serve", inspected.get("Path").getAsString());
            assertEquals("8088", inspected.getAsJsonObject("HostConfig").getAsJsonObject("PortBindings").getAsJsonArray("80/tcp").get(0).getAsJsonObject().get("HostPort").getAsString());
            assertEquals(2, inspected.getAsJsonArray("Mounts").size());
            assertEquals("always", inspected.getAsJsonObject("HostConfig").getAsJsonObject("RestartPolicy").get("Name").getAsString());
            assertEquals(409, demo.transport.send(Request.of("POST", "/v1.51/containers/create?name=mine").withBody(RequestBody.json(body))).status());
            assertEquals(201, demo.transport.send(Request.of("POST", "/v1.51/containers/create").withBody(RequestBody.json(body))).status());
            assertEquals(404, demo.transport.send(Request.of("POST", "/v1.51/containers/create").withBody(RequestBody.json("{\"Image\":\"none\"}"))).status());
            assertEquals(400, demo.transport.send(Request.of("POST", "/v1.51/containers/create").withBody(RequestBody.json("{}"))).status());
            assertEquals(400, demo.status("POST", "/v1.51/containers/create"));
        }
    }

    @Test
    void makesVolumesAndNetworksThatContainersThenUse() throws IOException {
        assertEquals(201, post("/volumes/create", "{\"Name\":\"data\",\"Labels\":{\"tier\":\"db\"}}").status());
        assertEquals(201, post("/volumes/create", "{\"Name\":\"data\"}").status(), "nothing happens where it is there");
        JsonObject volume = named(demo.get("/volumes").getAsJsonObject().getAsJsonArray("Volumes"), "data");
        assertEquals("db", volume.getAsJsonObject("Labels").get("tier").getAsString());
        assertEquals(named(sample("volumes.json").getAsJsonObject().getAsJsonArray("Volumes"), null).keySet(), volume.keySet());
        assertEquals(0, named(demo.get("/system/df").getAsJsonObject().getAsJsonArray("Volumes"), "data").getAsJsonObject("UsageData").get("RefCount").getAsInt());

        assertEquals(201, post("/containers/create?name=mine", "{\"Image\":\"harbor/web:1.4\",\"HostConfig\":{\"NetworkMode\":\"net\"}}").status());
        assertEquals("network net not found", demo.message(demo.call("POST", "/containers/mine/start")));
        assertEquals(201, post("/networks/create", "{\"Name\":\"net\",\"IPAM\":{\"Config\":[{\"Subnet\":\"10.9.0.0/24\"}]}}").status());
        assertEquals(409, post("/networks/create", "{\"Name\":\"net\"}").status());
        assertEquals(204, demo.status("POST", "/containers/mine/start"));
        assertTrue(demo.inspect("mine").getAsJsonObject("NetworkSettings").getAsJsonObject("Networks").has("net"));
        JsonArray networks = demo.get("/networks").getAsJsonArray();
        assertEquals(named(sample("networks.json").getAsJsonArray(), null).keySet(), named(networks, "net").keySet());
        assertTrue(named(networks, "harbor_default").get("Driver").getAsString().equals("bridge"));
    }

    @Test
    void refusesVolumesAndNetworksItCannotMake() {
        assertEquals(400, post("/networks/create", "{}").status());
        for (String kind : List.of("volumes", "networks")) {
            assertEquals(404, post("/" + kind + "/create", "{\"Name\":\"data\",\"Driver\":\"other\"}").status());
            assertEquals(400, post("/" + kind + "/create", "[").status());
        }
    }

    @Test
    void aJobRunsAndEndsByItself() {
        try (DemoClient.Events events = demo.events("")) {
            demo.pace.pass(45);
            assertEquals(List.of("start", "die", "start", "die"), events.actions("tide-report-1"));
        }
    }

    @Test
    void aContainerRestartsByItself() {
        demo.pace.pass(90);
        assertEquals("restarting", demo.state("beacon-mail-1"));
        demo.pace.pass(4);
        assertEquals("running", demo.state("beacon-mail-1"));
        assertEquals(1, demo.inspect("beacon-mail-1").get("RestartCount").getAsInt());
    }

    @Test
    void aHealthCheckFlips() {
        try (DemoClient.Events events = demo.events("")) {
            demo.pace.pass(55);
            assertEquals(List.of("health_status: unhealthy", "health_status: healthy"), events.actions("harbor-api-1"));
        }
    }

    @Test
    void whatTheUserStoppedStaysStopped() {
        demo.call("POST", "/containers/ferry-consumer/stop");
        demo.call("POST", "/containers/tide-report-1/start");
        demo.call("POST", "/containers/tide-report-1/stop");
        demo.call("POST", "/containers/beacon-mail-1/pause");
        demo.pace.pass(120);
        assertEquals("exited", demo.state("ferry-consumer"));
        assertEquals("exited", demo.state("tide-report-1"));
        assertEquals("paused", demo.state("beacon-mail-1"));
    }

    @Test
    void aStartedContainerBecomesHealthy() {
        demo.call("POST", "/containers/harbor-web-1/restart");
        assertTrue(demo.get("/containers/json?filters=%7B%22name%22:%5B%22harbor-web%22%5D%7D").toString()
                .contains("(health: starting)"));
        demo.pace.pass(6);
        assertEquals("healthy", demo.inspect("harbor-web-1").getAsJsonObject("State").getAsJsonObject("Health")
                .get("Status").getAsString());
    }

    @Test
    void closingEndsABlockedReader() {
        DemoClient.Events events = demo.events("");
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                events.reader().readLine();
            } catch (IOException | RuntimeException e) {
                ended.set(e);
            }
        });
        Waiting.until("the reader waits", () -> reader.getState() == Thread.State.WAITING);
        demo.transport.close();
        Waiting.until("the reader ended", () -> !reader.isAlive());
        assertInstanceOf(EngineException.Disconnected.class, ended.get());
        assertTrue(demo.pace.closed());
        assertThrows(EngineException.Disconnected.class, () -> demo.call("GET", "/_ping"));
        assertThrows(EngineException.Disconnected.class, () -> demo.events(""));
        demo.transport.close();
    }

    @Test
    void closingOneStreamLeavesTheOthers() {
        DemoClient.Events first = demo.events("");
        try (DemoClient.Events second = demo.events("")) {
            first.close();
            demo.call("POST", "/containers/lighthouse/pause");
            assertEquals(List.of("pause"), second.actions(""));
            assertThrows(EngineException.Disconnected.class, () -> first.response().body().read());
            assertEquals(1, demo.get("/info").getAsJsonObject().get("NEventsListener").getAsInt());
        }
    }

    @Test
    void readsByteByByte() throws IOException {
        try (DemoClient.Events events = demo.events("")) {
            demo.call("POST", "/containers/lighthouse/pause");
            StringBuilder line = new StringBuilder();
            for (int b = events.response().body().read(); b != '\n'; b = events.response().body().read()) {
                line.append((char) b);
            }
            assertEquals("pause", JsonParser.parseString(line.toString()).getAsJsonObject().get("Action").getAsString());
        }
    }

    @Test
    void refusesToBeHijacked() throws IOException {
        try (HijackedConnection refused = demo.transport.hijack(Request.of("POST", "/containers/lighthouse/attach?stream=1"))) {
            assertEquals(501, refused.status());
            assertTrue(new String(refused.input().readAllBytes(), StandardCharsets.UTF_8).contains("message"));
        }
    }

    @Test
    void livesInRealTimeToo() throws IOException {
        try (DemoTransport real = new DemoTransport();
             DemoClient.Events events = new DemoClient.Events(real.stream(Request.of("GET", "/events")))) {
            assertFalse(events.reader().readLine().isEmpty());
        }
    }

    private static void sameFields(String sample, JsonElement ours, Set<String> except) throws IOException {
        JsonObject real = sample(sample).getAsJsonObject();
        missing("", real, ours.getAsJsonObject(), except);
    }

    private static void missing(String path, JsonObject real, JsonObject ours, Set<String> except) {
        for (String name : real.keySet()) {
            if (except.contains(name) || path.endsWith("Labels.") || path.endsWith("Networks.") || path.endsWith("Ports.")
                    || path.endsWith("ExposedPorts.") || path.endsWith("PortBindings.")) {
                continue;
            }
            assertTrue(ours.has(name), "missing " + path + name);
            if (real.get(name).isJsonObject() && ours.get(name).isJsonObject()) {
                missing(path + name + ".", real.getAsJsonObject(name), ours.getAsJsonObject(name), except);
            }
        }
    }

    private Response post(String target, String body) {
        return demo.transport.send(Request.of("POST", target).withBody(RequestBody.json(body)));
    }

    /** @param name null for the first one */
    private static JsonObject named(JsonArray all, String name) {
        return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject)
                .filter(each -> name == null || each.get("Name").getAsString().equals(name)).findFirst().orElseThrow();
    }

    private static JsonElement sample(String name) throws IOException {
        try (var in = DemoTransportTest.class.getResourceAsStream("/samples/docker28/" + name)) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
