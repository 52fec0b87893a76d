package dev.longshore.ui.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.testing.Samples;
import dev.longshore.ui.control.facts.Fact;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerFactsTest {

    private static final HostId HOST = new HostId("h");

    static Stream<String> engines() {
        return Samples.ENGINES.stream();
    }

    private static List<FactSection> of(JsonNode root) {
        return ContainerFacts.of(Told.input(ContainerOperations.CONTAINER, root, Told.LOCAL));
    }

    private static List<FactSection> of(String engine, String name) {
        return of(Told.sample(engine, "inspect/" + name + ".json"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void tellsWhatARunningContainerIs(String engine) {
        JsonNode root = Told.sample(engine, "inspect-container.json");
        List<FactSection> all = of(root);
        assertTrue(Told.lines(all, "STATE").getFirst().matches("State: ● (healthy|starting) \\| up AGE"), Told.lines(all, "STATE")::toString);
        assertTrue(Told.lines(all, "STATE").contains("Health check: wget -q -O /dev/null http://127.0.0.1:80/ || exit 1"));
        assertEquals("Command: httpd -f -v -p 80 -h /var/www", Told.line(Told.fact(all, "IMAGE AND COMMAND", "Command")));
        assertEquals("Restart: unless-stopped", Told.line(Told.fact(all, "IMAGE AND COMMAND", "Restart")));
        assertTrue(Told.line(Told.fact(all, "IMAGE AND COMMAND", "Created")).endsWith(" | AGE ago"));
        String id = JsonPlace.of(root).at("Image").text();
        assertEquals(List.of(new Piece.Target.OfObject(new ObjectRef(HOST, ImageOperations.IMAGE, id, id.substring(7, 19)))), Told.targets(all, "IMAGE AND COMMAND"));
        assertTrue(Told.line(Told.fact(all, "IMAGE AND COMMAND", "Image")).endsWith("seed/web:1.1 | " + id.substring(7, 19)));
        assertEquals(List.of("Memory: 134\u2009MB | and 134\u2009MB of swap", "CPUs: 0.5"), Told.lines(all, "LIMITS").subList(0, 2));
        assertTrue(Told.lines(all, "PROJECT").containsAll(List.of("Project: shop", "Service: web", "Number: 1", "Folder: /srv/shop")));
        assertTrue(Told.lines(all, "LABELS").contains("org.opencontainers.image.title: Web shop"));
        assertFalse(Told.lines(all, "LABELS").stream().anyMatch(line -> line.startsWith("com.docker.compose")));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void portsLeadToPages(String engine) {
        JsonNode root = Told.sample(engine, "inspect-container.json");
        List<FactSection> all = of(root);
        String http = JsonPlace.of(root).at("NetworkSettings", "Ports", "80/tcp").items().getFirst().at("HostPort").text();
        String https = JsonPlace.of(root).at("NetworkSettings", "Ports", "8443/tcp").items().getFirst().at("HostPort").text();
        assertEquals(List.of("53/udp: not published", "80/tcp: http://localhost:" + http + " ↗", "8443/tcp: https://localhost:" + https + " ↗"), Told.lines(all, "PORTS"));
        assertEquals(List.of(new Piece.Target.OfPage(URI.create("http://localhost:" + http)), new Piece.Target.OfPage(URI.create("https://localhost:" + https))),
                Told.targets(all, "PORTS"));
        assertEquals("$.NetworkSettings.Ports['80/tcp'][0].HostPort", Told.fact(all, "PORTS", "80/tcp").path().toString());
        assertEquals(new Fact.Copy.Text("http://localhost:" + http), Told.fact(all, "PORTS", "80/tcp").copy());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void networksHaveAddressesAndAliases(String engine) {
        JsonPlace network = JsonPlace.of(Told.sample(engine, "inspect-container.json")).at("NetworkSettings", "Networks", "shop_default");
        List<FactSection> all = of("" + engine, "shop-web-1");
        String line = Told.lines(all, "NETWORKS").getFirst();
        assertTrue(line.startsWith("Network: shop_default | " + network.at("IPAddress").text() + " | "), line);
        assertTrue(List.of(line.split(" \\| ")[2].split(", ")).contains("web"), line);
        assertEquals(List.of(new Piece.Target.OfObject(new ObjectRef(HOST, NetworkOperations.NETWORK, network.at("NetworkID").text(), "shop_default"))),
                Told.targets(all, "NETWORKS"));
        assertEquals(network.path(), Told.section(all, "NETWORKS").facts().getFirst().path());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void mountsLeadToVolumes(String engine) {
        List<FactSection> all = of(engine, "shop-web-1");
        assertEquals("/data: volume shop_data | rw", Told.line(Told.fact(all, "MOUNTS", "/data")));
        assertTrue(Told.targets(all, "MOUNTS").contains(new Piece.Target.OfObject(new ObjectRef(HOST, VolumeOperations.VOLUME, "shop_data", "shop_data"))));
        assertTrue(Told.line(Told.fact(all, "MOUNTS", "/var/lib/web")).matches("/var/lib/web: volume [0-9a-f]{12} \\| rw"));
        List<FactSection> rich = of(engine, "rich-1");
        assertEquals("/h: bind | /etc/hostname | ro", Told.line(Told.fact(rich, "MOUNTS", "/h")));
        assertTrue(Told.line(Told.fact(rich, "MOUNTS", "/t")).startsWith("/t: in memory"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void secretsOfTheEnvironmentAreHidden(String engine) {
        JsonNode image = Told.sample(engine, "inspect-image.json");
        List<FactSection> all = ContainerFacts.of(Told.with(Told.input(ContainerOperations.CONTAINER, Told.sample(engine, "inspect-container.json"), Told.LOCAL), image));
        Fact token = Told.fact(all, "ENVIRONMENT", "TOKEN");
        assertEquals("TOKEN: ••••••", Told.line(token));
        assertEquals("s3cr3t", token.pieces().getFirst().secret().orElseThrow().open());
        assertEquals("héllo wörld", Told.fact(all, "ENVIRONMENT", "GREETING").pieces().getFirst().secret().orElseThrow().open(), "any value may be one");
        assertEquals("PORT: 80 | image", Told.line(Told.fact(all, "ENVIRONMENT", "PORT")));
        assertTrue(Told.note(all, "ENVIRONMENT").endsWith(", 2 from the image"), Told.note(all, "ENVIRONMENT"));
        assertFalse(Told.everything(all).contains("s3cr3t"));
        assertFalse(all.toString().contains("s3cr3t"), "nor does it reach a message");
    }

    @Test
    void theDigestIsThatOfTheRegistryWhereItIsKnown() {
        SummaryOfImage podman = new SummaryOfImage("podman4");
        assertEquals("Digest: sha256:6c9de3b14bad2ab62416c8949ebb1a2fd2be11117e97992acdc48f9a66930903", podman.digest());
        assertEquals("Digest: sha256:" + JsonPlace.of(Told.sample("docker28c", "inspect-image.json")).at("Id").text().substring(7), new SummaryOfImage("docker28c").digest());
    }

    private record SummaryOfImage(String engine) {
        String digest() {
            return Told.line(Told.fact(ContainerFacts.of(Told.with(Told.input(ContainerOperations.CONTAINER, Told.sample(engine, "inspect-container.json"), Told.LOCAL),
                    Told.sample(engine, "inspect-image.json"))), "IMAGE AND COMMAND", "Digest"));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void endsAreToldInWords(String engine) {
        assertEquals("State: ○ exited 0 | AGE ago", Told.lines(of(engine, "exited-0"), "STATE").getFirst());
        assertEquals("State: ○ exited 3 | AGE ago", Told.lines(of(engine, "exited-3"), "STATE").getFirst());
        assertEquals("State: ○ exited 137 | AGE ago | ended by SIGKILL", Told.lines(of(engine, "killed-137"), "STATE").getFirst());
        assertTrue(Told.lines(of(engine, "paused-1"), "STATE").getFirst().startsWith("State: ◐ paused | up AGE"));
        assertEquals("State: ○ created", Told.lines(of(engine, "created-1"), "STATE").getFirst());
        assertTrue(Told.lines(of(engine, "oom-137"), "LIMITS").contains("Memory: 21\u2009MB | no swap"));
    }

    @Test
    void portsOfAStoppedContainerLeadNowhere() {
        List<FactSection> all = of(Told.json("""
                {"State":{"Status":"exited","ExitCode":0},"NetworkSettings":{"Ports":{}},
                "HostConfig":{"PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}],"81/tcp":[{"HostIp":"","HostPort":""}]}}}"""));
        assertEquals(List.of("80/tcp: 0.0.0.0:8080 | opens when it starts", "81/tcp: a free port, once it starts"), Told.lines(all, "PORTS"));
        assertEquals(List.of(), Told.targets(all, "PORTS"));
    }

    /** It may have a network without ports. */
    @Test
    void aPortThatWasWantedAndIsNotOpenIsNotPublished() {
        List<FactSection> all = of(Told.json("""
                {"State":{"Status":"running"},"NetworkSettings":{"Ports":{}},"Config":{"ExposedPorts":{"80/tcp":{}}},
                "HostConfig":{"NetworkMode":"none","PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}]}}}"""));
        assertEquals(List.of("80/tcp: not published"), Told.lines(all, "PORTS"));
    }

    @Test
    void aPortBoundForBothFamiliesShowsOnce() {
        List<FactSection> all = of(Told.json("""
                {"State":{"Status":"running"},"NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"},{"HostIp":"::","HostPort":"8080"}]}}}"""));
        assertEquals(List.of("80/tcp: http://localhost:8080 ↗"), Told.lines(all, "PORTS"));
    }

    @Test
    void otherNetworksAreTold() {
        assertEquals(List.of("Network: the host's own"), Told.lines(of("docker28", "hostpid-1"), "NETWORKS"));
        assertEquals(List.of("Network: the host's own"), Told.lines(of("podman4", "hostpid-1"), "NETWORKS"));
        List<FactSection> shared = of(Told.json("{\"HostConfig\":{\"NetworkMode\":\"container:" + "ab".repeat(32) + "\"}}"));
        assertEquals(List.of("Network: that of the container | abababababab"), Told.lines(shared, "NETWORKS"));
        assertEquals(List.of(new Piece.Target.OfObject(new ObjectRef(HOST, ContainerOperations.CONTAINER, "ab".repeat(32), "abababababab"))), Told.targets(shared, "NETWORKS"));
    }

    @Test
    void restartsMemoryAndCpusInEveryFormOfEngines() {
        List<FactSection> all = of(Told.json("""
                {"RestartCount":2,"State":{"Status":"exited","ExitCode":137,"OOMKilled":true},
                "HostConfig":{"Memory":1000000,"MemorySwap":-1,"CpuQuota":150000,"PidsLimit":100,"RestartPolicy":{"Name":"on-failure","MaximumRetryCount":5}}}"""));
        assertEquals("State: ○ exited 137 | ended by SIGKILL | out of memory | restarted twice", Told.lines(all, "STATE").getFirst());
        assertEquals(List.of("Memory: 1\u2009MB | any swap", "CPUs: 1.5", "Processes: 100"), Told.lines(all, "LIMITS"));
        assertEquals("Restart: on-failure | at most 5 times", Told.line(Told.fact(all, "IMAGE AND COMMAND", "Restart")));
    }

    @Test
    void accessThatIsUnusualIsTold() {
        assertTrue(Told.lines(of("docker28", "created-1"), "ACCESS").contains("Privileged: yes"));
        assertTrue(Told.lines(of("docker28", "hostpid-1"), "ACCESS").containsAll(List.of("Capabilities: CAP_NET_ADMIN", "Processes of: host")));
        assertEquals(List.of(), Told.lines(of("docker28", "exited-0"), "ACCESS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "3", "{\"State\":null,\"Config\":null,\"HostConfig\":null,\"NetworkSettings\":null,\"Mounts\":null}",
            "{\"State\":[],\"Config\":7,\"HostConfig\":\"x\",\"NetworkSettings\":{\"Ports\":[],\"Networks\":3},\"Mounts\":{},\"Args\":{},\"Path\":[]}",
            "{\"Config\":{\"Env\":[1,null,{},\"\",\"=\",\"A\"],\"Labels\":[1]},\"Mounts\":[1,null,[]],\"HostConfig\":{\"Memory\":1e400,\"NanoCpus\":0.5,\"Ulimits\":[3]}}"})
    void anyDocumentIsTold(String json) {
        List<FactSection> all = of(Told.json(json));
        assertTrue(Told.lines(all, "STATE").getFirst().startsWith("State: "));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyRecordedContainerIsTold(String engine) {
        for (String file : Samples.files(engine, "inspect", ".json")) {
            JsonNode root = Told.sample(engine, file);
            List<FactSection> all = of(root);
            assertTrue(Told.everything(all).length() < 20_000, file);
            all.forEach(section -> section.facts().forEach(fact ->
                    assertTrue(fact.path().steps().isEmpty() || JsonPlace.of(root).find(fact.path().parent()).there(), () -> file + " has no " + fact.path())));
        }
    }

    @Test
    void longAndHostileValuesAreBoundedAndInert() {
        String evil = "\\u001b[31m\\u0007\\r\\n\\u202e<script>javascript:alert(1)=cmd|%s${jndi:x}";
        String large = "x".repeat(1_000_000);
        StringBuilder env = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            env.append(i == 0 ? "" : ",").append("\"V").append(i).append('=').append(i == 1 ? large : evil).append('"');
        }
        List<FactSection> all = of(Told.json("{\"Path\":\"" + large + "\",\"Args\":[\"" + evil + "\"],\"Image\":\"" + large + "\",\"Config\":{\"Image\":\"" + evil
                + "\",\"Env\":[" + env + "],\"Labels\":{\"" + evil + "\":\"" + large + "\"}},\"State\":{\"Status\":\"" + evil
                + "\",\"Error\":\"" + large + "\"},\"NetworkSettings\":{\"Ports\":{\"" + evil + "\":[{\"HostIp\":\"" + evil + "\",\"HostPort\":\"" + evil + "\"}]},\"Networks\":{\""
                + evil + "\":{\"NetworkID\":\"" + evil + "\",\"IPAddress\":\"" + evil + "\"}}},\"Mounts\":[{\"Destination\":\"" + evil + "\",\"Source\":\"" + large + "\"}]}"));
        String everything = Told.everything(all);
        assertTrue(everything.length() < 60_000, () -> everything.length() + " characters");
        assertFalse(everything.chars().anyMatch(c -> c < 0x20 && c != '\n' || c == 0x202e), "a steering character");
        assertEquals(101, Told.section(all, "ENVIRONMENT").facts().size());
        assertEquals("More: 4900 more, in the JSON", Told.lines(all, "ENVIRONMENT").getLast());
        assertTrue(Told.targets(all, "PORTS").isEmpty(), "no address is made of such a port");
    }
}
