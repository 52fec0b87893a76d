package dev.longshore.service.run;

import dev.longshore.domain.run.CallersSide;
import dev.longshore.domain.run.HostEntry;
import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.RestartSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.util.List;
import java.util.Locale;

/** The HostConfig of a request. */
final class HostMembers {

    private static final String OPEN_PATHS = "systempaths=unconfined";

    private HostMembers() {
    }

    static Fields of(RunLine line) {
        MountMembers mounts = MountMembers.of(line);
        Fields host = new Fields()
                .put("Binds", mounts.binds()).put("Mounts", mounts.mounts()).put("Tmpfs", mounts.tmpfs())
                .put("NetworkMode", NetworkMembers.of(line).mode())
                .put("PortBindings", PortMembers.of(line).bindings())
                .put("RestartPolicy", restart(line))
                .put("LogConfig", new Fields().put("Type", line.one(RunOption.LOG_DRIVER).orElse(""))
                        .put("Config", KeyValue.map(line.all(RunOption.LOG_OPT))))
                .put("CapAdd", capabilities(line.all(RunOption.CAP_ADD))).put("CapDrop", capabilities(line.all(RunOption.CAP_DROP)))
                .put("ExtraHosts", line.all(RunOption.ADD_HOST).stream().map(text -> HostEntry.parse(text).orElseThrow().print()).toList())
                .put("SecurityOpt", security(line));
        if (line.all(RunOption.SECURITY_OPT).contains(OPEN_PATHS)) {
            host.keep("MaskedPaths", List.of()).keep("ReadonlyPaths", List.of());
        }
        return host.putAll(Plain.of(line, Plain.Place.HOST)).putAll(DeviceMembers.of(line));
    }

    private static Fields restart(RunLine line) {
        RestartSpec policy = line.one(RunOption.RESTART).flatMap(RestartSpec::parse).orElse(new RestartSpec("no", 0));
        return new Fields().keep("Name", policy.name()).put("MaximumRetryCount", policy.most());
    }

    /** In capitals, with CAP_ before them: no engine takes them otherwise less readily, and some only so. */
    private static List<String> capabilities(List<String> names) {
        return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).map(name -> name.equals("ALL") || name.startsWith("CAP_") ? name : "CAP_" + name)
                .distinct().sorted().toList();
    }

    private static List<String> security(RunLine line) {
        return line.all(RunOption.SECURITY_OPT).stream().filter(option -> !option.equals(OPEN_PATHS) && !CallersSide.seccompFile(option)).toList();
    }
}
