package dev.longshore.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.Json;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models read what three real engines answered after the same seeding. */
class SamplesTest {

    static Stream<String> engines() {
        return Samples.ENGINES.stream();
    }

    private static <T> T read(String engine, String file, Class<T> type) {
        return Json.WIRE.read(Samples.bytes(engine, file), type);
    }

    private static <T> List<T> list(String engine, String file, Class<T> type) {
        return Json.WIRE.readList(Samples.bytes(engine, file), type);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void containers(String engine) {
        List<ContainerSummary> all = list(engine, "containers.json", ContainerSummary.class);
        Set<String> names = all.stream().map(ContainerSummary::name).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(names.containsAll(Set.of("shop-web-1", "paused-1", "exited-3", "created-1", "unicode-1")), names::toString);
        assertTrue(all.stream().allMatch(c -> c.id().length() == 64 && c.imageId().startsWith("sha256:") && c.created() > 1_700_000_000L));
        ContainerSummary web = all.stream().filter(c -> c.name().equals("shop-web-1")).findFirst().orElseThrow();
        assertEquals("running", web.state());
        assertEquals("shop", web.labels().get("com.docker.compose.project"));
        assertTrue(web.ports().stream().anyMatch(p -> p.privatePort() == 80 && p.publicPort() > 0 && "127.0.0.1".equals(p.ip())), web.ports()::toString);
        assertEquals("Магазин 🛒 – ünïcødé", web.labels().get("org.opencontainers.image.description"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void volumes(String engine) {
        List<VolumeList.Volume> all = read(engine, "volumes.json", VolumeList.class).volumes();
        VolumeList.Volume data = all.stream().filter(volume -> volume.name().equals("shop_data")).findFirst().orElseThrow();
        assertEquals(List.of("local", "data"), List.of(data.driver(), data.labels().get("com.docker.compose.volume")));
        assertTrue(data.mountpoint().endsWith("/shop_data/_data") && data.createdAt().startsWith("2026-11-23T") && data.options().isEmpty(), data::toString);
        assertEquals(2, list(engine, "containers.json", ContainerSummary.class).stream()
                .filter(one -> one.mounts().stream().anyMatch(mount -> mount.name().equals("shop_data"))).count());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void images(String engine) {
        List<ImageSummary> all = list(engine, "images.json", ImageSummary.class);
        assertTrue(all.stream().allMatch(i -> i.id().startsWith("sha256:") && i.totalSize() > 0));
        assertTrue(all.stream().anyMatch(i -> i.tags().stream().anyMatch(t -> t.endsWith("seed/web:1.1"))));
        assertEquals(1, all.stream().filter(i -> i.tags().isEmpty()).count(), "one image is dangling");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void engineItself(String engine) {
        EngineVersion version = read(engine, "version.json", EngineVersion.class);
        assertEquals(engine.startsWith("podman"), version.podman());
        assertFalse(version.version().isEmpty());
        assertNotNull(version.apiVersion());
        assertNotNull(version.minApiVersion());
        EngineInfo info = read(engine, "info.json", EngineInfo.class);
        assertTrue(info.containers() >= 20 && info.cpus() > 0 && info.memTotal() > 0, info::toString);
        assertEquals("linux", info.osType());
        DiskUsage usage = read(engine, "system-df.json", DiskUsage.class);
        assertTrue(usage.layersSize() > 0 == !engine.equals("podman4") && !usage.images().isEmpty() && !usage.containers().isEmpty() && !usage.volumes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void oneContainer(String engine) {
        ContainerDetails web = read(engine, "inspect-container.json", ContainerDetails.class);
        assertTrue(web.state().running());
        assertTrue(web.config().env().contains("TOKEN=s3cr3t"));
        assertTrue(web.mounts().stream().anyMatch(m -> "/data".equals(m.destination()) && m.writable()));
        ContainerStats stats = read(engine, "stats.json", ContainerStats.class);
        assertTrue(Long.parseLong(stats.cpu().usage().total()) > 0 && Long.parseLong(stats.memory().usage()) > 0 && !stats.networks().isEmpty(), stats::toString);
        Processes top = read(engine, "top.json", Processes.class);
        assertTrue(String.join(" ", top.titles()).contains("PID"), top::toString);
        assertEquals(top.titles().size(), top.processes().getFirst().size());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyInspectedContainer(String engine) {
        List<String> files = Samples.files(engine, "inspect", ".json");
        assertTrue(files.size() >= 18);
        for (String file : files) {
            ContainerDetails one = read(engine, file, ContainerDetails.class);
            String name = file.substring(file.indexOf('/') + 1, file.length() - ".json".length());
            assertEquals(name, one.name().replaceFirst("^/", ""), file);
            assertNotNull(one.state().status(), file);
        }
        assertEquals(137L, read(engine, "inspect/killed-137.json", ContainerDetails.class).state().exitCode());
        assertTrue(read(engine, "inspect/tty-1.json", ContainerDetails.class).config().tty());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void oneImage(String engine) {
        ImageDetails web = read(engine, "inspect-image.json", ImageDetails.class);
        assertTrue(web.id().startsWith("sha256:"));
        assertTrue(web.config().exposedPorts().containsKey("80/tcp"));
        assertEquals("linux", web.os());
        List<HistoryItem> history = list(engine, "history.json", HistoryItem.class);
        assertTrue(history.size() > 5);
        if (!engine.equals("podman4")) {   // which tells of no tags here
            assertTrue(history.getFirst().tags().stream().anyMatch(t -> t.endsWith("seed/web:1.1")));
        }
        assertTrue(history.stream().anyMatch(h -> h.createdBy().contains("HEALTHCHECK")));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void volumesAndNetworks(String engine) {
        VolumeList volumes = read(engine, "volumes.json", VolumeList.class);
        assertTrue(volumes.volumes().stream().anyMatch(v -> v.name().equals("shop_data") && !v.labels().isEmpty()));
        List<Network> networks = list(engine, "networks.json", Network.class);
        assertTrue(networks.stream().anyMatch(n -> n.name().equals("shop_back") && n.internal()));
        assertTrue(networks.stream().anyMatch(n -> !n.ipam().config().isEmpty() && n.ipam().config().getFirst().subnet().contains("/")));
        assertEquals(Set.of("local"), networks.stream().map(Network::scope).collect(Collectors.toSet()));
    }

    /** Docker leaves aliases out of the list, and tells them when one container is asked for. */
    @ParameterizedTest
    @MethodSource("engines")
    void networksOfContainers(String engine) {
        ContainerSummary web = list(engine, "containers.json", ContainerSummary.class).stream().filter(c -> c.name().equals("shop-web-1")).findFirst().orElseThrow();
        NetworkSettings.Endpoint listed = web.networkSettings().networks().get("shop_default");
        assertTrue(listed.ipv4().startsWith("10.") && listed.ipv4Prefix() == 24 && listed.ipv4Gateway().endsWith(".1") && listed.mac().length() == 17, listed::toString);
        assertEquals(engine.startsWith("podman"), listed.aliases().contains("web"));
        ContainerDetails inspected = read(engine, "inspect/shop-web-1.json", ContainerDetails.class);
        assertTrue(inspected.networkSettings().networks().get("shop_default").aliases().contains("web"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void events(String engine) {
        List<EngineEvent> all = new String(Samples.bytes(engine, "events.ndjson"), StandardCharsets.UTF_8).lines()
                .map(line -> Json.WIRE.read(line, EngineEvent.class)).toList();
        assertFalse(all.isEmpty());
        assertTrue(all.stream().allMatch(e -> e.timeNano() > 0 && !e.kind().isEmpty() && !e.verb().isEmpty()));
        if (!engine.startsWith("podman")) {
            assertTrue(all.stream().anyMatch(e -> e.kind().equals("container") && e.verb().equals("exec_start") && e.subject().length() == 64));
        }
    }

    @Test
    void answersOfApi121() {
        ImageSummary image = Json.WIRE.readList("""
                [{"Id":"e216a057b1cb","ParentId":"27cf","RepoTags":["ubuntu:12.04"],"RepoDigests":null,"Created":1365714795,
                  "Size":0,"VirtualSize":131506275,"Labels":null}]""".getBytes(StandardCharsets.UTF_8), ImageSummary.class).getFirst();
        assertEquals(131_506_275, image.totalSize());
        ContainerSummary container = Json.WIRE.readList("""
                [{"Id":"8dfafdbc3a40","Names":["/web/db","/boring_feynman"],"Image":"ubuntu:latest","Command":"echo 1","Created":1367854155,
                  "Status":"Exited (0) 2 days ago","Ports":null,"Labels":null,"SizeRw":12288}]""".getBytes(StandardCharsets.UTF_8), ContainerSummary.class).getFirst();
        assertEquals("", container.state());
        assertEquals("boring_feynman", container.name());
        EngineEvent event = Json.WIRE.read("{\"status\":\"die\",\"id\":\"dfdf82bd3881\",\"from\":\"base:latest\",\"time\":1374067924}", EngineEvent.class);
        assertEquals("container", event.kind());
        assertEquals("die", event.verb());
        assertEquals("dfdf82bd3881", event.subject());
    }
}
