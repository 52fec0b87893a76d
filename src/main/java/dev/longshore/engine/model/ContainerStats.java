package dev.longshore.engine.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * One sample of {@code GET /containers/{id}/stats}. Any part may be null: what an engine cannot measure it leaves out. Counters are unsigned
 * numbers of 64 bits, kept as their text, because no number of Java holds all of them.
 *
 * @param read       when it was taken, RFC 3339; year 1 where the container does not run
 * @param readBefore when {@link #cpuBefore} was taken; year 1 where there is none
 * @param networks   by interface; null where the container has no network of its own
 * @param processors of Windows: how many there are; else 0
 * @param message    an error: some engines send one under the status 200
 */
public record ContainerStats(@SerializedName("read") String read, @SerializedName("preread") String readBefore, @SerializedName("cpu_stats") Cpu cpu,
                             @SerializedName("precpu_stats") Cpu cpuBefore, @SerializedName("memory_stats") Memory memory,
                             @SerializedName("networks") Map<String, Traffic> networks, @SerializedName("blkio_stats") BlockDevices blockDevices,
                             @SerializedName("pids_stats") Pids pids, @SerializedName("storage_stats") Storage storage,
                             @SerializedName("num_procs") long processors, @SerializedName("message") String message) {

    /** Processor time. @param system of the whole machine, in nanoseconds */
    public record Cpu(@SerializedName("cpu_usage") Usage usage, @SerializedName("system_cpu_usage") String system,
                      @SerializedName("online_cpus") long online, @SerializedName("throttling_data") Throttling throttling) { }

    /** Since the start, in nanoseconds; of Windows in units of 100 nanoseconds. @param each by processor; empty where it is not told */
    public record Usage(@SerializedName("total_usage") String total, @SerializedName("percpu_usage") List<String> each) {
        public Usage {
            each = Absent.list(each);
        }
    }

    /** How often a limit of processor time was checked, and held the container back. @param time in nanoseconds */
    public record Throttling(@SerializedName("periods") String periods, @SerializedName("throttled_periods") String throttled,
                             @SerializedName("throttled_time") String time) { }

    /** In bytes. @param details by the kernel's names @param workingSet of Windows */
    public record Memory(@SerializedName("usage") String usage, @SerializedName("limit") String limit,
                         @SerializedName("stats") Map<String, String> details, @SerializedName("privateworkingset") String workingSet) {
        public Memory {
            details = Absent.map(details);
        }
    }

    /** In bytes. */
    public record Traffic(@SerializedName("rx_bytes") String received, @SerializedName("tx_bytes") String sent) { }

    /** @param bytes what was read and written; empty where it is not told */
    public record BlockDevices(@SerializedName("io_service_bytes_recursive") List<Transfer> bytes) {
        public BlockDevices {
            bytes = Absent.list(bytes);
        }
    }

    /** One counter of one device. @param operation in any case, {@code Read} or {@code write}; others count no bytes of these */
    public record Transfer(@SerializedName("op") String operation, @SerializedName("value") String value) { }

    /** Processes and threads. */
    public record Pids(@SerializedName("current") String current, @SerializedName("limit") String limit) { }

    /** Of Windows, in bytes. */
    public record Storage(@SerializedName("read_size_bytes") String read, @SerializedName("write_size_bytes") String written) { }
}
