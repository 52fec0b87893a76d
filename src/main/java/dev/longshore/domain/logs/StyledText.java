package dev.longshore.domain.logs;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line in runs of one look each, safe to show: whatever steers a terminal, a line or the direction of writing is a visible symbol.
 *
 * @param after the look with which the next line of the same stream begins
 */
public record StyledText(List<Run> runs, SgrState after) {

    /** @param text not empty */
    public record Run(String text, SgrState look) { }

    /** All runs, without their looks. */
    public String text() {
        return runs.size() == 1 ? runs.getFirst().text() : runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
