package dev.longshore.ui.prune;

import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneOutcome;
import dev.longshore.service.prune.PruneReason;
import dev.longshore.service.prune.PruneResult;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can come of a removal. */
final class OutcomeSamples {

    private OutcomeSamples() {
    }

    static PruneOutcome of(int removed, int kept) {
        return new PruneOutcome(Stream.concat(
                IntStream.range(0, removed).mapToObj(i -> result("gone-" + i, ItemState.REMOVED)),
                IntStream.range(0, kept).mapToObj(i -> result("kept-" + i, ItemState.IN_USE))).toList());
    }

    static PruneResult result(String name, ItemState state) {
        Optional<PruneReason> why = Optional.of(PruneReason.of("used-by", "web")).filter(reason -> state.kept());
        return new PruneResult(PruneSamples.candidate("containers", name, name, PruneReason.of("created"), 1_000_000, 1, Map.of()), state, why, Optional.empty());
    }

    static PruneResult result(PruneCandidate candidate, ItemState state) {
        return new PruneResult(candidate, state, Optional.empty(), Optional.empty());
    }
}
