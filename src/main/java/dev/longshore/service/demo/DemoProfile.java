package dev.longshore.service.demo;

import java.util.Map;

/**
 * How busy a demo container is. Its use swings about a mean; all of it follows from what the container was created as.
 *
 * @param cpu         processors that it uses on average
 * @param swing       of that, 0 to 1
 * @param period      of the swing, in seconds
 * @param memory      bytes in use on average
 * @param memoryLimit in bytes; 0 for none
 * @param cpuLimit    processors; 0 for none
 */
record DemoProfile(double cpu, double swing, double period, long memory, long memoryLimit, double cpuLimit) {

    private static final long MB = 1_000_000;

    private static final Map<String, DemoProfile> KNOWN = Map.of(
            "harbor-db-1", new DemoProfile(0.62, 0.45, 75, 221 * MB, 268_435_456, 0),
            "harbor-api-1", new DemoProfile(0.12, 0.6, 40, 96 * MB, 268_435_456, 0),
            "harbor-worker-1", new DemoProfile(0.47, 0.1, 55, 74 * MB, 134_217_728, 0.5),
            "harbor-web-1", new DemoProfile(0.03, 0.7, 30, 18 * MB, 0, 0),
            "beacon-blog-1", new DemoProfile(0.08, 0.5, 90, 118 * MB, 0, 0),
            "lighthouse", new DemoProfile(0.004, 0.9, 20, 6 * MB, 0, 0));

    static DemoProfile of(DemoSpec spec) {
        return KNOWN.entrySet().stream().filter(each -> DemoIds.of("container/" + each.getKey()).equals(spec.id())).map(Map.Entry::getValue)
                .findFirst().orElseGet(() -> {
                    int odd = spec.id().hashCode() & 0xff;
                    return new DemoProfile(0.002 + odd / 8000.0, 0.6, 25 + odd % 60, (4 + odd % 40) * MB, 0, 0);
                });
    }

    /** Processors in use at a time. @param seconds since any fixed time */
    double cpuAt(double seconds) {
        return cpu * (1 + swing * wave(seconds));
    }

    /** Processor seconds used between two times. */
    double cpuBetween(double from, double to) {
        double turn = 2 * Math.PI / period;
        return cpu * (to - from + swing * (Math.cos(turn * from) - Math.cos(turn * to)) / turn);
    }

    long memoryAt(double seconds) {
        return Math.round(memory * (1 + 0.06 * wave(seconds / 4)));
    }

    private double wave(double seconds) {
        return Math.sin(2 * Math.PI * seconds / period);
    }
}
