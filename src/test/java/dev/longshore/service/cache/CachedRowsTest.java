package dev.longshore.service.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.engine.model.Network;
import dev.longshore.engine.model.VolumeList;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.json.Json;
import dev.longshore.json.JsonText;
import dev.longshore.service.containers.Containers;
import dev.longshore.service.images.Images;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.networks.Networks;
import dev.longshore.service.resource.KnownList;
import dev.longshore.service.volumes.Volumes;
import dev.longshore.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CachedRowsTest {

    static final List<String> ENGINES = Samples.ENGINES;

    private static final Instant AT = Instant.parse("2026-11-29T00:00:00Z");

    private final CachedRows rows = new CachedRows(new Masker());

    private <T> List<T> back(KnownList<T> list) {
        return rows.read(list.kind(), rows.write(list).orElseThrow(), list.asOf()).orElseThrow().objects();
    }

    private <T> String text(KnownList<T> list) {
        return JsonText.compact(rows.write(list).orElseThrow());
    }

    private static List<ContainerSummary> containers(String engine) {
        return Json.WIRE.readList(Samples.bytes(engine, "containers.json"), ContainerSummary.class);
    }

    private static List<Volume> volumes(String engine) {
        return Json.WIRE.read(Samples.bytes(engine, "volumes.json"), VolumeList.class).volumes();
    }

    @ParameterizedTest
    @FieldSource("ENGINES")
    void containersComeBackWithoutCommandAndLabels(String engine) {
        List<ContainerSummary> before = containers(engine);
        List<ContainerSummary> after = back(new KnownList<>(Containers.KIND, before, AT));
        assertFalse(before.isEmpty());
        assertEquals(before.stream().map(ContainerSummary::id).toList(), after.stream().map(ContainerSummary::id).toList());
        for (int i = 0; i < before.size(); i++) {
            ContainerSummary was = before.get(i);
            ContainerSummary is = after.get(i);
            assertEquals(new ContainerSummary(was.id(), was.names(), was.image(), was.imageId(), "", was.created(), was.ports(), is.labels(),
                    was.state(), was.status(), was.networkSettings(), was.mounts()), is);
            assertTrue(was.labels().entrySet().containsAll(is.labels().entrySet()));
            assertEquals(was.labels().get("com.docker.compose.project"), is.labels().get("com.docker.compose.project"));
        }
    }

    @ParameterizedTest
    @FieldSource("ENGINES")
    void imagesComeBackWithoutLabels(String engine) {
        List<ImageSummary> before = Json.WIRE.readList(Samples.bytes(engine, "images.json"), ImageSummary.class);
        assertFalse(before.isEmpty());
        assertEquals(before.stream().map(image -> new ImageSummary(image.id(), image.parentId(), image.repoTags(), image.repoDigests(), image.created(),
                image.size(), image.virtualSize(), Map.of(), image.containers())).toList(), back(new KnownList<>(Images.KIND, before, AT)));
    }

    @ParameterizedTest
    @FieldSource("ENGINES")
    void volumesComeBackWithoutTheirOptions(String engine) {
        List<Volume> before = volumes(engine);
        List<Volume> after = back(new KnownList<>(Volumes.KIND, before, AT));
        assertEquals(before.stream().map(one -> List.of(one.name(), one.driver(), one.mountpoint(), one.createdAt(), one.scope())).toList(),
                after.stream().map(one -> List.of(one.name(), one.driver(), one.mountpoint(), one.createdAt(), one.scope())).toList());
        assertTrue(after.stream().allMatch(one -> one.options().isEmpty()));
    }

    @ParameterizedTest
    @FieldSource("ENGINES")
    void networksComeBackWithoutTheirOptions(String engine) {
        List<Network> before = Json.WIRE.readList(Samples.bytes(engine, "networks.json"), Network.class);
        List<Network> after = back(new KnownList<>(Networks.KIND, before, AT));
        assertFalse(before.isEmpty());
        assertEquals(before.stream().map(one -> List.of(one.id(), one.name(), one.driver(), one.ipam().config())).toList(),
                after.stream().map(one -> List.of(one.id(), one.name(), one.driver(), one.ipam().config())).toList());
        assertTrue(after.stream().allMatch(one -> one.options().isEmpty() && one.ipam().options().isEmpty()));
    }

    /** Whatever a user writes where, a secret of the masker's own table is not in the file. */
    @Test
    void noSecretOfTheMaskersTableIsWritten() throws IOException {
        int seen = 0;
        for (Path table : tables()) {
            for (String line : Files.readAllLines(table)) {
                for (String secret : secrets(line)) {
                    seen++;
                    noneOf(line.replace("«", "").replace("»", ""), secret);
                }
            }
        }
        assertTrue(seen > 100, "secrets: " + seen);
    }

    /** Not that of variables: each value of an environment counts as a secret, and no list of an engine holds one. */
    private static List<Path> tables() {
        return Stream.of("texts.txt", "commands.txt").map(name -> Path.of("src/test/resources/masking", name)).toList();
    }

    private static List<String> secrets(String line) {
        List<String> found = new ArrayList<>();
        for (int from = line.indexOf('«'); from >= 0; from = line.indexOf('«', from + 1)) {
            int to = line.indexOf('»', from);
            String secret = to < 0 ? "" : line.substring(from + 1, to);   // some go on in the next line
            if (secret.length() > 5 && !line.replaceAll("«.*?»", "").contains(secret)) {   // shorter ones may stand elsewhere by chance
                found.add(secret);
            }
        }
        return found;
    }

    private void noneOf(String text, String secret) {
        Map<String, String> labels = Map.of("com.docker.compose.project", text, "com.docker.compose.service", text, "my.password", text, text, text);
        ContainerSummary container = new ContainerSummary("c1", List.of("/web"), text, "sha256:1", text, 1, List.of(), labels, "running", "Up");
        Volume volume = new Volume("data", text, text, "", "local", labels, Map.of("o", text, "password", text), null);
        String written = text(new KnownList<>(Containers.KIND, List.of(container), AT)) + text(new KnownList<>(Volumes.KIND, List.of(volume), AT));
        assertTrue(written.contains("web") && written.contains("data"));
        assertFalse(written.contains(secret), () -> secret + " of " + text + " in " + written);
    }

    @Test
    void anObjectWhoseKeyIsCoveredIsLeftOut() {
        Volume named = new Volume("https://user:hunter22@registry/x", "local", "", "", "local", Map.of(), Map.of(), null);
        assertEquals("[]", text(new KnownList<>(Volumes.KIND, List.of(named), AT)));
    }

    @Test
    void aListThatIsTooLongIsNotKeptInParts() {
        ContainerSummary one = new ContainerSummary("c1", List.of("/web"), "i", "sha256:1", "", 1, List.of(), Map.of(), "running", "Up");
        assertTrue(rows.write(new KnownList<>(Containers.KIND, Collections.nCopies(CachedRows.MOST + 1, one), AT)).isEmpty());
    }

    @Test
    void aStatusThatOnlyCountsMinutesIsNoReasonToWrite() {
        assertEquals(fingerprint("running", "Up 2 minutes"), fingerprint("running", "Up 3 minutes"));
        assertFalse(fingerprint("running", "Up 2 minutes") == fingerprint("exited", "Exited (0) 1 second ago"));
    }

    private int fingerprint(String state, String status) {
        ContainerSummary one = new ContainerSummary("c1", List.of("/web"), "i", "sha256:1", "", 1, List.of(), Map.of(), state, status);
        return CachedRows.fingerprint(Containers.KIND, rows.write(new KnownList<>(Containers.KIND, List.of(one), AT)).orElseThrow());
    }
}
