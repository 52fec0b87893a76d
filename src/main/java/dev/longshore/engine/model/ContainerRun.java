package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;

/**
 * What {@code GET /containers/{id}/json} says of the present run of a container and of its limits.
 *
 * @param state  null where the engine does not say
 * @param limits null where the engine does not say
 */
public record ContainerRun(@SerializedName("State") State state, @SerializedName("HostConfig") Limits limits) {

    /** @param startedAt RFC 3339, year 1 for never */
    public record State(@SerializedName("StartedAt") String startedAt) { }

    /**
     * 0 is no limit.
     *
     * @param memory      in bytes
     * @param networkMode such as {@code container:ID}
     * @param nanoCpus    processors, times 10⁹
     * @param cpuQuota    microseconds of processor time in each period
     * @param cpuPeriod   in microseconds; 0 for 100,000
     */
    public record Limits(@SerializedName("Memory") long memory, @SerializedName("NetworkMode") String networkMode,
                         @SerializedName("NanoCpus") long nanoCpus, @SerializedName("CpuQuota") long cpuQuota, @SerializedName("CpuPeriod") long cpuPeriod) {
        public Limits {
            networkMode = Absent.text(networkMode);
        }
    }
}
