package dev.longshore.service.logs.store;

import java.util.Arrays;
import java.util.List;

/** All that a store held at one moment, in order. It does not change. */
public final class LogSnapshot {

    private final List<LogBlock> blocks;
    private final int[] before;
    private final Counts.State state;
    private final long bytes;
    private final long version;

    LogSnapshot(List<LogBlock> blocks, Counts.State state, long bytes, long version) {
        this.blocks = blocks;
        this.before = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            before[i + 1] = before[i] + blocks.get(i).count();
        }
        this.state = state;
        this.bytes = bytes;
        this.version = version;
    }

    /** How many lines and marks there are, without those that have no end yet. */
    public int size() {
        return before[blocks.size()];
    }

    public LogEntry entry(int index) {
        int found = Arrays.binarySearch(before, index);
        int block = found >= 0 ? found : -found - 2;
        return blocks.get(block).entry(index - before[block]);
    }

    /** Where the entry with that number stands; -1 where it is not here. */
    public int indexOf(long number) {
        for (int i = 0; i < blocks.size(); i++) {
            int index = blocks.get(i).indexOf(number);
            if (index >= 0) {
                return before[i] + index;
            }
        }
        return -1;
    }

    /** The entries in order, packed. None is empty. */
    public List<LogBlock> blocks() {
        return blocks;
    }

    /** Lines that have no end yet, by source. */
    public List<LogEntry> open() {
        return state.open();
    }

    /** By source number. */
    public List<SourceFacts> sources() {
        return state.sources();
    }

    /** Hides what is here, for a view that is cleared now. */
    public ClearMark clearMark() {
        return state.cleared();
    }

    /** How much memory the entries take. */
    public long bytes() {
        return bytes;
    }

    /** How many lines had to go for want of room. */
    public long droppedLines() {
        return state.sources().stream().mapToLong(SourceFacts::dropped).sum();
    }

    /** Grows with each change of the store. */
    public long version() {
        return version;
    }
}
