package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * What {@code GET /libpod/containers/stats} answers. Where one of the containers is unknown or does not run, older engines answer 200 without
 * any.
 *
 * @param samples null where it refused
 */
public record PodmanStats(@SerializedName("Stats") List<Sample> samples) {

    public PodmanStats {
        samples = samples == null ? null : Absent.list(samples);
    }

    /**
     * Of one container. Any part may be null. Counters are kept as their text, as in {@link ContainerStats}.
     *
     * @param cpu      processor time since the start, in nanoseconds
     * @param system   when it was taken, in nanoseconds since 1970
     * @param received null since Podman 5, which tells each interface
     * @param networks by interface; null before Podman 5
     */
    public record Sample(@SerializedName("ContainerID") String id, @SerializedName("CPUNano") String cpu, @SerializedName("SystemNano") String system,
                         @SerializedName("PerCPU") List<String> eachCpu, @SerializedName("MemUsage") String memory,
                         @SerializedName("MemLimit") String memoryLimit, @SerializedName("NetInput") String received,
                         @SerializedName("NetOutput") String sent, @SerializedName("Network") Map<String, Traffic> networks,
                         @SerializedName("BlockInput") String read, @SerializedName("BlockOutput") String written,
                         @SerializedName("PIDs") String pids) {
        public Sample {
            id = Absent.text(id);
            eachCpu = Absent.list(eachCpu);
        }
    }

    /** In bytes. */
    public record Traffic(@SerializedName("RxBytes") String received, @SerializedName("TxBytes") String sent) { }
}
