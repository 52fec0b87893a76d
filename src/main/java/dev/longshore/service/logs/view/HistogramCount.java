package dev.longshore.service.logs.view;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.service.logs.store.LogBlock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Counts lines by time and level. Lines without a time count nowhere. */
final class HistogramCount {

    private static final int LEVELS = LogLevel.values().length;

    private HistogramCount() {
    }

    /** Counts what would show if no level were hidden. */
    static Histogram of(List<ShownBlock> parts, int most) {
        List<ShownBlock> counted = parts.stream().filter(part -> Arrays.stream(part.levels).anyMatch(lines -> lines > 0)).toList();
        long from = counted.stream().mapToLong(part -> first(part, false)).filter(time -> time != LogTime.NONE).findFirst().orElse(LogTime.NONE);
        if (most == 0 || from == LogTime.NONE) {
            return Histogram.NONE;
        }
        long to = counted.reversed().stream().mapToLong(part -> first(part, true)).filter(time -> time != LogTime.NONE).findFirst().orElse(from);
        long width = Histogram.width(from, to, most);
        int[][] buckets = new int[(int) (Math.floorDiv(to, width) - Math.floorDiv(from, width)) + 1][LEVELS];
        counted.forEach(part -> count(part, Math.floorDiv(from, width), width, buckets));
        return new Histogram(Math.floorDiv(from, width) * width, width, Stream.of(buckets).toList());
    }

    private static void count(ShownBlock part, long first, long width, int[][] buckets) {
        LogBlock block = part.block;
        long lowest = block.key(0);
        if (lowest != LogTime.NONE && Math.floorDiv(lowest, width) == Math.floorDiv(block.key(block.count() - 1), width)) {
            int[] bucket = buckets[(int) (Math.floorDiv(lowest, width) - first)];
            Arrays.setAll(bucket, level -> bucket[level] + part.levels[level]);
            return;
        }
        for (int i = 0; i < block.count(); i++) {
            if (block.key(i) != LogTime.NONE && part.tallies(i)) {
                buckets[(int) (Math.floorDiv(block.key(i), width) - first)][block.levelNumber(i)]++;
            }
        }
    }

    /** The time of the first line that counts, or of the last; {@link LogTime#NONE} where none has a time. */
    private static long first(ShownBlock part, boolean last) {
        LogBlock block = part.block;
        for (int i = 0; i < block.count(); i++) {
            int line = last ? block.count() - 1 - i : i;
            if (block.key(line) != LogTime.NONE && part.tallies(line)) {
                return block.key(line);
            }
        }
        return LogTime.NONE;
    }
}
