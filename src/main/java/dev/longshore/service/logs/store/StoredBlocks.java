package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.service.logs.store.BlockWriter.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All entries in order, as blocks. What comes is gathered by lane first, and put among the others together: else the lines of twenty
 * sources that write at the same time would be moved twenty times.
 */
final class StoredBlocks {

    /** What one lane was given since the last merge, in order. */
    private static final class Gathered {

        private final List<LogBlock> blocks = new ArrayList<>();
        private final BlockWriter writer;
        private Head last;

        Gathered(BlockSize size, Head first) {
            this.writer = new BlockWriter(size, blocks);
            this.last = first;
        }

        List<LogBlock> all() {
            if (writer.count() > 0) {
                blocks.add(writer.open());
            }
            return blocks;
        }
    }

    private static final int PART_GATHERED = 16;
    private static final long MOST_GATHERED = 4L << 20;
    private static final int OF_LINE = 22;

    private final BlockSize size;
    private final long mostGathered;
    private final long mostStored;
    private final List<LogBlock> blocks = new ArrayList<>();
    private final Map<Integer, Gathered> gathered = new HashMap<>();
    private final Counts counts = new Counts();
    private BlockWriter tail;
    private long gatheredBytes;
    private long storedBytes;
    private long version;
    private @Nullable LogSnapshot latest;

    StoredBlocks(long maxBytes) {
        this.size = BlockSize.forStore(maxBytes);
        this.mostGathered = Math.min(MOST_GATHERED, maxBytes / PART_GATHERED);
        this.mostStored = maxBytes - mostGathered;
        this.tail = new BlockWriter(size, blocks);
    }

    synchronized void addSource() {
        counts.addSource();
        version++;
    }

    /** Entries of one source in order. */
    synchronized void add(int source, List<Head> heads, List<LogLine> lines) {
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            if (counts.add(source, head)) {
                byte[] text = lines.get(i).text();
                gather(head, text);
                gatheredBytes += text.length + OF_LINE;
                if (gatheredBytes > mostGathered) {
                    merge();
                }
            }
        }
        version++;
    }

    synchronized void open(int source, List<LogEntry> unended) {
        counts.open(source, unended);
        version++;
    }

    synchronized void reread(Rereading rereading) {
        merge();
        tail.seal();
        rereading.run(blocks);
        trim();
        version++;
    }

    /** The number of the first entry of a lane that stands below that key; empty where there is none. */
    synchronized OptionalLong firstBelow(int lane, long key) {
        merge();
        OptionalLong first = OptionalLong.empty();
        for (int i = blocks.size(); i >= 0; i--) {   // the last one is open yet
            LogBlock block = i == blocks.size() ? tail.open() : blocks.get(i);
            for (int line = block.count() - 1; line >= 0 && block.key(line) > key; line--) {
                first = LineNumber.lane(block.number(line)) == lane ? OptionalLong.of(block.number(line)) : first;
            }
            if (block.count() > 0 && block.key(0) <= key) {
                return first;
            }
        }
        return OptionalLong.empty();   // nothing stands above that key
    }

    synchronized long arrived() {
        return counts.arrived();
    }

    synchronized boolean hasRoomForOlder() {
        return !counts.anyDropped() && storedBytes + gatheredBytes < mostStored - mostStored / PART_GATHERED;
    }

    synchronized LogSnapshot snapshot(List<SourceLines> sources) {
        if (latest == null || latest.version() != version) {
            merge();
            List<LogBlock> all = new ArrayList<>(blocks);
            if (tail.count() > 0) {
                all.add(tail.open());
            }
            latest = new LogSnapshot(List.copyOf(all), counts.state(sources), storedBytes, version);
        }
        return latest;
    }

    private void gather(Head head, byte[] text) {
        int lane = LineNumber.lane(head.number());
        Gathered own = gathered.get(lane);
        if (own != null && compare(own.last, head) > 0) {   // marks, or older lines
            merge();
            own = null;
        }
        if (own == null) {
            own = new Gathered(size, head);
            gathered.put(lane, own);
        }
        own.last = head;
        own.writer.add(head, text);
    }

    private static int compare(Head one, Head other) {
        int keys = Long.compare(one.key(), other.key());
        return keys != 0 ? keys : Long.compare(one.number(), other.number());
    }

    /** Puts what was gathered among the others. */
    private void merge() {
        if (gathered.isEmpty()) {
            return;
        }
        List<List<LogBlock>> sequences = new ArrayList<>(gathered.values().stream().map(Gathered::all).toList());
        gathered.clear();
        gatheredBytes = 0;
        LogBlock first = sequences.stream().map(List::getFirst).min((one, other) -> BlockMerge.compare(one, 0, other, 0)).orElseThrow();
        LogBlock last = sequences.stream().map(List::getLast).max((one, other) -> BlockMerge.compare(one, one.count() - 1, other, other.count() - 1)).orElseThrow();
        int from = firstEndingAfter(first);
        int to = firstBeginningAfter(last, from);
        boolean tailAfter = tail.count() > 0 && BlockMerge.compare(tail.open(), 0, last, last.count() - 1) > 0;
        if (tailAfter || tail.count() == 0 && to < blocks.size()) {
            mergeInto(sequences, from, to);
        } else {
            mergeAtEnd(sequences, from, first);
        }
        trim();
    }

    /** What stands behind stays as it is. */
    private void mergeInto(List<List<LogBlock>> sequences, int from, int to) {
        List<LogBlock> between = blocks.subList(from, to);
        sequences.add(List.copyOf(between));
        List<LogBlock> merged = new ArrayList<>();
        BlockWriter writer = new BlockWriter(size, merged);
        BlockMerge.merge(sequences, writer);
        writer.seal();
        between.clear();
        blocks.addAll(from, merged);
    }

    private void mergeAtEnd(List<List<LogBlock>> sequences, int from, LogBlock first) {
        LogBlock open = tail.open();
        boolean overTail = open.count() > 0 && BlockMerge.compare(open, open.count() - 1, first, 0) > 0;
        if (overTail || from < blocks.size()) {
            List<LogBlock> end = new ArrayList<>(blocks.subList(from, blocks.size()));
            if (open.count() > 0) {
                end.add(open);
            }
            sequences.add(end);
            blocks.subList(from, blocks.size()).clear();
            tail = new BlockWriter(size, blocks);
        }
        BlockMerge.merge(sequences, tail);
    }

    private int firstEndingAfter(LogBlock first) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            LogBlock block = blocks.get(middle);
            if (BlockMerge.compare(block, block.count() - 1, first, 0) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int firstBeginningAfter(LogBlock last, int from) {
        int index = from;
        while (index < blocks.size() && BlockMerge.compare(blocks.get(index), 0, last, last.count() - 1) <= 0) {
            index++;
        }
        return index;
    }

    /** The oldest go until the rest has room. */
    private void trim() {
        storedBytes = blocks.stream().mapToLong(LogBlock::size).sum() + tail.openSize();
        if (storedBytes > mostStored && blocks.isEmpty()) {
            tail.seal();
        }
        int going = 0;
        while (storedBytes > mostStored && going < blocks.size()) {
            LogBlock oldest = blocks.get(going++);
            storedBytes -= oldest.size();
            counts.drop(oldest);
        }
        blocks.subList(0, going).clear();
    }
}
