package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import dev.longshore.service.host.EngineCalls;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * How one object of a kind is inspected.
 *
 * @param inspect asks its engine with the calls it is given, which tell whether the user asked for it; the future fails with a {@link dev.longshore.domain.FailureException}
 */
public record InspectFunction(String id, ObjectKind kind, BiFunction<EngineCalls, ObjectRef, CompletableFuture<JsonDocument>> inspect) implements Contribution {
}
