package dev.longshore.service.volumes;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.json.Json;
import dev.longshore.service.calls.CurlLine;
import dev.longshore.service.masking.Masker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A volume that is to be made, as the request and as the command that make it. Its options may hold secrets, and so do these texts. */
public final class VolumeText {

    /** Where the request goes. */
    public static final String TARGET = "/volumes/create";

    private VolumeText() {
    }

    /** The JSON of {@code POST /volumes/create}. What is not said is left out: the engine then does as it does by itself. */
    public static String body(NewVolume volume) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!volume.name().isEmpty()) {
            members.put("Name", volume.name());
        }
        if (!volume.driver().isEmpty()) {
            members.put("Driver", volume.driver());
        }
        if (!volume.options().isEmpty()) {
            members.put("DriverOpts", volume.options());
        }
        if (!volume.labels().isEmpty()) {
            members.put("Labels", volume.labels());
        }
        return Json.PLAIN.write(members);
    }

    /** The {@code docker} line for a POSIX shell. */
    public static String line(NewVolume volume) {
        List<String> words = new ArrayList<>(List.of("docker", "volume", "create"));
        if (!volume.driver().isEmpty()) {
            words.addAll(List.of("--driver", RunLinePrinter.quoted(volume.driver())));
        }
        volume.options().forEach((name, value) -> words.addAll(List.of("--opt", RunLinePrinter.quoted(name + "=" + value))));
        volume.labels().forEach((name, value) -> words.addAll(List.of("--label", RunLinePrinter.quoted(name + "=" + value))));
        if (!volume.name().isEmpty()) {
            words.add(RunLinePrinter.quoted(volume.name()));
        }
        return String.join(" ", words);
    }

    /** The request as a line of curl, without an API version: the engine takes its own. Empty where no curl can reach the engine. */
    public static Optional<String> curl(NewVolume volume, Host host) {
        return CurlLine.of(new ApiCall(0, Instant.EPOCH, host, "POST", TARGET, body(volume), false, 0, Duration.ZERO, 0, null));
    }

    /** The same volume, stars in the place of each secret. */
    public static NewVolume masked(NewVolume volume, Masker masker) {
        return new NewVolume(volume.name(), volume.driver(), covered(volume.options(), masker), covered(volume.labels(), masker));
    }

    private static Map<String, String> covered(Map<String, String> values, Masker masker) {
        Map<String, String> covered = new LinkedHashMap<>();
        values.forEach((name, value) -> covered.put(name, masker.value(name, value)));
        return covered;
    }
}
