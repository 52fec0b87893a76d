package dev.longshore.ui.prune;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the objects show. What does not show does not go.
 *
 * @param words folded; each must stand in the name, the id, the project or a label
 */
record ListFilter(PruneAge age, PruneProject project, List<String> words) {

    static final ListFilter NONE = new ListFilter(PruneAge.ANY, new PruneProject.Any(), List.of());

    static ListFilter of(PruneAge age, PruneProject project, String text) {
        return new ListFilter(age, project, Stream.of(PruneRow.fold(text).split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    boolean passes(PruneRow row, Instant now) {
        return age.passes(row.candidate().since(), now) && project.passes(row.candidate().project()) && row.holds(words);
    }
}
