package dev.longshore.service.run;

import static dev.longshore.domain.run.RunOption.*;

import dev.longshore.domain.run.MountSpec;
import dev.longshore.domain.run.NetworkSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunValues;
import dev.longshore.engine.api.ApiVersion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An option of a line that an engine takes without a word, and does nothing about.
 *
 * @param why    what that engine lacks
 * @param needed the version of the API that has it; empty where no version of that engine has
 */
public record PassedOver(RunOption option, Why why, String needed) {

    /** TOO_OLD: a later version of the API has it. GONE: an earlier one had. PODMAN: Podman's answer to Docker's API has it in none. */
    public enum Why { TOO_OLD, GONE, PODMAN }

    private static final ApiVersion NO_KERNEL_MEMORY = new ApiVersion(1, 42);
    /** As Podman 5.4 does. */
    private static final Set<RunOption> PODMANS = EnumSet.of(HEALTH_START_INTERVAL, GPUS, DOMAINNAME, LINK_LOCAL_IP, VOLUME_DRIVER, RUNTIME, KERNEL_MEMORY);

    /** Each option once. Values that are not valid are not sent, and not spoken of here. */
    public static List<PassedOver> of(RunLine line, Recipient to) {
        List<PassedOver> all = new ArrayList<>();
        RunLine valid = RunValues.valid(line);
        valid.options().forEach((option, values) -> {
            boolean off = option.kind() == RunOption.Kind.FLAG && !valid.on(option);
            values.stream().filter(value -> !off).flatMap(value -> of(option, value, to).stream()).findFirst()
                    .or(() -> laterAddress(option, values, to)).ifPresent(all::add);
        });
        return List.copyOf(all);
    }

    private static Optional<PassedOver> of(RunOption option, String value, Recipient to) {
        if (to.podman()) {
            boolean part = option == MOUNT && MountSpec.parse(value).flatMap(spec -> spec.one("volume-subpath")).isPresent()
                    || option == NETWORK && NetworkSpec.parse(value).filter(spec -> !spec.all("gw-priority").isEmpty()).isPresent();
            return part || PODMANS.contains(option) ? Optional.of(new PassedOver(option, Why.PODMAN, "")) : Optional.empty();
        }
        if (option == KERNEL_MEMORY && to.version().compareTo(NO_KERNEL_MEMORY) >= 0) {
            return Optional.of(new PassedOver(option, Why.GONE, NO_KERNEL_MEMORY.toString()));
        }
        return NeededVersion.of(option, value).filter(since -> to.version().compareTo(since) < 0)
                .map(since -> new PassedOver(option, Why.TOO_OLD, since.toString()));
    }

    /** The first network's address is the whole container's; the others' have no place then. */
    private static Optional<PassedOver> laterAddress(RunOption option, List<String> values, Recipient to) {
        boolean lost = option == NETWORK && !to.networksAtOnce()
                && values.stream().skip(1).flatMap(text -> NetworkSpec.parse(text).stream()).anyMatch(spec -> !spec.all("mac-address").isEmpty());
        return lost ? Optional.of(new PassedOver(option, Why.TOO_OLD, "1.44")) : Optional.empty();
    }
}
