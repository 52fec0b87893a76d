package dev.longshore.service.prune;

import dev.longshore.service.tasks.Task;
import java.util.concurrent.CompletableFuture;

/** A removal under way. @param outcome comes when the task is over, however it ends; never fails */
public record PruneRun(Task task, CompletableFuture<PruneOutcome> outcome) {
}
