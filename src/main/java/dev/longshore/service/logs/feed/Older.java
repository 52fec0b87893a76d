package dev.longshore.service.logs.feed;

import dev.longshore.domain.logs.LogLine;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a log right before the oldest line that was given.
 *
 * @param lines     oldest first; may be fewer than asked for, or none
 * @param above     what is to be told above these lines, such as that the engine cannot read what stood there
 * @param beginning whether nothing older can be had
 */
public record Older(List<LogLine> lines, Optional<LogMark> above, boolean beginning) {

    public Older {
        lines = List.copyOf(lines);
    }

    public Older(List<LogLine> lines, boolean beginning) {
        this(lines, Optional.empty(), beginning);
    }
}
