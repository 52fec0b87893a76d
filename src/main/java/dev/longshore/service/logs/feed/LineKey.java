package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import java.util.Arrays;

/** Tells lines apart by time, stream and text. Lines that are all the same have one key, so whoever uses keys counts them. */
final class LineKey {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private LineKey() {
    }

    static long of(LogLine line) {
        long key = line.time() * SPREAD + Arrays.hashCode(line.text());
        key = (key ^ key >>> 29) * SPREAD + line.text().length;
        return (key ^ key >>> 32) * SPREAD + line.stream().name().hashCode();
    }
}
