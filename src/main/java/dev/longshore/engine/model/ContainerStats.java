package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.Map;

/** One sample of {@code GET /containers/{id}/stats}. Any part may be null: a stopped container has none. */
public record ContainerStats(@SerializedName("id") String id, @SerializedName("name") String name, @SerializedName("read") String read,
                             @SerializedName("cpu_stats") Cpu cpu, @SerializedName("precpu_stats") Cpu cpuBefore,
                             @SerializedName("memory_stats") Memory memory, @SerializedName("networks") Map<String, Traffic> networks) {

    public ContainerStats {
        networks = Absent.map(networks);
    }

    /** Processor time; in nanoseconds, since the start of container and machine. */
    public record Cpu(@SerializedName("cpu_usage") Usage usage, @SerializedName("system_cpu_usage") long system,
                      @SerializedName("online_cpus") long onlineCpus) { }

    /** In nanoseconds. */
    public record Usage(@SerializedName("total_usage") long total) { }

    /** In bytes. */
    public record Memory(@SerializedName("usage") long usage, @SerializedName("limit") long limit,
                         @SerializedName("stats") Map<String, Long> details) {
        /** Kernels round the largest number down to a page; engines write that, or all bits set, where there is no limit. */
        private static final long NO_LIMIT = Long.MAX_VALUE - 0xffff;

        public Memory {
            details = Absent.map(details);
        }

        /** Whether {@link #limit} is one. */
        public boolean limited() {
            return limit > 0 && limit < NO_LIMIT;
        }
    }

    /** In bytes. */
    public record Traffic(@SerializedName("rx_bytes") long received, @SerializedName("tx_bytes") long sent) { }
}
