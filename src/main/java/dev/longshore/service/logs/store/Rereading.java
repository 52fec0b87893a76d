package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LogLine;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines of a source once more, because what stands above them is other than it was. Under the locks of the source and of the blocks. */
final class Rereading {

    private final SourceLines source;
    private final long fromNumber;
    private final LineReader now;
    private final @Nullable LineReader before;
    private boolean any;
    private boolean agreed;

    /**
     * @param fromNumber lines with a smaller number stay as they are
     * @param now        reads them from now on
     * @param before     has read them: from where both agree on, nothing changes. Null to read to the end
     */
    Rereading(SourceLines source, long fromNumber, LineReader now, @Nullable LineReader before) {
        this.source = source;
        this.fromNumber = fromNumber;
        this.now = now;
        this.before = before;
    }

    /** Replaces blocks whose lines mean something else now. */
    void run(List<LogBlock> blocks) {
        for (int i = 0; i < blocks.size() && !agreed; i++) {
            LogBlock block = blocks.get(i);
            if (block.hasLane(source.lane())) {
                blocks.set(i, read(block));
            }
        }
        if (any && !agreed) {
            source.read(now);
        }
    }

    /** The block as it is read now, up to where both readers agree. */
    private LogBlock read(LogBlock block) {
        byte[] flags = null;
        long[] looks = null;
        for (int i = 0; i < block.count(); i++) {
            if (LineNumber.lane(block.number(i)) != source.lane() || block.number(i) < fromNumber) {
                continue;
            }
            boolean gap = before != null && !any && block.number(i) != fromNumber;   // what was read before is gone
            if (gap || before != null && any && before.sameAs(now)) {
                agreed = true;
                break;
            }
            any = true;
            LogLine line = new LogLine(block.stream(i), block.time(i), block.text(i), block.ended(i));
            if (before != null) {
                before.read(line, block.key(i));
            }
            byte flag = now.read(line, block.key(i));
            if (flags != null || flag != block.flags(i) || now.look() != block.look(i)) {
                flags = flags == null ? Arrays.copyOf(block.columns().flags(), block.count()) : flags;
                looks = looks == null ? looks(block) : looks;
                flags[i] = flag;
                looks[i] = now.look();
            }
        }
        return flags == null ? block : block.with(flags, looks);
    }

    private static long[] looks(LogBlock block) {
        long[] looks = block.columns().looks();
        return looks == null ? new long[block.count()] : Arrays.copyOf(looks, block.count());
    }
}
