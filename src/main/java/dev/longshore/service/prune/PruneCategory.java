package dev.longshore.service.prune;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import java.util.Map;

/**
 * A kind of thing that can go. Its methods block and fail with an {@link dev.longshore.engine.EngineException}. It holds no state.
 */
public interface PruneCategory {

    /** In kebab case; the end of message keys. */
    String id();

    ObjectKind kind();

    /** A lighter one comes first, in the preview and in the removal. */
    int weight();

    /** Whether its candidates are ticked before the user says anything; not so where it could hurt. */
    default boolean ticked() {
        return true;
    }

    /** Finds candidates; its offer says which engines have this category. */
    Operation operation();

    /** Removes one candidate. */
    Operation removal();

    /** What can go now. What would be free only once something else of the preview is gone is not offered. */
    PruneFindings find(EngineLists lists);

    /** Bytes by the ids of objects, where engines measure them only when they are asked; may take minutes. Empty where the engine cannot. */
    default Map<String, Long> measure(EngineLists lists) {
        return Map.of();
    }

    /** Whether it can still go, as the engine says now. */
    PruneVerdict check(EngineClient client, PruneCandidate candidate);

    /** Removes it, without force, right after {@link #check}. */
    void delete(EngineClient client, PruneCandidate candidate);
}
