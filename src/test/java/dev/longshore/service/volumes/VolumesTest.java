package dev.longshore.service.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.model.VolumeList;
import dev.longshore.json.Json;
import dev.longshore.service.resource.Stale;
import dev.longshore.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumesTest {

    private static EngineEvent event(String json) {
        return Json.WIRE.read(json.getBytes(StandardCharsets.UTF_8), EngineEvent.class);
    }

    private static Stale stale(String type, String action, String id, String name) {
        return Volumes.KIND.staleAfter(event("{\"Type\":\"%s\",\"Action\":\"%s\",\"Actor\":{\"ID\":\"%s\",\"Attributes\":{\"name\":\"%s\"}}}".formatted(type, action, id, name)));
    }

    @ParameterizedTest
    @CsvSource({"create", "destroy", "remove"})
    void whatMakesOrRemovesAVolumeNamesIt(String action) {
        assertEquals(Stale.key("data"), stale("volume", action, "data", ""));
        assertEquals(Stale.key("data"), stale("volume", action, "", "data"), "Podman tells no id");
        assertEquals(Stale.ALL, stale("volume", action, "", ""));
    }

    @Test
    void whatElseHappensLeavesTheListAlone() {
        assertEquals(Stale.NONE, stale("volume", "mount", "data", ""));
        assertEquals(Stale.NONE, stale("volume", "unmount", "data", ""));
        assertEquals(Stale.NONE, stale("container", "create", "data", "data"));
        assertEquals(Stale.ALL, stale("volume", "prune", "", ""));
        assertEquals(Stale.NONE, Volumes.KIND.staleAfter(event("{\"status\":\"create\",\"id\":\"a\",\"from\":\"b\"}")), "an engine before API 1.22");
    }

    @ParameterizedTest
    @CsvSource({"docker20,LOOKS_ANONYMOUS", "docker28,ANONYMOUS", "docker28c,ANONYMOUS", "podman4,LOOKS_ANONYMOUS", "podman5,LOOKS_ANONYMOUS"})
    void anonymousOnesAsEachEngineTellsThem(String engine, Anonymity told) {
        List<VolumeList.Volume> all = Json.WIRE.read(Samples.bytes(engine, "volumes.json"), VolumeList.class).volumes();
        assertEquals(List.of(told, told), all.stream().filter(volume -> volume.name().length() == 64).map(Anonymity::of).toList());
        assertEquals(List.of(Anonymity.NAMED), all.stream().filter(volume -> volume.name().startsWith("shop_")).map(Anonymity::of).distinct().toList());
    }

    @Test
    void optionsMakeAVolumeThatIsNotMeasured() {
        VolumeList.Volume nfs = new VolumeList.Volume("a", "local", "", "", "local", Map.of(), Map.of("type", "nfs"), null);
        assertEquals(false, VolumeService.measurable(nfs));
        assertEquals(false, VolumeService.mayNeedForce(nfs));
        assertEquals(true, VolumeService.mayNeedForce(new VolumeList.Volume("a", "rexray", "", "", "local", Map.of(), Map.of(), null)));
    }
}
