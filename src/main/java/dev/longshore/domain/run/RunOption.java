package dev.longshore.domain.run;

import dev.longshore.domain.KebabCase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An option of {@code docker run}, named as docker names it: {@code CAP_ADD} is {@code --cap-add}. */
public enum RunOption {
    NAME(Kind.VALUE), HOSTNAME(Kind.VALUE, 'h'), ENTRYPOINT(Kind.VALUE), USER(Kind.VALUE, 'u'), WORKDIR(Kind.VALUE, 'w'),
    ENV(Kind.LIST, 'e'), PUBLISH(Kind.LIST, 'p'), PUBLISH_ALL(Kind.FLAG, 'P'), VOLUME(Kind.LIST, 'v'), MOUNT(Kind.LIST),
    TMPFS(Kind.LIST), NETWORK(Kind.LIST, Reach.ENGINE, "--net"), RESTART(Kind.VALUE), MEMORY(Kind.VALUE, 'm'), CPUS(Kind.VALUE),
    LABEL(Kind.LIST, 'l'), TTY(Kind.FLAG, 't'), INTERACTIVE(Kind.FLAG, 'i'), RM(Kind.FLAG), PRIVILEGED(Kind.FLAG),
    CAP_ADD(Kind.LIST), CAP_DROP(Kind.LIST), DETACH(Kind.FLAG, 'd'), PLATFORM(Kind.VALUE), PULL(Kind.VALUE),

    ADD_HOST(Kind.LIST), ANNOTATION(Kind.LIST), ATTACH(Kind.LIST, 'a'), BLKIO_WEIGHT(Kind.VALUE), BLKIO_WEIGHT_DEVICE(Kind.LIST),
    CGROUP_PARENT(Kind.VALUE), CGROUPNS(Kind.VALUE), CIDFILE(Kind.VALUE, Reach.CALLERS_FILES), CPU_COUNT(Kind.VALUE), CPU_PERCENT(Kind.VALUE),
    CPU_PERIOD(Kind.VALUE), CPU_QUOTA(Kind.VALUE), CPU_RT_PERIOD(Kind.VALUE), CPU_RT_RUNTIME(Kind.VALUE), CPU_SHARES(Kind.VALUE, 'c'),
    CPUSET_CPUS(Kind.VALUE), CPUSET_MEMS(Kind.VALUE), DETACH_KEYS(Kind.VALUE, Reach.TERMINAL), DEVICE(Kind.LIST), DEVICE_CGROUP_RULE(Kind.LIST),
    DEVICE_READ_BPS(Kind.LIST), DEVICE_READ_IOPS(Kind.LIST), DEVICE_WRITE_BPS(Kind.LIST), DEVICE_WRITE_IOPS(Kind.LIST),
    DISABLE_CONTENT_TRUST(Kind.FLAG, Reach.TERMINAL), DNS(Kind.LIST), DNS_OPTION(Kind.LIST, Reach.ENGINE, "--dns-opt"), DNS_SEARCH(Kind.LIST),
    DOMAINNAME(Kind.VALUE), ENV_FILE(Kind.LIST, Reach.CALLERS_FILES), EXPOSE(Kind.LIST), GPUS(Kind.LIST), GROUP_ADD(Kind.LIST),
    HEALTH_CMD(Kind.VALUE), HEALTH_INTERVAL(Kind.VALUE), HEALTH_RETRIES(Kind.VALUE), HEALTH_START_INTERVAL(Kind.VALUE),
    HEALTH_START_PERIOD(Kind.VALUE), HEALTH_TIMEOUT(Kind.VALUE), INIT(Kind.FLAG), IO_MAXBANDWIDTH(Kind.VALUE), IO_MAXIOPS(Kind.VALUE),
    IP(Kind.VALUE), IP6(Kind.VALUE), IPC(Kind.VALUE), ISOLATION(Kind.VALUE), KERNEL_MEMORY(Kind.VALUE),
    LABEL_FILE(Kind.LIST, Reach.CALLERS_FILES), LINK(Kind.LIST), LINK_LOCAL_IP(Kind.LIST), LOG_DRIVER(Kind.VALUE), LOG_OPT(Kind.LIST),
    MAC_ADDRESS(Kind.VALUE), MEMORY_RESERVATION(Kind.VALUE), MEMORY_SWAP(Kind.VALUE), MEMORY_SWAPPINESS(Kind.VALUE),
    NETWORK_ALIAS(Kind.LIST, Reach.ENGINE, "--net-alias"), NO_HEALTHCHECK(Kind.FLAG), OOM_KILL_DISABLE(Kind.FLAG), OOM_SCORE_ADJ(Kind.VALUE),
    PID(Kind.VALUE), PIDS_LIMIT(Kind.VALUE), QUIET(Kind.FLAG, 'q'), READ_ONLY(Kind.FLAG), RUNTIME(Kind.VALUE), SECURITY_OPT(Kind.LIST),
    SHM_SIZE(Kind.VALUE), SIG_PROXY(Kind.FLAG, Reach.TERMINAL), STOP_SIGNAL(Kind.VALUE), STOP_TIMEOUT(Kind.VALUE), STORAGE_OPT(Kind.LIST),
    SYSCTL(Kind.LIST), ULIMIT(Kind.LIST), USE_API_SOCKET(Kind.FLAG, Reach.CALLERS_FILES), USERNS(Kind.VALUE), UTS(Kind.VALUE),
    VOLUME_DRIVER(Kind.VALUE), VOLUMES_FROM(Kind.LIST);

    private static final char NO_LETTER = '\0';

    private final Kind kind;
    private final char letter;
    private final Reach reach;
    private final List<String> flags;

    RunOption(Kind kind) {
        this(kind, NO_LETTER, Reach.ENGINE);
    }

    RunOption(Kind kind, char letter) {
        this(kind, letter, Reach.ENGINE);
    }

    RunOption(Kind kind, Reach reach, String... aliases) {
        this(kind, NO_LETTER, reach, aliases);
    }

    RunOption(Kind kind, char letter, Reach reach, String... aliases) {
        this.kind = kind;
        this.letter = letter;
        this.reach = reach;
        this.flags = java.util.stream.Stream.concat(java.util.stream.Stream.of("--" + KebabCase.of(this)),
                Arrays.stream(aliases)).toList();
    }

    /** FLAG: on or off. VALUE: counts once, the last one wins. LIST: each one counts. */
    public enum Kind { FLAG, VALUE, LIST }

    /**
     * What an option acts on. ENGINE: it can be asked of the engine. CALLERS_FILES: files of whoever types the line. TERMINAL: the
     * docker command itself, in its terminal; nothing of the container.
     */
    public enum Reach { ENGINE, CALLERS_FILES, TERMINAL }

    public Kind kind() {
        return kind;
    }

    public Reach reach() {
        return reach;
    }

    /** The short form's letter, or NUL where there is none. */
    public char letter() {
        return letter;
    }

    /** E.g. {@code --cap-add}. */
    public String flag() {
        return flags.getFirst();
    }

    /** Reads {@code --cap-add}, or a name docker still takes, such as {@code --net}. */
    public static Optional<RunOption> ofFlag(String flag) {
        return Arrays.stream(values()).filter(option -> option.flags.contains(flag)).findFirst();
    }

    public static Optional<RunOption> ofLetter(char letter) {
        return letter == NO_LETTER ? Optional.empty() : Arrays.stream(values()).filter(option -> option.letter == letter).findFirst();
    }
}
