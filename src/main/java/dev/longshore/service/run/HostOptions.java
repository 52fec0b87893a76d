package dev.longshore.service.run;

import dev.longshore.domain.run.ByteSize;
import dev.longshore.domain.run.DeviceSpec;
import dev.longshore.domain.run.PortSpec;
import dev.longshore.domain.run.RestartSpec;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.UlimitSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a container's HostConfig says beyond what engines write there by themselves. */
final class HostOptions {

    /** What engines write where nothing was asked. */
    private static final Map<RunOption, Set<String>> BY_ITSELF = Map.of(
            RunOption.IPC, Set.of("private"), RunOption.CGROUPNS, Set.of("private"), RunOption.SHM_SIZE, Set.of("64m", "64000k"),
            RunOption.RUNTIME, Set.of("runc"), RunOption.MEMORY_SWAPPINESS, Set.of("-1"),
            RunOption.PID, Set.of("private"), RunOption.UTS, Set.of("private"));
    /** What Podman writes whether asked or not. */
    private static final Set<RunOption> PODMANS = Set.of(RunOption.RUNTIME, RunOption.MEMORY_SWAPPINESS, RunOption.PIDS_LIMIT,
            RunOption.CGROUP_PARENT, RunOption.CGROUPNS, RunOption.USERNS);
    private static final Set<String> PLAIN_LOGS = Set.of("json-file", "k8s-file", "journald", "");

    private final Inspected host;
    private final boolean podman;
    private final OptionList options;

    private HostOptions(Inspected container, OptionList options) {
        this.host = container.at("HostConfig");
        this.podman = RunLineOf.podmans(container);
        this.options = options;
    }

    static void read(Inspected container, OptionList options) {
        HostOptions read = new HostOptions(container, options);
        read.plain();
        read.ports();
        read.logs();
        read.devices();
        read.security();
        RestartSpec restart = new RestartSpec(read.host.at("RestartPolicy").at("Name").text(), (int) read.host.at("RestartPolicy").at("MaximumRetryCount").number());
        options.one(RunOption.RESTART, restart.name().equals("no") ? "" : restart.print());
        options.all(RunOption.ADD_HOST, read.host.at("ExtraHosts").texts());
        options.all(RunOption.CAP_ADD, read.host.at("CapAdd").texts());
        options.all(RunOption.CAP_DROP, read.host.at("CapDrop").texts());
    }

    private void plain() {
        for (Plain plain : Plain.values()) {
            Inspected value = host.at(plain.member());
            if (plain.place() == Plain.Place.HOST && !value.isNull() && plain.option() != RunOption.LINK) {
                plain(plain, value);
            }
        }
    }

    private void plain(Plain plain, Inspected value) {
        switch (plain.form()) {
            case LIST -> options.all(plain.option(), value.texts());
            case MAP -> options.all(plain.option(), podman ? List.of() : value.pairs());
            case SWITCH -> options.on(plain.option(), value.flag());
            case SAID_SWITCH -> options.said(plain.option(), value.text());
            default -> {
                String text = value.number() == 0 && plain.form() != Plain.Form.TEXT && plain.form() != Plain.Form.SAID_NUMBER ? "" : written(plain, value);
                boolean byItself = BY_ITSELF.getOrDefault(plain.option(), Set.of()).contains(text) || podman && PODMANS.contains(plain.option());
                options.one(plain.option(), byItself ? "" : text);
            }
        }
    }

    private String written(Plain plain, Inspected value) {
        boolean doubled = plain.option() == RunOption.MEMORY_SWAP && value.number() == 2 * host.at("Memory").number();
        return switch (plain.form()) {
            case SIZE -> doubled ? "" : value.number() < 0 ? "-1" : ByteSize.print(value.number());
            case BILLIONTHS -> BigDecimal.valueOf(value.number(), 9).stripTrailingZeros().toPlainString();
            default -> value.text();
        };
    }

    private void ports() {
        host.at("PortBindings").members().forEach((key, bindings) -> {
            String[] port = key.split("/");
            for (Inspected binding : bindings.items()) {
                String hostPort = binding.at("HostPort").text();
                PortSpec spec = new PortSpec(binding.at("HostIp").text(), hostPort.equals("0") ? "" : hostPort,
                        port[0].matches("\\d{1,5}") ? Integer.parseInt(port[0]) : 0, port.length > 1 ? port[1] : "tcp");
                options.all(RunOption.PUBLISH, List.of(spec.print()));
            }
        });
    }

    private void logs() {
        String driver = host.at("LogConfig").at("Type").text();
        List<String> settings = host.at("LogConfig").at("Config").pairs();
        options.one(RunOption.LOG_DRIVER, PLAIN_LOGS.contains(driver) && settings.isEmpty() ? "" : driver);
        options.all(RunOption.LOG_OPT, settings);
    }

    private void devices() {
        options.all(RunOption.DEVICE, host.at("Devices").items().stream().map(device -> new DeviceSpec(device.at("PathOnHost").text(),
                device.at("PathInContainer").text(), permissions(device), "").print()).toList());
        host.at("DeviceRequests").items().forEach(this::request);
        options.all(RunOption.ULIMIT, host.at("Ulimits").items().stream().filter(limit -> !limit.at("Name").text().startsWith("RLIMIT_"))
                .map(limit -> new UlimitSpec(limit.at("Name").text(), limit.at("Soft").number(), limit.at("Hard").number()).print()).toList());
        rates(RunOption.BLKIO_WEIGHT_DEVICE, "BlkioWeightDevice", "Weight");
        rates(RunOption.DEVICE_READ_BPS, "BlkioDeviceReadBps", "Rate");
        rates(RunOption.DEVICE_WRITE_BPS, "BlkioDeviceWriteBps", "Rate");
        rates(RunOption.DEVICE_READ_IOPS, "BlkioDeviceReadIOps", "Rate");
        rates(RunOption.DEVICE_WRITE_IOPS, "BlkioDeviceWriteIOps", "Rate");
    }

    /** Podman writes none. */
    private static String permissions(Inspected device) {
        String text = device.at("CgroupPermissions").text();
        return text.isEmpty() ? "rwm" : text;
    }

    private void request(Inspected request) {
        if (request.at("Driver").text().equals("cdi")) {
            options.all(RunOption.DEVICE, request.at("DeviceIDs").texts());
        } else {
            options.all(RunOption.GPUS, List.of(GpuText.of(request)));
        }
    }

    private void rates(RunOption option, String member, String rate) {
        options.all(option, host.at(member).items().stream().map(item -> item.at("Path").text() + ":" + item.at(rate).text()).toList());
    }

    private void security() {
        for (String option : host.at("SecurityOpt").texts()) {
            if (option.matches("(?s)seccomp[=:]\\s*\\{.*")) {
                options.inexpressible("seccomp={…}");
            }
            options.all(RunOption.SECURITY_OPT, List.of(option));
        }
        boolean open = !podman && !host.at("MaskedPaths").isNull() && host.at("MaskedPaths").items().isEmpty() && !host.at("Privileged").flag();
        options.all(RunOption.SECURITY_OPT, open ? List.of("systempaths=unconfined") : List.of());
    }
}
