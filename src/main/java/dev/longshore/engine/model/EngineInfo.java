package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * What the app reads of {@code GET /info}. Engines leave out much; texts are null then, collections empty.
 *
 * @param systemTime   the engine's clock, as RFC 3339
 * @param driverStatus name and value, pair by pair
 * @param memoryLimit  whether the kernel can do that; null where the engine does not say, as the flags after it
 */
public record EngineInfo(@SerializedName("ID") String id, String name, String serverVersion, String operatingSystem,
                         @SerializedName("OSType") String osType, String architecture, String kernelVersion, long containers,
                         long containersRunning, long containersPaused, long containersStopped, long images, String driver,
                         List<List<String>> driverStatus, @SerializedName("NCPU") long cpus, long memTotal, String cgroupDriver,
                         String cgroupVersion, Map<String, Runtime> runtimes, String defaultRuntime, String dockerRootDir,
                         String loggingDriver, Swarm swarm, String systemTime, Plugins plugins, EngineRegistries registryConfig,
                         String indexServerAddress, String httpProxy, String httpsProxy, String noProxy, List<String> labels,
                         Boolean liveRestoreEnabled, Boolean experimentalBuild, Boolean debug, Boolean memoryLimit, Boolean swapLimit,
                         @SerializedName("IPv4Forwarding") Boolean ipv4Forwarding,
                         List<String> securityOptions, List<String> warnings) {

    public EngineInfo {
        driverStatus = Absent.list(driverStatus).stream().map(Absent::list).filter(pair -> pair.size() >= 2).toList();
        runtimes = Absent.map(runtimes);
        labels = Absent.list(labels);
        securityOptions = Absent.list(securityOptions);
        warnings = Absent.list(warnings);
    }

    /** What runs containers. */
    public record Runtime(String path) { }

    /** Where the engine stands in a swarm; {@code localNodeState} is {@code inactive} for one that is in none. */
    public record Swarm(String localNodeState, String nodeAddr, boolean controlAvailable, String error) { }

    /** Names of what the engine can use, by kind. */
    public record Plugins(List<String> volume, List<String> network, List<String> authorization, List<String> log) {
        public Plugins {
            volume = Absent.list(volume);
            network = Absent.list(network);
            authorization = Absent.list(authorization);
            log = Absent.list(log);
        }
    }
}
