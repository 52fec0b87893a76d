package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * How one object of a kind is inspected.
 *
 * @param inspect asks its engine; the future fails with a {@link dev.longshore.domain.FailureException}
 */
public record InspectFunction(String id, ObjectKind kind, Function<ObjectRef, CompletableFuture<JsonDocument>> inspect) implements Contribution {
}
