package dev.longshore.ui.prune;

import dev.longshore.service.prune.PrunePreview;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can go on a host, by category. */
record PruneList(PrunePreview preview, List<PruneGroup> groups) {

    private static final Comparator<PruneRow> LARGEST_FIRST =
            Comparator.<PruneRow>comparingLong(row -> -row.candidate().bytes()).thenComparing(PruneRow::name).thenComparing(PruneRow::key);


    PruneList {
        groups = List.copyOf(groups);
    }

    /** Sorts, and makes texts ready: not for the FX thread. @param categories in their order */
    static PruneList of(PrunePreview preview, List<PruneGroup.Category> categories) {
        return new PruneList(preview, categories.stream().map(category -> group(preview, category)).toList());
    }

    private static PruneGroup group(PrunePreview preview, PruneGroup.Category category) {
        List<PruneRow> rows = preview.candidates(category.id()).stream().map(PruneRow::of).sorted(LARGEST_FIRST).toList();
        return new PruneGroup(category, rows, preview.notes(category.id()),
                Optional.ofNullable(preview.failed().get(category.id())));
    }

    /** When it was listed, by the engine's clock: ages are counted to it. */
    Instant at() {
        return preview.at();
    }

    /** Whether it is not known how large some of it is. */
    boolean unmeasured() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.candidate().bytes() < 0);
    }

    /** The projects that some of it belongs to, by name. */
    List<String> projects() {
        return groups.stream().flatMap(group -> group.rows().stream()).flatMap(row -> row.candidate().project().stream()).distinct().sorted().toList();
    }

    /** Whether there is neither an object nor anything to say. */
    boolean empty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty() && group.notes().isEmpty() && group.failure().isEmpty());
    }
}
