package dev.longshore.domain.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the docker command, or the engine, refuses of a {@code --mount}. */
final class MountRules {

    private static final Set<String> TYPES = Set.of("bind", "volume", "tmpfs", "image", "npipe", "cluster");
    private static final Set<String> KEYS = Set.of("type", "source", "target", "readonly", "consistency", "bind-propagation", "bind-nonrecursive",
            "bind-recursive", "volume-nocopy", "volume-label", "volume-driver", "volume-opt", "volume-subpath", "image-subpath", "tmpfs-size", "tmpfs-mode");
    private static final Set<String> PROPAGATIONS = Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");
    private static final Set<String> RECURSION = Set.of("enabled", "disabled", "writable", "readonly");
    private static final String ABSOLUTE = "/.*|[A-Za-z]:[/\\\\].*|" + VolumeSpec.PIPE;

    private MountRules() {
    }

    /** The first reason; empty where it is taken. */
    static Optional<ValueProblem> problem(String text) {
        Optional<Map<String, List<String>>> fields = MountSpec.fields(text);
        if (fields.isEmpty()) {
            return Optional.of(ValueProblem.BAD_MOUNT);
        }
        if (!KEYS.containsAll(fields.get().keySet())) {
            return Optional.of(ValueProblem.MOUNT_UNKNOWN_FIELD);
        }
        boolean switches = MountSpec.SWITCHES.stream().allMatch(name -> fields.get().getOrDefault(name, List.of("true")).stream().allMatch(MountSpec::isSwitch));
        return switches ? problem(MountSpec.of(fields.get())) : Optional.of(ValueProblem.BAD_MOUNT);
    }

    private static Optional<ValueProblem> problem(MountSpec mount) {
        if (!TYPES.contains(mount.type())) {
            return Optional.of(ValueProblem.MOUNT_TYPE);
        }
        if (mount.target().isEmpty() || !mount.target().matches(ABSOLUTE)) {
            return Optional.of(ValueProblem.MOUNT_TARGET);
        }
        if (!mount.settings().keySet().stream().allMatch(key -> key.equals("consistency") || key.startsWith(mount.type() + "-"))) {
            return Optional.of(ValueProblem.MOUNT_MIXED);
        }
        if (mount.type().equals("tmpfs") != mount.source().isEmpty() && !mount.type().equals("volume")) {
            return Optional.of(ValueProblem.MOUNT_SOURCE);
        }
        return values(mount) ? recursion(mount) : Optional.of(ValueProblem.BAD_MOUNT);
    }

    private static boolean values(MountSpec mount) {
        return mount.one("tmpfs-size").map(size -> ByteSize.parse(size).isPresent()).orElse(true)
                && mount.one("tmpfs-mode").map(mode -> mode.matches("[0-7]{1,5}")).orElse(true)
                && mount.one("bind-propagation").map(PROPAGATIONS::contains).orElse(true)
                && mount.one("bind-recursive").map(RECURSION::contains).orElse(true);
    }

    private static Optional<ValueProblem> recursion(MountSpec mount) {
        String recursion = mount.one("bind-recursive").orElse("");
        boolean limits = recursion.equals("writable") || recursion.equals("readonly");
        if (limits && !mount.readOnly()) {
            return Optional.of(ValueProblem.MOUNT_NEEDS_READONLY);
        }
        boolean kept = mount.one("bind-propagation").orElse("").equals("rprivate");
        return recursion.equals("readonly") && !kept ? Optional.of(ValueProblem.MOUNT_NEEDS_RPRIVATE) : Optional.empty();
    }
}
