package dev.longshore.ui.resource;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.Operation;
import dev.longshore.service.tasks.BulkRemoval;
import dev.longshore.ui.base.Notices;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes the objects of rows: each row shows what is under way, takes nothing else meanwhile, and tells how it ended. FX thread only. */
public final class RowChanges<R extends LiveRow> {

    private final ResourceViewModel<?, R> model;
    private final Outcomes outcomes;
    private final Function<ObjectRef, ? extends CompletableFuture<?>> inspect;
    private final BulkRemoval bulk;
    private final Executor ui;
    private List<R> idle = List.of();
    private long idleOf = -1;

    /** @param inspect asks the engine for an object of which it is not known what became */
    public RowChanges(ResourceViewModel<?, R> model, Notices notices, Function<ObjectRef, ? extends CompletableFuture<?>> inspect, BulkRemoval bulk, Executor ui) {
        this.model = model;
        this.outcomes = new Outcomes(notices, ui, inspect);
        this.inspect = inspect;
        this.bulk = bulk;
        this.ui = ui;
    }

    /** The selected rows on which nothing is under way. Each command asks for them at each change. */
    public List<R> idle() {
        if (idleOf != model.table().selectionVersion()) {
            idleOf = model.table().selectionVersion();
            idle = free(model.table().selection());
        }
        return idle;
    }

    /** The hosts of rows, each once. */
    public List<Host> hosts(List<R> rows) {
        return rows.stream().map(model::hostOf).flatMap(Optional::stream).distinct().toList();
    }

    /** Calls once for each row; a row on which something has begun meanwhile is passed over. */
    public void run(Operation operation, List<R> rows, Function<ObjectRef, CompletableFuture<Void>> call) {
        List<R> free = free(rows);
        pending(free, operation);
        free.forEach(row -> call.apply(row.ref()).whenCompleteAsync((done, failed) -> {
            pending(List.of(row), null);
            if (failed != null) {
                outcomes.failed(failed, row.ref());
            }
        }, ui));
    }

    /** As {@link #run}; more than a few as one task, whose end, also by a cancel, frees the rows that it has not come to. */
    public void remove(Operation operation, List<R> rows, Function<ObjectRef, CompletableFuture<Void>> call) {
        List<R> free = free(rows);
        if (free.size() <= BulkRemoval.FEW) {
            run(operation, free, call);
            return;
        }
        pending(free, operation);
        bulk.start(hosts(free), free.stream().map(LiveRow::ref).toList(), call, inspect)
                .done().thenAcceptAsync(end -> pending(free, null), ui);
    }

    /** On the others something began while a question was open. */
    private List<R> free(List<R> rows) {
        return rows.stream().filter(row -> row.pending().isEmpty()).toList();
    }

    /** Tells the table, and with it the commands, that something is under way on these rows, or nothing any more. */
    private void pending(List<R> rows, Operation operation) {
        rows.forEach(row -> row.setPending(operation));
        Set<String> keys = rows.stream().map(LiveRow::key).collect(Collectors.toSet());
        model.repaint(row -> keys.contains(row.key()));
    }
}
