package dev.longshore.ui.prune;

import dev.longshore.domain.HostId;
import dev.longshore.service.prune.PruneCandidate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds what can go on a host, and removes it. Futures fail with a {@link dev.longshore.domain.FailureException}; cancelling them ends the requests. */
interface PruneSource {

    CompletableFuture<PruneList> list(HostId host);

    /** The same list, with the bytes that its engine has to measure first; may take minutes. */
    CompletableFuture<PruneList> measure(PruneList list);

    /** Begins a task that removes exactly these of the list, each checked once more. */
    void remove(PruneList list, List<PruneCandidate> candidates);
}
