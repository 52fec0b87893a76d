package dev.longshore.service.run;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * A container was created.
 *
 * @param warnings     the engine's own, of the creation
 * @param startFailure why it did not start, be it that it could not join one of its networks; empty where it did
 * @param exists       whether the container is there now: with {@code --rm} an engine takes away what did not start
 */
public record RunOutcome(ObjectRef container, List<String> warnings, Optional<Failure> startFailure, boolean exists) {

    /** Whether it was started as well. */
    public boolean started() {
        return startFailure.isEmpty();
    }
}
