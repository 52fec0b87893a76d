package dev.longshore.service.prune;

import dev.longshore.domain.Failure;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import java.util.Optional;

/**
 * What became of one candidate.
 *
 * @param state   WAITING where its turn never came
 * @param why     why it stays, where it is in use now or has changed
 * @param failure why it could not be removed, or nobody knows
 */
public record PruneResult(PruneCandidate candidate, ItemState state, Optional<PruneReason> why, Optional<Failure> failure) {
}
