package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.SgrState;
import dev.longshore.service.logs.feed.LogMark;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred entries that follow each other, packed. It does not change. Each text is followed by a newline, which no text holds, so that
 * a search can go over all of them at once.
 */
public final class LogBlock {

    /** The arrays of a block, which may be longer than it. @param times, looks, marks null where all are as usual */
    record Columns(byte[] bytes, int[] ends, long[] keys, long[] numbers, byte[] flags, long @Nullable [] times, long @Nullable [] looks,
                   @Nullable LogMark @Nullable [] marks) { }

    private static final LogStream[] STREAMS = LogStream.values();
    private static final int OBJECTS = 200;
    private static final int OF_MARK = 160;

    private final Columns columns;
    private final int count;
    private volatile long @Nullable [] lanes;

    LogBlock(Columns columns, int count) {
        this.columns = columns;
        this.count = count;
    }

    public int count() {
        return count;
    }

    /** The texts; nobody writes into them. */
    public byte[] bytes() {
        return columns.bytes;
    }

    /** Where the text of an entry begins. */
    public int start(int index) {
        return index == 0 ? 0 : columns.ends[index - 1] + 1;
    }

    /** Where the text of an entry ends; a newline stands there. */
    public int end(int index) {
        return columns.ends[index];
    }

    /** The entry whose text holds that byte, or ends there. */
    public int at(int position) {
        int found = Arrays.binarySearch(columns.ends, 0, count, position);
        return found >= 0 ? found : -found - 1;
    }

    public long number(int index) {
        return columns.numbers[index];
    }

    public int source(int index) {
        return LineNumber.source(columns.numbers[index]);
    }

    public boolean isMark(int index) {
        return LineNumber.isMark(columns.numbers[index]);
    }

    /** By which entries of several sources are ordered, in nanoseconds since 1970: its time, or near to it. */
    public long key(int index) {
        return columns.keys[index];
    }

    public long time(int index) {
        return columns.times == null ? columns.keys[index] : columns.times[index];
    }

    public LogLevel level(int index) {
        return Flags.level(columns.flags[index]);
    }

    /** The number of a level, from 0, in their order. */
    public static int numberOf(LogLevel level) {
        return Flags.number(level);
    }

    /** The number of the level. */
    public int levelNumber(int index) {
        return columns.flags[index] & Flags.LEVEL;
    }

    public LogStream stream(int index) {
        return STREAMS[streamNumber(index)];
    }

    /** The number of the stream, from 0, in their order. */
    public int streamNumber(int index) {
        return Flags.stream(columns.flags[index]);
    }

    /** Whether the line ended: false for the pieces of a very long one, except the last. */
    public boolean ended(int index) {
        return (columns.flags[index] & Flags.ENDED) != 0;
    }

    public boolean continuation(int index) {
        return (columns.flags[index] & Flags.CONTINUATION) != 0;
    }

    /** Whether its bytes are searched as they are: they hold no escape. */
    public boolean searchable(int index) {
        return (columns.flags[index] & Flags.SEARCHABLE) != 0;
    }

    public byte[] text(int index) {
        return Arrays.copyOfRange(columns.bytes, start(index), end(index));
    }

    /** Whether two lines are of one stream and have one text. */
    public boolean sameLine(int index, LogBlock other, int otherIndex) {
        return source(index) == other.source(otherIndex) && stream(index) == other.stream(otherIndex) && !isMark(index) && !other.isMark(otherIndex)
                && Arrays.equals(columns.bytes, start(index), end(index), other.columns.bytes, other.start(otherIndex), other.end(otherIndex));
    }

    /** Whether a run of a source began between two entries. @param above -1 for the beginning of the block @param below its count for the end */
    public boolean startsBetween(int above, int below, int source) {
        for (int i = above + 1; columns.marks != null && i < below; i++) {
            LogMark mark = mark(i);
            if (mark != null && mark.kind().starts() && source(i) == source) {
                return true;
            }
        }
        return false;
    }

    /** One entry by itself. */
    public LogEntry entry(int index) {
        LogLine line = new LogLine(stream(index), time(index), text(index), ended(index));
        return new LogEntry(number(index), source(index), line, new LogEntry.Meaning(level(index), continuation(index), SgrState.unpacked(look(index))),
                Optional.ofNullable(mark(index)));
    }

    /** The entry with that number; -1 where it is not here. */
    public int indexOf(long number) {
        long[] here = lanes();
        int lane = lane(here, LineNumber.lane(number));
        if (lane < 0 || number < here[lane] || number > here[lane + 1]) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            if (columns.numbers[i] == number) {
                return i;
            }
        }
        return -1;
    }

    boolean hasLane(int lane) {
        return lane(lanes(), lane) >= 0;
    }

    byte flags(int index) {
        return columns.flags[index];
    }

    long look(int index) {
        return columns.looks == null ? 0 : columns.looks[index];
    }

    @Nullable LogMark mark(int index) {
        return columns.marks == null ? null : columns.marks[index];
    }

    Columns columns() {
        return columns;
    }

    /** The same entries with other meanings. */
    LogBlock with(byte[] flags, long @Nullable [] looks) {
        Columns c = columns;
        return new LogBlock(new Columns(c.bytes, c.ends, c.keys, c.numbers, flags, c.times, looks, c.marks), count);
    }

    /** About how much memory it takes. */
    long size() {
        long marks = 0;
        if (columns.marks != null) {
            marks = 4L * columns.marks.length + OF_MARK * Arrays.stream(columns.marks, 0, count).filter(mark -> mark != null).count();
        }
        return OBJECTS + columns.bytes.length + 21L * columns.ends.length + length(columns.times) + length(columns.looks) + marks;
    }

    private static long length(long @Nullable [] column) {
        return column == null ? 0 : 8L * column.length;
    }

    /** For each lane that is here, in order, its smallest and its greatest number. */
    private long[] lanes() {
        long[] known = lanes;
        if (known == null) {
            known = findLanes();
            lanes = known;
        }
        return known;
    }

    private long[] findLanes() {
        long[] sorted = Arrays.copyOf(columns.numbers, count);
        Arrays.sort(sorted);
        long[] found = new long[2 * count];
        int used = 0;
        for (int first = 0, next; first < count; first = next) {
            next = first + 1;
            while (next < count && LineNumber.lane(sorted[next]) == LineNumber.lane(sorted[first])) {
                next++;
            }
            found[used++] = sorted[first];
            found[used++] = sorted[next - 1];
        }
        return Arrays.copyOf(found, used);
    }

    private static int lane(long[] lanes, int lane) {
        int low = 0;
        int high = lanes.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = LineNumber.lane(lanes[2 * middle]);
            if (there == lane) {
                return 2 * middle;
            } else if (there < lane) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
