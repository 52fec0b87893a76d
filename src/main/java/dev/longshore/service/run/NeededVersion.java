package dev.longshore.service.run;

import dev.longshore.domain.run.RunOption;
import java.util.Map;
import java.util.Optional;

/** From which version of the API on engines know an option. Older ones pass it over in silence: whoever sends must say so before. */
public final class NeededVersion {

    private static final Map<RunOption, String> SINCE = Map.of(RunOption.ANNOTATION, "1.43", RunOption.HEALTH_START_INTERVAL, "1.44",
            RunOption.MAC_ADDRESS, "1.44", RunOption.CGROUPNS, "1.41", RunOption.GPUS, "1.40", RunOption.PLATFORM, "1.41");

    private NeededVersion() {
    }

    /** E.g. {@code 1.44}; empty where every engine knows it. */
    public static Optional<String> of(RunOption option) {
        return Optional.ofNullable(SINCE.get(option));
    }
}
