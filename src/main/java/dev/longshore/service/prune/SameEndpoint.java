package dev.longshore.service.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.EngineClient;
import dev.longshore.service.host.EngineCalls;
import java.util.Optional;
import java.util.function.Function;

/** A host may be sent to another endpoint at any time; what was seen at the one must not be removed at the other. */
record SameEndpoint(EngineCalls calls, Host shown) {

    /** Empty also where the host is known no longer: the call itself fails then. */
    Optional<FailureException> refusal() {
        return calls.host(shown.id()).filter(now -> !now.endpoint().equals(shown.endpoint())).map(now -> new FailureException(
                new Failure(Failure.Cause.ENDPOINT_CHANGED, now.name(), now.endpoint().uri(), PruneOperations.PRUNE, "", 0,
                        "shown at " + shown.endpoint().uri() + ", reached at " + now.endpoint().uri()), null));
    }

    /** Looks once a client is chosen: that of another endpoint is never used, as the host is known with its endpoint before it has a client. */
    <T> Function<EngineClient, T> only(Function<EngineClient, T> call) {
        return client -> {
            refusal().ifPresent(refused -> {
                throw refused;
            });
            return call.apply(client);
        };
    }
}
