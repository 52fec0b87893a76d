package dev.longshore.ui.prune;

import dev.longshore.domain.HostId;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.service.prune.PruneCategory;
import dev.longshore.service.prune.PrunePreview;
import dev.longshore.service.prune.PruneService;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Asks the service; texts and order are made ready off the FX thread. What became of all is told once the task is over. */
record ServiceSource(PruneService service, Supplier<List<PruneCategory>> categories, Notices notices, Executor io) implements PruneSource {

    @Override
    public CompletableFuture<PruneList> list(HostId host) {
        return ready(service.preview(host));
    }

    @Override
    public CompletableFuture<PruneList> measure(PruneList list) {
        return ready(service.measure(list.preview()));
    }

    private CompletableFuture<PruneList> ready(CompletableFuture<PrunePreview> asked) {
        CompletableFuture<PruneList> ready = asked.thenApplyAsync(preview -> PruneList.of(preview,
                categories.get().stream().map(each -> new PruneGroup.Category(each.id(), each.kind(), each.ticked())).toList()), io);
        ready.whenComplete((list, failed) -> {
            if (ready.isCancelled()) {
                asked.cancel(true);
            }
        });
        return ready;
    }

    @Override
    public void remove(PruneList list, List<PruneCandidate> candidates) {
        CompletableFuture.supplyAsync(() -> service.remove(list.preview(), candidates), io)
                .thenCompose(run -> run.outcome())
                .thenAccept(outcome -> tell(OutcomeWords.of(list.preview().host(), outcome), outcome.failed().isEmpty()))
                .exceptionally(refused -> {
                    notices.failed(refused);
                    return null;
                });
    }

    private void tell(Message words, boolean good) {
        if (good) {
            notices.info(words);
        } else {
            notices.warn(words);
        }
    }
}
