package dev.longshore.service.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.EngineFailures;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Says what can go on a host, and removes what was chosen of it. The engine's own prune calls are never made: they mean different things on
 * different engines, and take what nobody was shown. A read-only host is asked nothing. Every future fails with a {@link FailureException}.
 */
public final class PruneService {

    private final EngineCalls calls;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Supplier<List<PruneCategory>> categories;

    /**
     * @param clock      this computer's, for engines that do not tell their time
     * @param categories all there are, in their order; asked for when they are needed
     */
    public PruneService(EngineCalls calls, Tasks tasks, InstantSource clock, Supplier<List<PruneCategory>> categories) {
        this.calls = calls;
        this.tasks = tasks;
        this.clock = clock;
        this.categories = categories;
    }

    /** What can go now. Sizes that an engine has to measure are not known yet. Cancelling the future ends the requests. */
    public CompletableFuture<PrunePreview> preview(HostId id) {
        Optional<Host> host = calls.host(id);
        return refusal(id).<CompletableFuture<PrunePreview>>map(CompletableFuture::failedFuture)
                .orElseGet(() -> calls.askUntilCancelled(id, PruneOperations.PRUNE, "", client -> same(host.orElseThrow()).only(one -> look(id, one)).apply(client)));
    }

    /** The same preview with the bytes that its engine can measure; may take minutes. Cancelling the future ends the requests. */
    public CompletableFuture<PrunePreview> measure(PrunePreview preview) {
        HostId id = preview.host().id();
        return refusal(id).<CompletableFuture<PrunePreview>>map(CompletableFuture::failedFuture)
                .orElseGet(() -> calls.askUntilCancelled(id, PruneOperations.PRUNE, "", same(preview.host())
                        .only(client -> Measuring.of(preview, new EngineLists(id, client, preview.at()), categories.get()))));
    }

    /**
     * Removes exactly these, one after another as one task, each after another look at it. Ends where the host is lost, and sends nothing twice.
     *
     * @param chosen of the preview, at least one
     * @throws FailureException where the host is read-only, or reached at another endpoint than when it was looked at
     */
    public PruneRun remove(PrunePreview preview, List<PruneCandidate> chosen) {
        Host host = preview.host();
        refusal(host.id()).or(same(host)::refusal).ifPresent(refused -> {
            throw refused;
        });
        List<PruneCategory> order = categories.get();
        Set<PruneCandidate> wanted = new HashSet<>(chosen);
        List<PruneCandidate> shown = order.stream().flatMap(category -> preview.candidates(category.id()).stream()).filter(wanted::contains).toList();
        if (shown.isEmpty() || shown.size() < wanted.size()) {
            throw new IllegalArgumentException("only what the preview shows can go");
        }
        PruneWork work = new PruneWork(calls, host, order, shown);
        Task task = tasks.start(TaskKind.REMOVE, PruneOperations.PRUNE, shown.getFirst().object().name(), List.of(host), work);
        return new PruneRun(task, task.done().thenApply(over -> work.outcome()));
    }

    private SameEndpoint same(Host shown) {
        return new SameEndpoint(calls, shown);
    }

    private Optional<FailureException> refusal(HostId id) {
        return calls.host(id).filter(host -> host.marks().readOnly()).map(host -> new FailureException(new Failure(Failure.Cause.READ_ONLY_HOST, host.name(),
                host.endpoint().uri(), PruneOperations.PRUNE, "", 0, "the host is read-only"), null));
    }

    private PrunePreview look(HostId id, EngineClient client) {
        Host host = calls.host(id).orElseThrow();
        Instant now = now(client);
        EngineLists lists = new EngineLists(id, client, now);
        Map<String, PruneFindings> found = new HashMap<>();
        Map<String, Failure> failed = new HashMap<>();
        for (PruneCategory category : categories.get()) {
            try {
                found.put(category.id(), category.find(lists));
            } catch (EngineException failure) {
                failed.put(category.id(), EngineFailures.of(failure, host, category.operation(), ""));
            }
        }
        return new PrunePreview(host, now, found, failed, Map.of());
    }

    private Instant now(EngineClient client) {
        return EngineTime.of(client.system().info().value().systemTime()).orElseGet(clock::instant);
    }
}
