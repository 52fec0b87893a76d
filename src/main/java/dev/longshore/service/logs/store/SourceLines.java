package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LevelFinder;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogTime;
import dev.longshore.domain.logs.SgrState;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.store.BlockWriter.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The place of each line of one source. Its lines keep the order that the engine gave them: a line whose time is earlier than that of the
 * line above it has the key of that one. Used under the lock of this object.
 */
final class SourceLines {

    private static final long SECOND = 1_000_000_000L;
    /** What an engine tells later than that belongs to another time of a clock that was set. */
    private static final long LATEST = 60 * SECOND;

    private final int lane;
    private final LogSource source;
    private LevelFinder finder = new LevelFinder(LevelRules.BUILT);
    private final NavigableSet<Long> starts = new TreeSet<>();
    private LineReader reader = new LineReader(finder, starts);
    private long firstPlace;
    private long nextPlace;
    private long nextMark;
    private long firstKey;
    private long lastKey = Long.MIN_VALUE;
    private boolean timed;
    private volatile boolean wholeSeconds;

    SourceLines(int index, LogSource source) {
        this.lane = LineNumber.lines(index);
        this.source = source;
    }

    LogSource source() {
        return source;
    }

    int lane() {
        return lane;
    }

    /** No engine that tells more than seconds tells whole ones only: the first times show what it does. */
    boolean wholeSeconds() {
        return wholeSeconds;
    }

    boolean empty() {
        return firstPlace == nextPlace;
    }

    long firstNumber() {
        return LineNumber.of(lane, firstPlace);
    }

    /** The next lines of the log. */
    List<Head> append(List<LogLine> lines) {
        learn(lines);
        List<Head> heads = new ArrayList<>(lines.size());
        if (empty()) {   // lines without a time stand with the first that has one
            lastKey = lines.stream().filter(LogLine::hasTime).findFirst().map(line -> key(line.time())).orElse(lastKey);
        }
        for (LogLine line : lines) {
            lastKey = line.hasTime() ? Math.max(lastKey, key(line.time())) : lastKey;
            if (empty()) {
                firstKey = lastKey;
            }
            heads.add(head(reader, line, lastKey, nextPlace++));
        }
        return heads;
    }

    /** Lines above all that there are. @param above reads them: it is then where the first line there is was read */
    List<Head> prepend(List<LogLine> lines, LineReader above) {
        learn(lines);
        long[] keys = new long[lines.size()];
        for (int i = keys.length - 1; i >= 0; i--) {
            LogLine line = lines.get(i);
            firstKey = line.hasTime() ? Math.min(firstKey, key(line.time())) : firstKey;
            keys[i] = firstKey;
        }
        firstPlace -= keys.length;
        List<Head> heads = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            heads.add(head(above, lines.get(i), keys[i], firstPlace + i));
        }
        return heads;
    }

    /** Lines that are not ended yet, as if they stood at the end. */
    List<LogEntry> unended(List<LogLine> lines) {
        LineReader ahead = reader.copy();
        List<LogEntry> entries = new ArrayList<>(lines.size());
        for (LogLine line : lines) {
            long key = line.hasTime() ? Math.max(lastKey, key(line.time())) : lastKey;
            Head head = head(ahead, line, key, nextPlace + entries.size());
            LogEntry.Meaning meaning = new LogEntry.Meaning(Flags.level(head.flags()), (head.flags() & Flags.CONTINUATION) != 0, SgrState.unpacked(head.look()));
            entries.add(new LogEntry(head.number(), LineNumber.source(head.number()), line, meaning, Optional.empty()));
        }
        return List.copyOf(entries);
    }

    /** A mark at its time, but below all lines that there are where its time is not to be compared with theirs. */
    Head mark(LogMark mark) {
        long key = markKey(mark);
        boolean late = mark.kind().byEngine() && lastKey != Long.MIN_VALUE && key < lastKey && lastKey - key < LATEST;
        return mark(mark, late ? key : Math.max(lastKey, key));
    }

    /** A mark at its time. */
    Head markPast(LogMark mark) {
        return mark(mark, markKey(mark));
    }

    /** Below lines that show the second which the mark belongs to. */
    private long markKey(LogMark mark) {
        long time = LogTime.of(mark.place());
        return wholeSeconds ? Math.floorDiv(time, SECOND) * SECOND + SECOND / 2 : time;
    }

    /** A mark above all lines that there are. */
    Head markAbove(LogMark mark) {
        return empty() ? mark(mark) : mark(mark, firstKey == Long.MIN_VALUE ? firstKey : firstKey - 1);
    }

    private Head mark(LogMark mark, long key) {
        byte flags = Flags.of(LogLevel.NONE, LogStream.OUT, Flags.ENDED | Flags.SEARCHABLE);
        return new Head(key, LogTime.of(mark.at()), LineNumber.of(lane + 1, nextMark++), flags, 0, mark);
    }

    /** A reader that has read nothing. */
    LineReader reader() {
        return new LineReader(finder, starts);
    }

    /** All lines are read by this one from now on. */
    void read(LineReader other) {
        reader = other;
    }

    void find(LevelFinder other) {
        finder = other;
        reader = reader();
    }

    /** The container started: the next line below that key is the first of a run. */
    void start(long key) {
        starts.add(key);
    }

    private Head head(LineReader by, LogLine line, long key, long place) {
        byte flags = by.read(line, key);
        return new Head(key, line.time(), LineNumber.of(lane, place), flags, by.look(), null);
    }

    private void learn(List<LogLine> lines) {
        if (!timed && lines.stream().anyMatch(LogLine::hasTime)) {
            timed = true;
            wholeSeconds = lines.stream().allMatch(line -> !line.hasTime() || line.time() % SECOND == 0);
        }
    }

    /** Whole seconds stand in the middle of their second: at its beginning they would come before all that others wrote in it. */
    private long key(long time) {
        return wholeSeconds && time % SECOND == 0 ? time + SECOND / 2 : time;
    }
}
