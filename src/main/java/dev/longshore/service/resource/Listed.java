package dev.longshore.service.resource;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.Operation;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.model.EngineEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind that engines list. Its methods are called off the FX thread. */
public non-sealed interface Listed<T> extends Kind<T> {

    /** What a failure to list is told as. */
    Operation listing();

    /** Every object of the engine; blocks. */
    List<T> list(EngineClient client);

    /** Those objects that exist, and perhaps others: filters of engines match parts. Empty where the engine can only list all. Blocks. */
    default Optional<List<T>> listOnly(EngineClient client, Set<String> keys) {
        return Optional.empty();
    }

    /** What has to be listed again after an event. Called for each event of the engine, so it must be quick. */
    Stale staleAfter(EngineEvent event);

    /** What an event says of an object by itself. Called for each event of the engine, so it must be quick. */
    default Optional<Announcement<T>> announced(EngineEvent event) {
        return Optional.empty();
    }

    /**
     * What of an object changes only with an event. Where a recheck finds it changed and no event came, the event stream is taken for dead and
     * opened anew. Empty where objects also come, go and change without one.
     */
    default Optional<String> toldByEvents(T object) {
        return Optional.empty();
    }

    /** How its objects are kept on the disk; empty where they are not. */
    default Optional<CacheForm<T>> cacheForm() {
        return Optional.empty();
    }

    /** When a list is read again without an event. */
    default Recheck recheck() {
        return Recheck.EACH_MINUTE;
    }

    @Override
    default Optional<Offer.Lack> lacking(HostStatus.Connected engine) {
        return listing().offer().lacking(engine);
    }
}
