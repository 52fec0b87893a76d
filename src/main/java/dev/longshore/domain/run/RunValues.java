package dev.longshore.domain.run;

import static dev.longshore.domain.run.RunOption.*;

import dev.longshore.domain.ContainerName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What docker, or the engine, would refuse of a value before anything is made. An option without a rule takes any. */
public final class RunValues {

    private static final String ABSOLUTE = "/.*|[A-Za-z]:[/\\\\].*";
    private static final long LEAST_MEMORY = 6L * 1024 * 1024;
    private static final Map<RunOption, Function<String, Optional<ValueProblem>>> RULES = new EnumMap<>(RunOption.class);

    static {
        names();
        numbers();
        lists();
        choices();
    }

    private RunValues() {
    }

    /** One value of an option; empty where nothing is wrong with it. */
    public static Optional<ValueProblem> problem(RunOption option, String value) {
        return value.indexOf('\0') >= 0 ? Optional.of(ValueProblem.BAD_NAME)
                : RULES.getOrDefault(option, any -> Optional.empty()).apply(value);
    }

    /** The line without its invalid values. */
    public static RunLine valid(RunLine line) {
        RunLine valid = line;
        for (Map.Entry<RunOption, List<String>> each : line.options().entrySet()) {
            valid = valid.with(each.getKey(), each.getValue().stream().filter(value -> problem(each.getKey(), value).isEmpty()).toList());
        }
        return valid;
    }

    /** Each invalid value, with its option. */
    public static List<RunProblem> invalid(RunLine line) {
        List<RunProblem> problems = new ArrayList<>();
        line.options().forEach((option, values) -> values.stream().filter(value -> problem(option, value).isPresent())
                .forEach(value -> problems.add(new RunProblem(RunProblem.Kind.INVALID_VALUE, option.flag() + " " + value))));
        return problems;
    }

    private static void names() {
        rule(NAME, ValueProblem.BAD_NAME, ContainerName::valid);
        form(HOSTNAME, ValueProblem.BAD_HOSTNAME, "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,62})");
        form(DOMAINNAME, ValueProblem.BAD_HOSTNAME, "[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,252})");
        form(USER, ValueProblem.BAD_USER, "[^:\\s]+(?::[^:\\s]+)?");
        form(WORKDIR, ValueProblem.BAD_PATH, ABSOLUTE);
        form(PLATFORM, ValueProblem.BAD_PLATFORM, "[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+){0,2}");
        form(STOP_SIGNAL, ValueProblem.BAD_SIGNAL, "\\d{1,2}|[A-Za-z]+\\d?(?:[+-]\\d{1,2})?");
        form(CPUSET_CPUS, ValueProblem.BAD_CPUSET, "\\d{1,4}(?:-\\d{1,4})?(?:,\\d{1,4}(?:-\\d{1,4})?)*");
        form(CPUSET_MEMS, ValueProblem.BAD_CPUSET, "\\d{1,4}(?:-\\d{1,4})?(?:,\\d{1,4}(?:-\\d{1,4})?)*");
        rule(IP, ValueProblem.BAD_ADDRESS, Addresses::v4);
        rule(IP6, ValueProblem.BAD_ADDRESS, Addresses::v6);
        rule(MAC_ADDRESS, ValueProblem.BAD_MAC, Addresses::mac);
        rule(DNS, ValueProblem.BAD_ADDRESS, Addresses::ip);
        rule(LINK_LOCAL_IP, ValueProblem.BAD_ADDRESS, Addresses::ip);
    }

    private static void numbers() {
        for (RunOption option : List.of(MEMORY_RESERVATION, KERNEL_MEMORY, SHM_SIZE, IO_MAXBANDWIDTH)) {
            rule(option, ValueProblem.BAD_SIZE, size -> ByteSize.parse(size).isPresent());
        }
        RULES.put(MEMORY, RunValues::memory);
        rule(MEMORY_SWAP, ValueProblem.BAD_SIZE, size -> size.equals("-1") || ByteSize.parse(size).isPresent());
        form(CPUS, ValueProblem.BAD_DECIMAL, "\\d{1,6}(?:\\.\\d{0,9})?|\\.\\d{1,9}");
        for (RunOption option : List.of(HEALTH_INTERVAL, HEALTH_TIMEOUT, HEALTH_START_PERIOD, HEALTH_START_INTERVAL)) {
            RULES.put(option, RunValues::checkTime);
        }
        number(HEALTH_RETRIES, 0, Integer.MAX_VALUE);
        number(BLKIO_WEIGHT, 0, 1000);
        number(MEMORY_SWAPPINESS, -1, 100);
        number(OOM_SCORE_ADJ, -1000, 1000);
        number(PIDS_LIMIT, -1, Long.MAX_VALUE);
        number(STOP_TIMEOUT, -1, Integer.MAX_VALUE);
        number(CPU_PERCENT, 0, 100);
        for (RunOption option : List.of(CPU_COUNT, CPU_PERIOD, CPU_SHARES, CPU_RT_PERIOD, CPU_RT_RUNTIME, IO_MAXIOPS)) {
            number(option, 0, Long.MAX_VALUE);
        }
        number(CPU_QUOTA, -1, Long.MAX_VALUE);
    }

    private static void lists() {
        rule(PUBLISH, ValueProblem.BAD_PORT, port -> PortSpec.publish(port).isPresent());
        rule(EXPOSE, ValueProblem.BAD_PORT, port -> PortSpec.expose(port).isPresent());
        rule(VOLUME, ValueProblem.BAD_VOLUME, volume -> VolumeSpec.parse(volume).isPresent());
        RULES.put(MOUNT, MountRules::problem);
        form(TMPFS, ValueProblem.BAD_TMPFS, "/[^:]+(?::[\\w=,.%-]*)?");
        form(ENV, ValueProblem.BAD_ENV, "(?s)[^=\\s][^=]*(?:=.*)?");
        form(LABEL, ValueProblem.BAD_LABEL, "(?s)[^=\\s][^=]*(?:=.*)?");
        for (RunOption option : List.of(ANNOTATION, SYSCTL, STORAGE_OPT, LOG_OPT)) {
            form(option, ValueProblem.BAD_PAIR, "(?s)[^=\\s]+=.*");
        }
        for (RunOption option : List.of(CAP_ADD, CAP_DROP)) {
            form(option, ValueProblem.BAD_CAPABILITY, "[A-Za-z][A-Za-z0-9_]*");
        }
        rule(ULIMIT, ValueProblem.BAD_ULIMIT, limit -> UlimitSpec.parse(limit).isPresent());
        rule(DEVICE, ValueProblem.BAD_DEVICE, device -> DeviceSpec.parse(device).isPresent());
        form(DEVICE_CGROUP_RULE, ValueProblem.BAD_RULE, "[acb] (?:\\d+|\\*):(?:\\d+|\\*) [rwm]{1,3}");
        form(BLKIO_WEIGHT_DEVICE, ValueProblem.BAD_DEVICE_RATE, "/dev/[^:]+:(?:0|[1-9]\\d{1,2}|1000)");
        for (RunOption option : List.of(DEVICE_READ_BPS, DEVICE_WRITE_BPS)) {
            rule(option, ValueProblem.BAD_DEVICE_RATE, rate -> rate.matches("/dev/[^:]+:.+") && ByteSize.parse(rate.substring(rate.indexOf(':') + 1)).isPresent());
        }
        for (RunOption option : List.of(DEVICE_READ_IOPS, DEVICE_WRITE_IOPS)) {
            form(option, ValueProblem.BAD_DEVICE_RATE, "/dev/[^:]+:\\d{1,18}");
        }
        rule(ADD_HOST, ValueProblem.BAD_HOST, host -> HostEntry.parse(host).isPresent());
        rule(NETWORK, ValueProblem.BAD_NETWORK, network -> NetworkSpec.parse(network).isPresent());
        rule(GPUS, ValueProblem.BAD_GPUS, gpus -> GpuSpec.parse(gpus).isPresent());
        form(LINK, ValueProblem.BAD_LINK, "[^:\\s]+(?::[^:\\s]+)?");
        form(VOLUMES_FROM, ValueProblem.BAD_NAME, "[^:\\s]+(?::(?:ro|rw|z|Z|,)+)?");
        form(SECURITY_OPT, ValueProblem.BAD_SECURITY, "(?s)no-new-privileges|[a-z-]+[=:].+");
    }

    private static void choices() {
        rule(RESTART, ValueProblem.BAD_RESTART, policy -> RestartSpec.parse(policy).isPresent());
        form(PULL, ValueProblem.BAD_CHOICE, "always|missing|never");
        form(ATTACH, ValueProblem.BAD_CHOICE, "(?i)stdin|stdout|stderr");
        form(CGROUPNS, ValueProblem.BAD_CHOICE, "|host|private");
        form(IPC, ValueProblem.BAD_CHOICE, "|none|host|private|shareable|container:.+");
        form(PID, ValueProblem.BAD_CHOICE, "|host|container:.+");
        form(UTS, ValueProblem.BAD_CHOICE, "|host");
        form(USERNS, ValueProblem.BAD_CHOICE, "|host");
        form(ISOLATION, ValueProblem.BAD_CHOICE, "|default|process|hyperv");
    }

    private static Optional<ValueProblem> memory(String value) {
        Optional<Long> bytes = ByteSize.parse(value);
        boolean tooSmall = bytes.isPresent() && bytes.get() > 0 && bytes.get() < LEAST_MEMORY;
        return bytes.isEmpty() ? Optional.of(ValueProblem.BAD_SIZE) : tooSmall ? Optional.of(ValueProblem.TOO_SMALL) : Optional.empty();
    }

    /** The engine takes none between 0 and a millisecond. */
    private static Optional<ValueProblem> checkTime(String value) {
        Optional<Long> nanos = GoDuration.parse(value);
        boolean tooShort = nanos.isPresent() && nanos.get() > 0 && nanos.get() < 1_000_000;
        return nanos.isEmpty() ? Optional.of(ValueProblem.BAD_DURATION) : tooShort ? Optional.of(ValueProblem.TOO_SMALL) : Optional.empty();
    }

    private static void number(RunOption option, long least, long most) {
        RULES.put(option, value -> {
            if (!value.matches("-?\\d{1,18}")) {
                return Optional.of(ValueProblem.BAD_NUMBER);
            }
            long number = Long.parseLong(value);
            return number < least || number > most ? Optional.of(ValueProblem.OUT_OF_RANGE) : Optional.empty();
        });
    }

    private static void form(RunOption option, ValueProblem problem, String regex) {
        rule(option, problem, Pattern.compile(regex).asMatchPredicate());
    }

    private static void rule(RunOption option, ValueProblem problem, Predicate<String> right) {
        RULES.put(option, value -> right.test(value) ? Optional.empty() : Optional.of(problem));
    }
}
