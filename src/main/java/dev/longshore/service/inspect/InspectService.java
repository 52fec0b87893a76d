package dev.longshore.service.inspect;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.json.JsonDocument;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Asks an engine for one object, each kind by its own endpoint. The future fails with a {@link dev.longshore.domain.FailureException}. */
public final class InspectService {

    private final Map<ObjectKind, Function<ObjectRef, CompletableFuture<JsonDocument>>> byKind;

    /** @param byKind how an object of each kind is read */
    public InspectService(Map<ObjectKind, Function<ObjectRef, CompletableFuture<JsonDocument>>> byKind) {
        this.byKind = Map.copyOf(byKind);
    }

    /** The object exactly as the engine describes it. */
    public CompletableFuture<JsonDocument> inspect(ObjectRef object) {
        Function<ObjectRef, CompletableFuture<JsonDocument>> read = byKind.get(object.kind());
        if (read == null) {
            throw new IllegalArgumentException("nothing reads a " + object.kind().id());
        }
        return read.apply(object);
    }
}
