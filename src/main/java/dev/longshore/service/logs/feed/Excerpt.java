package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.EngineException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An answer that was read to its end.
 *
 * @param lines  the last of its lines
 * @param pieces how many the engine counts in all of it
 * @param cut    whether lines before these were left out, for want of room
 * @param broken what the engine said where it could not read on; empty where it said nothing
 */
record Excerpt(List<LogLine> lines, long pieces, boolean cut, Optional<String> broken) {

    /** Bytes of text that are kept at most. */
    private static final long ROOM = 32L * 1024 * 1024;

    /** A line that is longer may have been written in pieces. */
    private static final int LONG = 8_000;

    /** What a line costs beside its text. */
    private static final int LINE = 64;

    /**
     * Reads an answer to its end and closes it.
     *
     * @param most    lines that are kept, the last ones
     * @param settled whether a line without an end is whole, since nothing more is written
     */
    static Excerpt read(LogAnswer answer, int most, boolean settled) {
        Deque<LogLine> kept = new ArrayDeque<>();
        Optional<String> broken = Optional.empty();
        long bytes = 0;
        boolean cut = false;
        try (answer) {
            boolean more = true;
            while (more) {
                try {
                    more = answer.read();
                } catch (EngineException.Reported reported) {
                    broken = Optional.of(reported.getMessage());
                    more = false;
                }
                if (!more && settled) {
                    answer.end();
                }
                for (LogLine line : answer.take()) {
                    kept.addLast(line);
                    bytes += line.text().length + LINE;
                    while (kept.size() > most || bytes > ROOM && kept.size() > 1) {
                        bytes -= kept.removeFirst().text().length + LINE;
                        cut = true;
                    }
                }
            }
            return new Excerpt(new ArrayList<>(kept), answer.pieces(), cut, broken);
        }
    }

    /** Whether any line came in several pieces, or without an end. */
    boolean inPieces() {
        return cut || lines.size() != pieces || lines.stream().anyMatch(line -> line.text().length > LONG);
    }

    long[] keys() {
        return lines.stream().mapToLong(LineKey::of).toArray();
    }
}
