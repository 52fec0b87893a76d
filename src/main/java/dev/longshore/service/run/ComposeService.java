package dev.longshore.service.run;

import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.MountSpec;
import dev.longshore.domain.run.NetworkSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.UlimitSpec;
import dev.longshore.domain.run.VolumeSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One service of a compose file.
 *
 * @param networks those of the user's that it joins
 * @param volumes  those with a name that it mounts
 * @param left     options of the line that compose has no word for
 */
record ComposeService(Fields fields, List<String> networks, List<String> volumes, List<RunOption> left) {

    /** Written by {@link #of}, besides those of {@link ComposeKey}. */
    private static final Set<RunOption> WRITTEN = EnumSet.of(RunOption.ENTRYPOINT, RunOption.NETWORK, RunOption.NETWORK_ALIAS, RunOption.IP, RunOption.IP6,
            RunOption.LINK_LOCAL_IP, RunOption.MOUNT, RunOption.ULIMIT, RunOption.LOG_DRIVER, RunOption.LOG_OPT, RunOption.HEALTH_CMD, RunOption.HEALTH_INTERVAL,
            RunOption.HEALTH_RETRIES, RunOption.HEALTH_START_INTERVAL, RunOption.HEALTH_START_PERIOD, RunOption.HEALTH_TIMEOUT, RunOption.NO_HEALTHCHECK);
    /** Nothing of the container: compose has commands of its own for them. */
    private static final Set<RunOption> COMMANDS = EnumSet.of(RunOption.DETACH, RunOption.RM, RunOption.ATTACH, RunOption.QUIET,
            RunOption.SIG_PROXY, RunOption.DETACH_KEYS, RunOption.DISABLE_CONTENT_TRUST);

    static ComposeService of(RunLine line) {
        Fields fields = new Fields().put("image", line.image()).put("command", line.command());
        line.one(RunOption.ENTRYPOINT).ifPresent(word -> fields.keep("entrypoint", word.isEmpty() ? List.of() : List.of(word)));
        fields.putAll(ComposeKey.of(line));
        List<NetworkSpec> networks = line.all(RunOption.NETWORK).stream().map(text -> NetworkSpec.parse(text).orElseThrow()).toList();
        List<NetworkSpec> joined = networks.stream().filter(NetworkSpec::userDefined).toList();
        fields.put("network_mode", networks.isEmpty() || !joined.isEmpty() ? "" : networks.getFirst().name());
        fields.put("networks", networks(line, joined)).put("volumes", volumes(line)).put("ulimits", ulimits(line));
        fields.put("logging", new Fields().put("driver", line.one(RunOption.LOG_DRIVER).orElse(""))
                .put("options", KeyValue.map(line.all(RunOption.LOG_OPT))));
        fields.put("healthcheck", health(line));
        List<RunOption> left = line.options().keySet().stream().filter(option -> !WRITTEN.contains(option) && !COMMANDS.contains(option)
                && !ComposeKey.covers(option)).toList();
        return new ComposeService(fields, joined.stream().map(NetworkSpec::name).toList(), named(line), left);
    }

    private static Fields networks(RunLine line, List<NetworkSpec> joined) {
        Fields all = new Fields();
        for (NetworkSpec network : joined) {
            RunLine own = network == joined.getFirst() ? line : RunLine.EMPTY;
            List<String> aliases = new ArrayList<>(network.all("alias"));
            aliases.addAll(own.all(RunOption.NETWORK_ALIAS));
            List<String> local = new ArrayList<>(network.all("link-local-ip"));
            local.addAll(own.all(RunOption.LINK_LOCAL_IP));
            all.keep(network.name(), new Fields().put("aliases", aliases).put("ipv4_address", own.one(RunOption.IP).orElse(last(network, "ip")))
                    .put("ipv6_address", own.one(RunOption.IP6).orElse(last(network, "ip6"))).put("link_local_ips", local)
                    .put("mac_address", last(network, "mac-address")).put("driver_opts", KeyValue.map(network.all("driver-opt")))
                    .put("gw_priority", last(network, "gw-priority").isEmpty() ? 0 : Long.parseLong(last(network, "gw-priority"))));
        }
        return all;
    }

    private static String last(NetworkSpec network, String key) {
        return network.all(key).isEmpty() ? "" : network.all(key).getLast();
    }

    private static List<Object> volumes(RunLine line) {
        List<Object> volumes = new ArrayList<>(line.all(RunOption.VOLUME));
        for (String text : line.all(RunOption.MOUNT)) {
            MountSpec spec = MountSpec.parse(text).orElseThrow();
            Fields bind = new Fields().put("propagation", spec.one("bind-propagation").orElse("")).put("recursive", spec.one("bind-recursive")
                    .orElse(spec.has("bind-nonrecursive") ? "disabled" : ""));
            Fields volume = new Fields().put("nocopy", spec.has("volume-nocopy")).put("subpath", spec.one("volume-subpath").orElse(""))
                    .put("labels", KeyValue.map(spec.all("volume-label")));
            Fields tmpfs = new Fields().put("size", spec.one("tmpfs-size").orElse(""))
                    .put("mode", spec.one("tmpfs-mode").map(mode -> Long.parseLong(mode, 8)).orElse(0L));
            volumes.add(new Fields().put("type", spec.type()).put("source", spec.source()).put("target", spec.target()).put("read_only", spec.readOnly())
                    .put("consistency", spec.one("consistency").orElse("")).put("bind", bind).put("volume", volume).put("tmpfs", tmpfs).map());
        }
        return volumes;
    }

    private static List<String> named(RunLine line) {
        List<String> names = new ArrayList<>();
        line.all(RunOption.VOLUME).stream().map(text -> VolumeSpec.parse(text).orElseThrow())
                .filter(spec -> !spec.source().isEmpty() && !spec.folder() && !spec.source().startsWith(".")).forEach(spec -> names.add(spec.source()));
        line.all(RunOption.MOUNT).stream().map(text -> MountSpec.parse(text).orElseThrow())
                .filter(spec -> spec.type().equals("volume") && !spec.source().isEmpty()).forEach(spec -> names.add(spec.source()));
        return names.stream().distinct().toList();
    }

    private static Map<String, Object> ulimits(RunLine line) {
        Map<String, Object> limits = new LinkedHashMap<>();
        for (String text : line.all(RunOption.ULIMIT)) {
            UlimitSpec limit = UlimitSpec.parse(text).orElseThrow();
            limits.put(limit.name(), new Fields().keep("soft", limit.soft()).keep("hard", limit.hard()).map());
        }
        return limits;
    }

    private static Fields health(RunLine line) {
        if (line.on(RunOption.NO_HEALTHCHECK)) {
            return new Fields().keep("disable", true);
        }
        String command = line.one(RunOption.HEALTH_CMD).orElse("");
        return new Fields().put("test", command.isEmpty() ? List.of() : List.of("CMD-SHELL", command))
                .put("interval", line.one(RunOption.HEALTH_INTERVAL).orElse("")).put("timeout", line.one(RunOption.HEALTH_TIMEOUT).orElse(""))
                .put("retries", line.one(RunOption.HEALTH_RETRIES).map(Long::valueOf).orElse(0L))
                .put("start_period", line.one(RunOption.HEALTH_START_PERIOD).orElse(""))
                .put("start_interval", line.one(RunOption.HEALTH_START_INTERVAL).orElse(""));
    }
}
