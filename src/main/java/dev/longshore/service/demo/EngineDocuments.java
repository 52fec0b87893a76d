package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.time.Instant;
import java.util.List;

/** What the Demo engine says of itself: {@code /version} and {@code /info}. */
final class EngineDocuments {

    static final int MAX_MINOR = 51;
    static final int MIN_MINOR = 24;
    static final String API_VERSION = "1." + MAX_MINOR;

    private static final String VERSION = "28.5.2-demo";
    private static final String KERNEL = "6.12.0-demo";
    private static final String BUILT = "2026-09-15T08:00:00.000000000+00:00";

    private EngineDocuments() {
    }

    static JsonObject version() {
        JsonObject details = DemoJson.object("ApiVersion", API_VERSION, "Arch", "amd64", "BuildTime", BUILT,
                "Experimental", "false", "GitCommit", "demo", "GoVersion", "none", "KernelVersion", KERNEL,
                "MinAPIVersion", "1." + MIN_MINOR, "Os", "linux");
        return DemoJson.object("Platform", DemoJson.object("Name", "Longshore Demo Engine"),
                "Components", List.of(DemoJson.object("Name", "Engine", "Version", VERSION, "Details", details)),
                "Version", VERSION, "ApiVersion", API_VERSION, "MinAPIVersion", "1." + MIN_MINOR, "GitCommit", "demo",
                "GoVersion", "none", "Os", "linux", "Arch", "amd64", "KernelVersion", KERNEL, "BuildTime", BUILT);
    }

    /** @param running of the containers, restarting ones included; {@code streams}: open event streams */
    static JsonObject info(long containers, long running, long paused, int images, int streams, Instant now) {
        return DemoJson.merge(counts(containers, running, paused, images), DemoJson.merge(abilities(streams, now), host()));
    }

    private static JsonObject counts(long containers, long running, long paused, int images) {
        return DemoJson.object("ID", "00000000-0000-4000-8000-000000000000", "Containers", containers,
                "ContainersRunning", running, "ContainersPaused", paused,
                "ContainersStopped", containers - running - paused, "Images", images, "Driver", "overlay2",
                "DriverStatus", List.of(List.of("Backing Filesystem", "memory")),
                "Plugins", DemoJson.object("Volume", List.of("local"), "Network", List.of("bridge", "host", "null"),
                        "Authorization", null, "Log", List.of("json-file", "local")));
    }

    private static JsonObject abilities(int streams, Instant now) {
        return DemoJson.object("MemoryLimit", true, "SwapLimit", true, "CpuCfsPeriod", true, "CpuCfsQuota", true,
                "CPUShares", true, "CPUSet", true, "PidsLimit", true, "IPv4Forwarding", true, "Debug", false, "NFd", 0,
                "OomKillDisable", false, "NGoroutines", 0, "SystemTime", now.toString(), "LoggingDriver", "json-file",
                "CgroupDriver", "systemd", "CgroupVersion", "2", "NEventsListener", streams);
    }

    private static JsonObject host() {
        return DemoJson.object("KernelVersion", KERNEL, "OperatingSystem", "Longshore Demo", "OSVersion", "",
                "OSType", "linux", "Architecture", "x86_64", "IndexServerAddress", "https://index.docker.io/v1/",
                "RegistryConfig", DemoJson.object("IndexConfigs", DemoJson.object(), "InsecureRegistryCIDRs", List.of(),
                        "Mirrors", null),
                "NCPU", 8, "MemTotal", 16_000_000_000L, "GenericResources", null, "DockerRootDir", "/var/lib/docker",
                "HttpProxy", "", "HttpsProxy", "", "NoProxy", "", "Name", "demo", "Labels", List.of(),
                "ExperimentalBuild", false, "ServerVersion", VERSION,
                "Runtimes", DemoJson.object("runc", DemoJson.object("path", "runc")), "DefaultRuntime", "runc",
                "Swarm", DemoJson.object("NodeID", "", "NodeAddr", "", "LocalNodeState", "inactive",
                        "ControlAvailable", false, "Error", "", "RemoteManagers", null),
                "LiveRestoreEnabled", false, "Isolation", "", "InitBinary", "docker-init",
                "SecurityOptions", List.of("name=seccomp,profile=builtin", "name=cgroupns"), "Warnings", null);
    }
}
