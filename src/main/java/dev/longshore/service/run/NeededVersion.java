package dev.longshore.service.run;

import static dev.longshore.domain.run.RunOption.*;

import dev.longshore.domain.run.MountSpec;
import dev.longshore.domain.run.NetworkSpec;
import dev.longshore.domain.run.RunOption;
import dev.longshore.engine.api.ApiVersion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From which version of the API on engines know an option. Older ones pass it over in silence: whoever sends must say so before. What
 * they refuse aloud is not here.
 */
final class NeededVersion {

    private static final Map<RunOption, ApiVersion> SINCE = new EnumMap<>(RunOption.class);

    static {
        since(22, IP, IP6, NETWORK_ALIAS, TMPFS, SHM_SIZE, OOM_SCORE_ADJ, BLKIO_WEIGHT_DEVICE, DEVICE_READ_BPS, DEVICE_WRITE_BPS, DEVICE_READ_IOPS,
                DEVICE_WRITE_IOPS);
        since(23, PIDS_LIMIT, USERNS);
        since(24, STORAGE_OPT, SYSCTL, LINK_LOCAL_IP, RUNTIME, HEALTH_CMD, HEALTH_INTERVAL, HEALTH_TIMEOUT, HEALTH_RETRIES, NO_HEALTHCHECK);
        since(25, RM, MOUNT, STOP_TIMEOUT, CPUS, CPU_RT_PERIOD, CPU_RT_RUNTIME, INIT);
        since(28, DEVICE_CGROUP_RULE);
        since(29, HEALTH_START_PERIOD);
        since(40, GPUS);
        since(41, PLATFORM, CGROUPNS);
        since(43, ANNOTATION);
        since(44, HEALTH_START_INTERVAL);
    }

    private NeededVersion() {
    }

    private static void since(int minor, RunOption... options) {
        Stream.of(options).forEach(option -> SINCE.put(option, new ApiVersion(1, minor)));
    }

    /** Empty where every engine knows it. @param value valid */
    static Optional<ApiVersion> of(RunOption option, String value) {
        Optional<ApiVersion> whole = Optional.ofNullable(SINCE.get(option));
        return switch (option) {
            case MOUNT -> later(whole, MountSpec.parse(value).flatMap(NeededVersion::mount));
            case NETWORK -> NetworkSpec.parse(value).filter(spec -> !spec.all("gw-priority").isEmpty()).map(spec -> new ApiVersion(1, 48));
            default -> whole;
        };
    }

    private static Optional<ApiVersion> later(Optional<ApiVersion> one, Optional<ApiVersion> other) {
        return other.isPresent() ? other : one;
    }

    private static Optional<ApiVersion> mount(MountSpec spec) {
        String recursion = spec.one("bind-recursive").orElse("");
        if (spec.one("volume-subpath").isPresent()) {
            return Optional.of(new ApiVersion(1, 45));
        }
        if (recursion.equals("writable") || recursion.equals("readonly")) {
            return Optional.of(new ApiVersion(1, 44));
        }
        return recursion.equals("disabled") || spec.has("bind-nonrecursive") ? Optional.of(new ApiVersion(1, 40)) : Optional.empty();
    }
}
