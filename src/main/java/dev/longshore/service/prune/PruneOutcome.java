package dev.longshore.service.prune;

import dev.longshore.service.tasks.BulkRemoval.ItemState;
import java.util.List;

/** What became of all candidates that were to go, in the order in which they were. */
public record PruneOutcome(List<PruneResult> results) {

    public PruneOutcome {
        results = List.copyOf(results);
    }

    public List<PruneResult> removed() {
        return in(ItemState.REMOVED);
    }

    /** Those that stay since the preview no longer holds for them. */
    public List<PruneResult> kept() {
        return results.stream().filter(each -> each.state().kept()).toList();
    }

    /** Those that somebody else removed before. */
    public List<PruneResult> gone() {
        return in(ItemState.GONE);
    }

    /** Those that could not be removed, or of which nobody knows. */
    public List<PruneResult> failed() {
        return results.stream().filter(each -> each.state().failure()).toList();
    }

    /** Those whose turn never came. */
    public List<PruneResult> left() {
        return in(ItemState.WAITING);
    }

    /** Bytes of what was removed, as far as they are known. */
    public long bytes() {
        return removed().stream().mapToLong(each -> Math.max(0, each.candidate().bytes())).sum();
    }

    /** Whether fewer may have been freed. */
    public boolean shared() {
        return removed().stream().anyMatch(each -> each.candidate().shared());
    }

    private List<PruneResult> in(ItemState state) {
        return results.stream().filter(each -> each.state() == state).toList();
    }
}
