package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.util.List;

/** The HostConfig of an inspected container: every field an engine writes, nearly all at their defaults. */
final class HostConfigDocument {

    private static final List<String> MASKED = List.of("/proc/asound", "/proc/acpi", "/proc/interrupts", "/proc/kcore",
            "/proc/keys", "/proc/latency_stats", "/proc/timer_list", "/proc/timer_stats", "/proc/sched_debug", "/proc/scsi",
            "/sys/firmware", "/sys/devices/virtual/powercap");
    private static final List<String> READ_ONLY =
            List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger");

    private HostConfigDocument() {
    }

    static JsonObject of(DemoSpec spec) {
        return DemoJson.merge(DemoJson.merge(wiring(spec), isolation()), resources(DemoProfile.of(spec)));
    }

    private static JsonObject wiring(DemoSpec spec) {
        List<String> binds = spec.mounts().stream()
                .map(mount -> mount.source() + ":" + mount.destination() + (mount.writable() ? "" : ":ro")).toList();
        return DemoJson.object("Binds", binds.isEmpty() ? null : binds, "ContainerIDFile", "",
                "LogConfig", DemoJson.object("Type", "json-file", "Config", DemoJson.object()),
                "NetworkMode", spec.network(), "PortBindings", NetworkDocuments.bindings(spec, false),
                "RestartPolicy", DemoJson.object("Name", spec.restartPolicy(), "MaximumRetryCount", 0),
                "AutoRemove", false, "VolumeDriver", "", "VolumesFrom", null, "ConsoleSize", List.of(0, 0));
    }

    private static JsonObject isolation() {
        return DemoJson.object("CapAdd", null, "CapDrop", null, "CgroupnsMode", "private", "Dns", List.of(),
                "DnsOptions", List.of(), "DnsSearch", List.of(), "ExtraHosts", null, "GroupAdd", null, "IpcMode", "private",
                "Cgroup", "", "Links", null, "OomScoreAdj", 0, "PidMode", "", "Privileged", false,
                "PublishAllPorts", false, "ReadonlyRootfs", false, "SecurityOpt", null, "UTSMode", "", "UsernsMode", "",
                "ShmSize", 67_108_864, "Runtime", "runc", "Isolation", "");
    }

    private static JsonObject resources(DemoProfile profile) {
        return DemoJson.object("CpuShares", 0, "Memory", profile.memoryLimit(), "NanoCpus", Math.round(profile.cpuLimit() * 1e9), "CgroupParent", "", "BlkioWeight", 0,
                "BlkioWeightDevice", List.of(), "BlkioDeviceReadBps", List.of(), "BlkioDeviceWriteBps", List.of(),
                "BlkioDeviceReadIOps", List.of(), "BlkioDeviceWriteIOps", List.of(), "CpuPeriod", 0, "CpuQuota", 0,
                "CpuRealtimePeriod", 0, "CpuRealtimeRuntime", 0, "CpusetCpus", "", "CpusetMems", "", "Devices", List.of(),
                "DeviceCgroupRules", null, "DeviceRequests", null, "MemoryReservation", 0, "MemorySwap", 0,
                "MemorySwappiness", null, "OomKillDisable", null, "PidsLimit", null, "Ulimits", List.of(), "CpuCount", 0,
                "CpuPercent", 0, "IOMaximumIOps", 0, "IOMaximumBandwidth", 0, "MaskedPaths", MASKED,
                "ReadonlyPaths", READ_ONLY);
    }
}
