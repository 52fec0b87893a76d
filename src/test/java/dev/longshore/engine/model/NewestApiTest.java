package dev.longshore.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.json.Json;
import org.junit.jupiter.api.Test;

/** Shapes of API 1.44 to 1.56, of which no engine was at hand to record: the answers here are made from the specification's schema. */
class NewestApiTest {

    private static final String ID = "sha256:" + "ab".repeat(32);

    /** 1.52: no {@code status}, {@code id} and {@code from} beside the new members. */
    @Test
    void anEventWithoutTheOldMembers() {
        EngineEvent event = Json.WIRE.read("""
                {"Type":"container","Action":"health_status: healthy","Actor":{"ID":"c1","Attributes":{"name":"web"}},
                 "scope":"local","time":1629574695,"timeNano":1629574695515050031}""", EngineEvent.class);
        assertEquals("container", event.kind());
        assertEquals("health_status", event.verb());
        assertEquals("c1", event.subject());
        EngineEvent image = Json.WIRE.read("{\"Type\":\"image\",\"Action\":\"untag\",\"Actor\":{\"ID\":\"" + ID + "\"}}", EngineEvent.class);
        assertEquals("image", image.kind());
        assertEquals(ID, image.subject());
    }

    /** 1.48 adds ImageManifestDescriptor, 1.52 Health; the networks are the only place of addresses. */
    @Test
    void aListedContainer() {
        ContainerSummary listed = Json.WIRE.read("""
                {"Id":"c1","Names":["/web"],"Image":"nginx:1.27","ImageID":"%s","ImageManifestDescriptor":{"digest":"%s","size":7682,
                 "platform":{"architecture":"arm","os":"linux"}},"Command":"nginx","Created":1739811096,
                 "Ports":[{"IP":"","PrivatePort":80,"Type":"tcp"},{"IP":"::","PrivatePort":80,"PublicPort":8080,"Type":"tcp"}],
                 "Labels":{},"State":"running","Status":"Up 4 days (healthy)","HostConfig":{"NetworkMode":"bridge"},
                 "NetworkSettings":{"Networks":{"bridge":{"IPAddress":"172.17.0.2","GwPriority":10}}},"Mounts":[],
                 "Health":{"Status":"healthy","FailingStreak":0}}""".formatted(ID, ID), ContainerSummary.class);
        assertEquals("web", listed.name());
        assertEquals("running", listed.state());
        assertEquals(8080, listed.ports().getLast().publicPort());
    }

    /** 1.44: no VirtualSize. 1.43: untagged images have no tags. 1.47 and 1.48 add Manifests and Descriptor; 1.51: Containers is a count. */
    @Test
    void aListedImage() {
        ImageSummary listed = Json.WIRE.read("""
                {"Id":"%s","ParentId":"","RepoTags":[],"RepoDigests":[],"Created":1644009612,"Size":172064416,"SharedSize":-1,"Labels":null,
                 "Containers":2,"Manifests":[{"ID":"%s","Available":true,"Kind":"image"}],"Descriptor":{"digest":"%s","size":1}}""".formatted(ID, ID, ID),
                ImageSummary.class);
        assertEquals(172_064_416, listed.totalSize());
        assertTrue(listed.tags().isEmpty());
        assertEquals(2, listed.containers());
        assertTrue(Json.WIRE.read("{\"Id\":\"" + ID + "\",\"RepoTags\":null,\"Size\":1}", ImageSummary.class).tags().isEmpty());
    }

    /** 1.44: no VirtualSize. 1.45: no ContainerConfig. 1.50: a Config without what is of containers only. */
    @Test
    void anInspectedImage() {
        ImageDetails image = Json.WIRE.read("""
                {"Id":"%s","RepoTags":["web:1"],"RepoDigests":[],"Created":"2022-02-04T21:20:12.497794809Z","Architecture":"arm64","Variant":"v8","Os":"linux",
                 "Size":7,"RootFS":{"Type":"layers","Layers":[]},"Descriptor":{"digest":"%s","size":9},
                 "Config":{"User":"web:web","ExposedPorts":{"80/tcp":{}},"Env":["A=b"],"Cmd":null,"WorkingDir":"/srv","Labels":null,"Shell":null}}""".formatted(ID, ID),
                ImageDetails.class);
        assertEquals(7, image.size());
        assertEquals("web:web", image.config().user());
        assertTrue(image.config().cmd().isEmpty() && image.config().labels().isEmpty());
    }

    /** 1.52: NetworkSettings without addresses of its own. 1.44: HostConfig and Config keep only what is set. */
    @Test
    void anInspectedContainer() {
        ContainerDetails web = Json.WIRE.read("""
                {"Id":"c1","Name":"/web","Image":"%s","Created":"2025-02-17T17:43:39Z","State":{"Status":"running","Running":true,"ExitCode":0,"Health":{"Status":"healthy"}},
                 "Config":{"Image":"web:1","Labels":{}},"HostConfig":{"NetworkMode":"bridge"},"Mounts":[],
                 "NetworkSettings":{"SandboxID":"s","Ports":{"80/tcp":null},"Networks":{"bridge":{"IPAddress":"172.17.0.2","MacAddress":"02:42:ac:12:05:02"}}}}""".formatted(ID),
                ContainerDetails.class);
        assertTrue(web.state().running());
        assertEquals("healthy", web.state().health().status());
        assertTrue(web.config().env().isEmpty() && web.mounts().isEmpty());
    }

    /** 1.48: {@code error} and {@code progress} give way to {@code errorDetail} and {@code progressDetail}. */
    @Test
    void aRecordOfAStream() {
        StreamRecord failed = Json.WIRE.read("{\"errorDetail\":{\"code\":401,\"message\":\"denied\"}}", StreamRecord.class);
        assertTrue(failed.failed());
        assertEquals("denied", failed.failure());
        assertEquals(401, failed.code());
        StreamRecord layer = Json.WIRE.read("{\"id\":\"l1\",\"status\":\"Downloading\",\"progressDetail\":{\"current\":3,\"total\":9}}", StreamRecord.class);
        assertEquals(9, layer.progressDetail().total());
    }

    /** 1.52: sums in place of lists; {@code Items} only where asked for. */
    @Test
    void whatTakesRoom() {
        DiskUsage usage = Json.WIRE.read("""
                {"ImageUsage":{"ActiveCount":1,"TotalCount":4,"Reclaimable":12345678,"TotalSize":98765432,"Items":[{"Id":"%s"}]},
                 "ContainerUsage":{"ActiveCount":1,"TotalCount":4,"Reclaimable":1,"TotalSize":2},"VolumeUsage":{},"BuildCacheUsage":null}""".formatted(ID), DiskUsage.class);
        assertTrue(usage.summed());
        assertEquals(98_765_432, usage.imageUsage().totalSize());
        assertEquals(0, usage.volumeUsage().totalCount());
    }
}
