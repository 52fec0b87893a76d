package dev.longshore.service.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.run.Preparation;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.service.masking.Masker;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolumeTextTest {

    private static final NewVolume SHARE = new NewVolume("share", "local", options(), Map.of("tier", "db server"));

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("type", "cifs");
        options.put("o", "username=ann,password=hunter2,vers=3.0");
        return options;
    }

    @Test
    void theRequestHoldsWhatIsSaidAndNoMore() {
        assertEquals("{}", VolumeText.body(new NewVolume("", "", Map.of(), Map.of())));
        assertEquals("{\"Name\":\"share\",\"Driver\":\"local\",\"DriverOpts\":{\"type\":\"cifs\",\"o\":\"username=ann,password=hunter2,vers=3.0\"},"
                + "\"Labels\":{\"tier\":\"db server\"}}", VolumeText.body(SHARE).replace("\\u003d", "="));
    }

    @Test
    void theLineIsReadBackAsTheSameVolume() {
        assertEquals("docker volume create", VolumeText.line(new NewVolume("", "", Map.of(), Map.of())));
        assertEquals(SHARE, Preparation.read(VolumeText.line(SHARE)).orElseThrow());
    }

    @Test
    void passwordsAreCovered() {
        NewVolume masked = VolumeText.masked(SHARE, new Masker());
        for (String text : new String[] {VolumeText.line(masked), VolumeText.body(masked)}) {
            assertFalse(text.contains("hunter2"), text);
            assertTrue(text.contains("ann") && text.contains("vers=3.0") && text.contains("db server"), text);
        }
    }
}
