package dev.longshore.ui.module;

import dev.longshore.service.resource.Kind;
import dev.longshore.ui.format.ContainerFormat.StateLook;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind whose objects the inspector follows while it shows them.
 *
 * @param names what an object is called: another one of such a name takes the place of one that is gone
 * @param state the state an object is in; empty for objects without one
 */
public record LiveKind<T>(String id, Kind<T> kind, Function<T, Set<String>> names, Function<T, Optional<StateLook>> state) implements Contribution {

    /** One whose objects have no state. */
    public LiveKind(String id, Kind<T> kind, Function<T, Set<String>> names) {
        this(id, kind, names, object -> Optional.empty());
    }
}
