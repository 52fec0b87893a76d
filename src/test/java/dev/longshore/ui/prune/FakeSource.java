package dev.longshore.ui.prune;

import dev.longshore.domain.HostId;
import dev.longshore.service.prune.PruneCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Answers when the test says so, and keeps what was to be removed. FX thread, or the test's own. */
final class FakeSource implements PruneSource {

    final List<CompletableFuture<PruneList>> asked = new ArrayList<>();
    final List<CompletableFuture<PruneList>> measuring = new ArrayList<>();
    final List<List<PruneCandidate>> removed = new ArrayList<>();

    @Override
    public CompletableFuture<PruneList> list(HostId host) {
        asked.add(new CompletableFuture<>());
        return asked.getLast();
    }

    @Override
    public CompletableFuture<PruneList> measure(PruneList list) {
        measuring.add(new CompletableFuture<>());
        return measuring.getLast();
    }

    @Override
    public void remove(PruneList list, List<PruneCandidate> candidates) {
        removed.add(candidates);
    }
}
