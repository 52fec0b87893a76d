package dev.longshore.ui.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonNode.JsonObject;
import dev.longshore.json.JsonNode.Member;
import dev.longshore.json.JsonPlace;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.testing.Samples;
import dev.longshore.ui.control.facts.FactSection;
import dev.longshore.ui.control.facts.Piece;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries of images, volumes, networks and hosts. */
class OtherFactsTest {

    static Stream<String> engines() {
        return Samples.ENGINES.stream();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofAnImage(String engine) {
        List<FactSection> all = ImageFacts.of(Told.input(ImageOperations.IMAGE, Told.sample(engine, "inspect-image.json"), Told.LOCAL));
        List<String> image = Told.lines(all, "IMAGE");
        assertTrue(image.stream().anyMatch(line -> line.matches("Name: (docker.io/)?seed/web:1.1")), image::toString);
        assertTrue(image.contains("Platform: linux/amd64") && image.contains("Layers: 4"), image::toString);
        assertTrue(image.stream().anyMatch(line -> line.startsWith("ID: sha256:")));
        assertTrue(image.stream().anyMatch(line -> line.matches("Size: [\\d.]+\u2009MB")));
        assertTrue(Told.lines(all, "WHAT IT RUNS").containsAll(List.of("Command: httpd -f -v -p 80 -h /var/www", "Ports: 53/udp, 80/tcp, 8443/tcp", "Volume: /var/lib/web")));
        assertEquals(List.of("PATH: ••••••", "PORT: 80"), Told.lines(all, "ENVIRONMENT"));
        assertTrue(Told.lines(all, "LABELS").contains("org.opencontainers.image.title: Web shop"));
    }

    @Test
    void anImageWithoutNameSaysSo() {
        List<FactSection> all = ImageFacts.of(Told.input(ImageOperations.IMAGE, Told.json("{\"Id\":\"sha256:1\",\"RepoTags\":[]}"), Told.LOCAL));
        assertEquals(List.of("Name: none", "ID: sha256:1"), Told.lines(all, "IMAGE"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofAVolume(String engine) {
        JsonNode volume = JsonPlace.of(Told.sample(engine, "volumes.json")).at("Volumes").items().stream()
                .filter(each -> each.at("Name").text().equals("shop_data")).findFirst().orElseThrow().node();
        List<FactSection> all = VolumeFacts.of(Told.input(VolumeOperations.VOLUME, volume, Told.LOCAL));
        List<String> lines = Told.lines(all, "VOLUME");
        assertTrue(lines.containsAll(List.of("Name: shop_data", "Driver: local", "Scope: local", "Project: shop")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Mountpoint: /var/lib/")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("Created: .* \\| AGE ago")), lines::toString);
    }

    @Test
    void optionsOfAVolumeAreMasked() {
        List<FactSection> all = VolumeFacts.of(Told.input(VolumeOperations.VOLUME,
                Told.json("{\"Name\":\"v\",\"Options\":{\"type\":\"cifs\",\"o\":\"username=me,password=s3cr3t\"}}"), Told.LOCAL));
        assertFalse(Told.everything(all).contains("s3cr3t"));
        assertTrue(Told.lines(all, "OPTIONS").contains("type: cifs"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofANetwork(String engine) {
        JsonNode network = JsonPlace.of(Told.sample(engine, "networks.json")).items().stream()
                .filter(each -> each.at("Name").text().equals("shop_default")).findFirst().orElseThrow().node();
        List<FactSection> all = NetworkObjectFacts.of(Told.input(NetworkOperations.NETWORK, network, Told.LOCAL));
        assertTrue(Told.lines(all, "NETWORK").containsAll(List.of("Name: shop_default", "Driver: bridge", "Scope: local", "Project: shop")));
        assertTrue(Told.lines(all, "SUBNETS").getFirst().matches("Subnet: [\\d./]+ \\| gateway [\\d.]+"), Told.lines(all, "SUBNETS")::toString);
    }

    @Test
    void membersOfANetworkLeadToTheirContainers() {
        List<FactSection> all = NetworkObjectFacts.of(Told.input(NetworkOperations.NETWORK,
                Told.json("{\"Containers\":{\"c1\":{\"Name\":\"web\",\"IPv4Address\":\"10.0.0.2/24\",\"IPv6Address\":\"\"}}}"), Told.LOCAL));
        assertEquals(List.of("Container: web | 10.0.0.2/24"), Told.lines(all, "CONTAINERS"));
        assertEquals(List.of(new Piece.Target.OfObject(new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c1", "web"))), Told.targets(all, "CONTAINERS"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void ofAHost(String engine) {
        JsonNode both = new JsonObject(List.of(new Member("Info", Told.sample(engine, "info.json")), new Member("Version", Told.sample(engine, "version.json"))));
        List<FactSection> all = HostFacts.of(Told.input(SystemOperations.HOST, both, new Endpoint.Tcp("nas", 2375)));
        List<String> lines = Told.lines(all, "ENGINE");
        assertEquals("Address: tcp://nas:2375", lines.getFirst());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Version: ")) && lines.stream().anyMatch(line -> line.startsWith("API: ")), lines::toString);
        List<String> machine = Told.lines(all, "MACHINE");
        assertTrue(machine.stream().anyMatch(line -> line.matches("CPUs: \\d+")) && machine.stream().anyMatch(line -> line.matches("Memory: [\\d.]+\u2009GB")), machine::toString);
        assertTrue(Told.lines(all, "OBJECTS").getFirst().matches("Containers: \\d+ \\| \\d+ running, \\d+ paused, \\d+ stopped"), Told.lines(all, "OBJECTS")::toString);
        all.forEach(section -> section.facts().forEach(fact ->
                assertTrue(fact.path().steps().isEmpty() || JsonPlace.of(both).find(fact.path()).there(), () -> "no " + fact.path())));
    }

    @Test
    void aProxysPasswordIsHidden() {
        List<FactSection> all = HostFacts.of(Told.input(SystemOperations.HOST, Told.json("{\"Info\":{\"HttpProxy\":\"http://me:s3cr3t@proxy:3128\"}}"), Told.LOCAL));
        assertFalse(Told.everything(all).contains("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"x\"", "{\"Config\":[],\"RootFS\":3,\"IPAM\":{\"Config\":[1,null]},\"Containers\":[1],\"Labels\":\"x\",\"Info\":[],\"Version\":1}"})
    void anyDocumentIsTold(String json) {
        JsonNode root = Told.json(json);
        assertFalse(Told.everything(ImageFacts.of(Told.input(ImageOperations.IMAGE, root, Told.LOCAL))).isEmpty());
        assertFalse(Told.everything(VolumeFacts.of(Told.input(VolumeOperations.VOLUME, root, Told.LOCAL))).isEmpty());
        assertFalse(Told.everything(NetworkObjectFacts.of(Told.input(NetworkOperations.NETWORK, root, Told.LOCAL))).isEmpty());
        assertFalse(Told.everything(HostFacts.of(Told.input(SystemOperations.HOST, root, Told.LOCAL))).isEmpty());
    }
}
