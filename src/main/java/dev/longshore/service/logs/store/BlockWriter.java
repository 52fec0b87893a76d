package dev.longshore.service.logs.store;

import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.store.LogBlock.Columns;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packs entries, in the order in which they are given, into blocks. What a block has been given is never changed, so that it can be read meanwhile. */
final class BlockWriter {

    /** An entry without its text. @param look as {@link dev.longshore.domain.logs.SgrState#packed} gives it */
    record Head(long key, long time, long number, byte flags, long look, @Nullable LogMark mark) { }

    private static final int FIRST_BYTES = 1024;
    private static final int FIRST_LINES = 16;

    private final BlockSize size;
    private final List<LogBlock> sealed;
    private byte[] bytes = new byte[0];
    private int[] ends = new int[0];
    private long[] keys = new long[0];
    private long[] numbers = new long[0];
    private byte[] flags = new byte[0];
    private long @Nullable [] times;
    private long @Nullable [] looks;
    private @Nullable LogMark @Nullable [] marks;
    private int count;
    private int used;

    /** @param sealed gets the blocks that are full */
    BlockWriter(BlockSize size, List<LogBlock> sealed) {
        this.size = size;
        this.sealed = sealed;
    }

    void add(Head head, byte[] text) {
        if (count > 0 && used + text.length + 1 > size.bytes()) {
            seal();
        }
        room(1, text.length + 1);
        System.arraycopy(text, 0, bytes, used, text.length);
        used += text.length;
        bytes[used] = '\n';
        ends[count] = used++;
        keys[count] = head.key;
        numbers[count] = head.number;
        flags[count] = head.flags;
        if (times == null && head.time != head.key) {
            times = Arrays.copyOf(keys, keys.length);
        }
        if (times != null) {
            times[count] = head.time;
        }
        if (head.look != 0) {
            looks = looks == null ? new long[keys.length] : looks;
            looks[count] = head.look;
        }
        if (head.mark != null) {
            marks = marks == null ? new LogMark[keys.length] : marks;
            marks[count] = head.mark;
        }
        count++;
        sealWhereFull();
    }

    /** Adds the entries of a block from one index to before another. */
    void copy(LogBlock from, int first, int end) {
        for (int next = first; next < end;) {
            int fitting = fitting(from, next, end);
            if (fitting == next && count > 0) {
                seal();
            } else {
                int to = Math.max(fitting, next + 1);   // a text that is longer than a block has one of its own
                append(from, next, to);
                next = to;
                sealWhereFull();
            }
        }
    }

    /** Takes a block as it is, unless that would leave two small ones. */
    void take(LogBlock block) {
        boolean smallBlock = block.count() < size.lines() / 4 && block.end(block.count() - 1) < size.bytes() / 4;
        boolean smallBefore = count > 0 && count < size.lines() / 4 && used < size.bytes() / 4;
        if (smallBlock || smallBefore) {
            copy(block, 0, block.count());
        } else {
            seal();
            sealed.add(block);
        }
    }

    int count() {
        return count;
    }

    /** What is not in a full block yet, as far as it is given now. */
    LogBlock open() {
        return new LogBlock(new Columns(bytes, ends, keys, numbers, flags, times, looks, marks), count);
    }

    long openSize() {
        return count == 0 ? 0 : open().size();
    }

    /** What is open becomes a block that takes no more memory than it needs. */
    void seal() {
        if (count == 0) {
            return;
        }
        sealed.add(new LogBlock(new Columns(Arrays.copyOf(bytes, used), Arrays.copyOf(ends, count), Arrays.copyOf(keys, count), Arrays.copyOf(numbers, count),
                Arrays.copyOf(flags, count), times == null ? null : Arrays.copyOf(times, count), looks == null ? null : Arrays.copyOf(looks, count),
                marks == null ? null : Arrays.copyOf(marks, count)), count));
        count = 0;
        used = 0;
        bytes = new byte[0];
        grow(0);   // new arrays, since the old ones may be read
        times = null;
        looks = null;
        marks = null;
    }

    private void sealWhereFull() {
        if (count >= size.lines() || used >= size.bytes()) {
            seal();
        }
    }

    /** The end of the entries that have room in the open block. */
    private int fitting(LogBlock from, int first, int end) {
        int last = Math.min(end, first + size.lines() - count);
        int room = size.bytes() - used;
        int begin = from.start(first);
        int fitting = first;
        while (fitting < last && from.end(fitting) + 1 - begin <= room) {
            fitting++;
        }
        return fitting;
    }

    private void append(LogBlock from, int first, int end) {
        int begin = from.start(first);
        int length = from.end(end - 1) + 1 - begin;
        int lines = end - first;
        room(lines, length);
        Columns source = from.columns();
        System.arraycopy(source.bytes(), begin, bytes, used, length);
        for (int i = 0; i < lines; i++) {
            ends[count + i] = source.ends()[first + i] - begin + used;
        }
        System.arraycopy(source.keys(), first, keys, count, lines);
        System.arraycopy(source.numbers(), first, numbers, count, lines);
        System.arraycopy(source.flags(), first, flags, count, lines);
        appendTimes(source, first, lines);
        if (source.looks() != null) {
            looks = looks == null ? new long[keys.length] : looks;
            System.arraycopy(source.looks(), first, looks, count, lines);
        }
        if (source.marks() != null) {
            marks = marks == null ? new LogMark[keys.length] : marks;
            System.arraycopy(source.marks(), first, marks, count, lines);
        }
        count += lines;
        used += length;
    }

    private void appendTimes(Columns source, int first, int lines) {
        if (times == null && source.times() != null) {
            times = Arrays.copyOf(keys, keys.length);
        }
        if (times != null) {
            System.arraycopy(source.times() == null ? source.keys() : source.times(), first, times, count, lines);
        }
    }

    private void room(int lines, int length) {
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + length, Math.clamp(2L * bytes.length, FIRST_BYTES, Math.max(FIRST_BYTES, size.bytes()))));
        }
        if (count + lines > keys.length) {
            grow(Math.max(count + lines, Math.clamp(2L * keys.length, FIRST_LINES, Math.max(FIRST_LINES, size.lines()))));
        }
    }

    private void grow(int length) {
        ends = Arrays.copyOf(ends, length);
        keys = Arrays.copyOf(keys, length);
        numbers = Arrays.copyOf(numbers, length);
        flags = Arrays.copyOf(flags, length);
        times = times == null ? null : Arrays.copyOf(times, length);
        looks = looks == null ? null : Arrays.copyOf(looks, length);
        marks = marks == null ? null : Arrays.copyOf(marks, length);
    }
}
