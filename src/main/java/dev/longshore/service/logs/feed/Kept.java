package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last lines of a stretch, so many and so many bytes at most. */
final class Kept {

    /** Bytes of text that are kept at most. */
    private static final long ROOM = 32L * 1024 * 1024;

    /** What a line costs beside its text. */
    private static final int LINE = 64;

    private final Deque<LogLine> lines = new ArrayDeque<>();
    private final int most;
    private long bytes;
    private long total;

    Kept(int most) {
        this.most = most;
    }

    void add(LogLine line) {
        total++;
        lines.addLast(line);
        bytes += line.text().length + LINE;
        while (lines.size() > most || bytes > ROOM && lines.size() > 1) {
            bytes -= lines.removeFirst().text().length + LINE;
        }
    }

    List<LogLine> lines() {
        return new ArrayList<>(lines);
    }

    /** How many lines there were. */
    long total() {
        return total;
    }
}
