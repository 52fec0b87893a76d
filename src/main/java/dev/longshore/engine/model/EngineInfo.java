package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/** What the app reads of {@code GET /info}. */
public record EngineInfo(@SerializedName("ID") String id, String name, String serverVersion, String operatingSystem,
                         @SerializedName("OSType") String osType, String architecture, String kernelVersion, int containers,
                         int containersRunning, int containersPaused, int containersStopped, int images, String driver,
                         @SerializedName("NCPU") int cpus, long memTotal, List<String> securityOptions, List<String> warnings) {

    public EngineInfo {
        securityOptions = Absent.list(securityOptions);
        warnings = Absent.list(warnings);
    }
}
