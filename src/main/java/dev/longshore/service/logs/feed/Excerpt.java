package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.EngineException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer that was read to its end.
 *
 * @param lines  the last of its lines
 * @param total  how many lines it has
 * @param pieces how many the engine counts in all of it
 * @param broken what the engine said where it could not read on; empty where it said nothing
 */
record Excerpt(List<LogLine> lines, long total, long pieces, Optional<String> broken) {

    /**
     * Reads an answer to its end and closes it.
     *
     * @param most    lines that are kept, the last ones
     * @param settled whether a line without an end is whole, since nothing more is written
     */
    static Excerpt read(LogAnswer answer, int most, boolean settled) {
        Kept kept = new Kept(most);
        Optional<String> broken = Optional.empty();
        try (answer) {
            boolean more = true;
            while (more) {
                try {
                    more = answer.read();
                } catch (EngineException.Reported reported) {
                    broken = Optional.of(Objects.requireNonNullElse(reported.getMessage(), ""));
                    more = false;
                }
                if (!more && settled && broken.isEmpty()) {
                    answer.end();
                }
                answer.take().forEach(kept::add);
            }
            return new Excerpt(kept.lines(), kept.total(), answer.pieces(), broken);
        }
    }

    /** Whether lines before these were left out, for want of room. */
    boolean cut() {
        return total > lines.size();
    }

    long[] keys() {
        return lines.stream().mapToLong(LineKey::of).toArray();
    }
}
