package dev.longshore.service.run;

import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The options for which compose has one word of the same meaning and notation. */
enum ComposeKey {
    CONTAINER_NAME(RunOption.NAME), HOSTNAME(RunOption.HOSTNAME), DOMAINNAME(RunOption.DOMAINNAME), PLATFORM(RunOption.PLATFORM),
    PULL_POLICY(RunOption.PULL), USER(RunOption.USER), WORKING_DIR(RunOption.WORKDIR), ENVIRONMENT(RunOption.ENV), LABELS(RunOption.LABEL),
    ANNOTATIONS(RunOption.ANNOTATION), PORTS(RunOption.PUBLISH), EXPOSE(RunOption.EXPOSE), TTY(RunOption.TTY), STDIN_OPEN(RunOption.INTERACTIVE),
    RESTART(RunOption.RESTART), PRIVILEGED(RunOption.PRIVILEGED), READ_ONLY(RunOption.READ_ONLY), INIT(RunOption.INIT), CAP_ADD(RunOption.CAP_ADD),
    CAP_DROP(RunOption.CAP_DROP), SECURITY_OPT(RunOption.SECURITY_OPT), GROUP_ADD(RunOption.GROUP_ADD), USERNS_MODE(RunOption.USERNS),
    CGROUP(RunOption.CGROUPNS), CGROUP_PARENT(RunOption.CGROUP_PARENT), IPC(RunOption.IPC), PID(RunOption.PID), UTS(RunOption.UTS),
    ISOLATION(RunOption.ISOLATION), RUNTIME(RunOption.RUNTIME), DNS(RunOption.DNS), DNS_OPT(RunOption.DNS_OPTION), DNS_SEARCH(RunOption.DNS_SEARCH),
    EXTRA_HOSTS(RunOption.ADD_HOST), EXTERNAL_LINKS(RunOption.LINK), MAC_ADDRESS(RunOption.MAC_ADDRESS), TMPFS(RunOption.TMPFS),
    SHM_SIZE(RunOption.SHM_SIZE), STORAGE_OPT(RunOption.STORAGE_OPT), SYSCTLS(RunOption.SYSCTL), DEVICES(RunOption.DEVICE),
    DEVICE_CGROUP_RULES(RunOption.DEVICE_CGROUP_RULE), MEM_LIMIT(RunOption.MEMORY), MEM_RESERVATION(RunOption.MEMORY_RESERVATION),
    MEMSWAP_LIMIT(RunOption.MEMORY_SWAP), MEM_SWAPPINESS(RunOption.MEMORY_SWAPPINESS), OOM_KILL_DISABLE(RunOption.OOM_KILL_DISABLE),
    OOM_SCORE_ADJ(RunOption.OOM_SCORE_ADJ), PIDS_LIMIT(RunOption.PIDS_LIMIT), CPUS(RunOption.CPUS), CPU_SHARES(RunOption.CPU_SHARES),
    CPU_PERIOD(RunOption.CPU_PERIOD), CPU_QUOTA(RunOption.CPU_QUOTA), CPU_RT_PERIOD(RunOption.CPU_RT_PERIOD), CPU_RT_RUNTIME(RunOption.CPU_RT_RUNTIME),
    CPU_COUNT(RunOption.CPU_COUNT), CPU_PERCENT(RunOption.CPU_PERCENT), CPUSET(RunOption.CPUSET_CPUS), STOP_SIGNAL(RunOption.STOP_SIGNAL),
    STOP_GRACE_PERIOD(RunOption.STOP_TIMEOUT), ENV_FILE(RunOption.ENV_FILE), LABEL_FILE(RunOption.LABEL_FILE);

    private final RunOption option;

    ComposeKey(RunOption option) {
        this.option = option;
    }

    static boolean covers(RunOption option) {
        return option == RunOption.VOLUME || Arrays.stream(values()).anyMatch(key -> key.option == option);
    }

    static Fields of(RunLine line) {
        Fields fields = new Fields();
        for (ComposeKey key : values()) {
            if (!line.all(key.option).isEmpty()) {
                fields.keep(key.name().toLowerCase(java.util.Locale.ROOT), key.value(line.all(key.option)));
            }
        }
        return fields;
    }

    private Object value(List<String> values) {
        String last = values.getLast();
        return switch (this) {
            case LABELS, ANNOTATIONS, SYSCTLS, STORAGE_OPT -> KeyValue.map(values);
            case CPUS -> new BigDecimal(last.replaceFirst("\\.$", ""));
            case STOP_GRACE_PERIOD -> last + "s";
            case OOM_SCORE_ADJ, PIDS_LIMIT, CPU_SHARES, CPU_PERIOD, CPU_QUOTA, CPU_RT_PERIOD, CPU_RT_RUNTIME, CPU_COUNT, CPU_PERCENT, MEM_SWAPPINESS ->
                    Long.valueOf(last);
            default -> switch (option.kind()) {
                case FLAG -> last.equals("true");
                case VALUE -> last;
                case LIST -> values;
            };
        };
    }
}
