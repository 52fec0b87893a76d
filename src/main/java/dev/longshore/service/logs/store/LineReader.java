package dev.longshore.service.logs.store;

import dev.longshore.domain.logs.LevelFinder;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.domain.logs.LogText;
import dev.longshore.domain.logs.SgrState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.NavigableSet;

/** Reads the lines of a source from above to below: what a line means depends on those of its stream above it. */
final class LineReader {

    private static final byte ESCAPE = 0x1b;
    private static final int STREAMS = LogStream.values().length;

    private final LevelFinder finder;
    private final NavigableSet<Long> starts;
    private final LogLevel[] above = new LogLevel[STREAMS];
    private final boolean[] read = new boolean[STREAMS];
    private final boolean[] unended = new boolean[STREAMS];
    private final SgrState[] looks = new SgrState[STREAMS];
    private SgrState before = SgrState.PLAIN;
    private long lastKey = Long.MAX_VALUE;

    /** @param starts keys of the places where runs began: nothing of the former run goes on there */
    LineReader(LevelFinder finder, NavigableSet<Long> starts) {
        this.finder = finder;
        this.starts = starts;
        restart();
    }

    private void restart() {
        Arrays.fill(above, LogLevel.NONE);
        Arrays.fill(read, false);
        Arrays.fill(unended, false);
        Arrays.fill(looks, SgrState.PLAIN);
    }

    /** One that has read the same. */
    LineReader copy() {
        LineReader copy = new LineReader(finder, starts);
        System.arraycopy(above, 0, copy.above, 0, STREAMS);
        System.arraycopy(read, 0, copy.read, 0, STREAMS);
        System.arraycopy(unended, 0, copy.unended, 0, STREAMS);
        System.arraycopy(looks, 0, copy.looks, 0, STREAMS);
        copy.lastKey = lastKey;
        return copy;
    }

    /** Whether the next lines mean the same to both. */
    boolean sameAs(LineReader other) {
        return finder == other.finder && Arrays.equals(above, other.above) && Arrays.equals(read, other.read) && Arrays.equals(unended, other.unended)
                && Arrays.equals(looks, other.looks);
    }

    /** What the next line means, as {@link Flags}; after that, {@link #look} tells the look with which it begins. */
    byte read(LogLine line, long key) {
        Long start = starts.isEmpty() ? null : starts.lower(key);
        if (start != null && start >= lastKey) {
            restart();
        }
        lastKey = key;
        int stream = Flags.number(line.stream());
        boolean escapes = escapes(line.text());
        String plain = plain(line.text(), escapes);
        boolean piece = unended[stream];
        boolean continuation = piece || read[stream] && finder.continues(plain, above[stream]);
        LogLevel level = piece ? above[stream] : finder.of(plain, above[stream]);
        before = looks[stream];
        if (escapes) {
            looks[stream] = LogText.after(line.text(), before);
        }
        read[stream] = true;
        above[stream] = level;
        unended[stream] = !line.ended();
        return Flags.of(level, line.stream(), (line.ended() ? Flags.ENDED : 0) | (continuation ? Flags.CONTINUATION : 0) | (escapes ? 0 : Flags.SEARCHABLE));
    }

    long look() {
        return before.packed();
    }

    private static boolean escapes(byte[] text) {
        for (byte b : text) {
            if (b == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    private static String plain(byte[] text, boolean escapes) {
        return escapes ? LogText.plain(text) : new String(text, StandardCharsets.UTF_8);
    }
}
