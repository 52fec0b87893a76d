package dev.longshore.service.demo;

import dev.longshore.json.JsonNode.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the demo containers use, as Docker on cgroup v2 tells it in one sample. Counters go on only while somebody asks and it runs. Guarded by the engine's lock. */
final class DemoStats {

    /** As {@link EngineDocuments} tells of the machine. */
    private static final int CPUS = 8;
    private static final long MACHINE_MEMORY = 16_000_000_000L;
    private static final Duration UP = Duration.ofDays(40);
    private static final double NANOS = 1e9;
    private static final double PERIODS_A_SECOND = 10;
    /** For each processor second: bytes received, sent, read and written. */
    private static final double[] TRAFFIC = {90_000, 51_000, 12_000, 260_000};
    private static final String NEVER = "0001-01-01T00:00:00Z";

    private final DemoEngine engine;
    private final Instant booted;
    private final Map<String, Meter> meters = new HashMap<>();

    /** Counters of one run. */
    private static final class Meter {
        final Instant startedAt;
        double at;
        double cpuSeconds;
        double periods;
        double throttled;

        Meter(Instant startedAt) {
            this.startedAt = startedAt;
            this.at = seconds(startedAt);
        }

        void advance(DemoProfile profile, double to, boolean runs) {
            double used = runs && to > at ? profile.cpuBetween(at, to) : 0;
            cpuSeconds += used;
            if (profile.cpuLimit() > 0 && runs) {
                periods += (to - at) * PERIODS_A_SECOND;
                throttled += (to - at) * PERIODS_A_SECOND * Math.clamp(profile.cpuAt(to) / profile.cpuLimit() - 0.9, 0, 1);
            }
            at = Math.max(at, to);
        }
    }

    DemoStats(DemoEngine engine) {
        this.engine = engine;
        this.booted = engine.now().minus(UP);
    }

    /** @throws DemoFault 404 for an unknown container, 500 where a stream is asked for */
    JsonObject sample(String reference, boolean stream) {
        if (stream) {
            throw DemoFault.failed("the Demo engine gives single samples only: stream=false");
        }
        synchronized (engine) {
            DemoContainer container = engine.containers().find(reference);
            return container.alive() ? running(container) : stopped(container);
        }
    }

    private JsonObject running(DemoContainer container) {
        DemoProfile profile = DemoProfile.of(container.spec());
        Instant now = engine.now();
        Meter meter = meters.compute(container.spec().id(), (id, known) ->
                known != null && known.startedAt.equals(container.startedAt()) ? known : new Meter(container.startedAt()));
        meter.advance(profile, seconds(now), container.state() == DemoContainer.State.RUNNING);
        return DemoJson.object("read", now.toString(), "preread", NEVER,
                "pids_stats", DemoJson.object("current", 1 + Math.round(profile.cpu() * 20), "limit", 9_483),
                "blkio_stats", DemoJson.object("io_service_bytes_recursive", List.of(transfer("read", meter, 2), transfer("write", meter, 3))),
                "num_procs", 0, "storage_stats", DemoJson.object(), "cpu_stats", cpu(meter, now), "precpu_stats", noCpu(),
                "memory_stats", memory(profile, seconds(now)),
                "networks", DemoJson.object("eth0", DemoJson.object("rx_bytes", traffic(meter, 0), "tx_bytes", traffic(meter, 1))));
    }

    private JsonObject cpu(Meter meter, Instant now) {
        long nanos = Math.round(meter.cpuSeconds * NANOS);
        return DemoJson.object("cpu_usage", DemoJson.object("total_usage", nanos, "usage_in_kernelmode", nanos / 5, "usage_in_usermode", nanos - nanos / 5),
                "system_cpu_usage", Math.round((seconds(now) - seconds(booted)) * CPUS * NANOS), "online_cpus", CPUS,
                "throttling_data", DemoJson.object("periods", (long) meter.periods, "throttled_periods", (long) meter.throttled,
                        "throttled_time", (long) (meter.throttled * NANOS / 50)));
    }

    private static JsonObject memory(DemoProfile profile, double seconds) {
        long used = profile.memoryAt(seconds);
        long cache = profile.memory() / 9;
        return DemoJson.object("usage", used + cache, "stats", DemoJson.object("anon", used, "file", cache, "inactive_file", cache),
                "limit", profile.memoryLimit() > 0 ? profile.memoryLimit() : MACHINE_MEMORY);
    }

    private static JsonObject transfer(String operation, Meter meter, int kind) {
        return DemoJson.object("major", 259, "minor", 0, "op", operation, "value", traffic(meter, kind));
    }

    private static long traffic(Meter meter, int kind) {
        return Math.round(meter.cpuSeconds * TRAFFIC[kind]);
    }

    private static JsonObject noCpu() {
        return DemoJson.object("cpu_usage", DemoJson.object("total_usage", 0, "usage_in_kernelmode", 0, "usage_in_usermode", 0),
                "throttling_data", DemoJson.object("periods", 0, "throttled_periods", 0, "throttled_time", 0));
    }

    private static JsonObject stopped(DemoContainer container) {
        return DemoJson.object("name", "/" + container.name(), "id", container.spec().id(), "read", NEVER, "preread", NEVER,
                "pids_stats", DemoJson.object(), "blkio_stats", DemoJson.object("io_service_bytes_recursive", null), "num_procs", 0,
                "storage_stats", DemoJson.object(), "cpu_stats", noCpu(), "precpu_stats", noCpu(), "memory_stats", DemoJson.object());
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / NANOS;
    }
}
