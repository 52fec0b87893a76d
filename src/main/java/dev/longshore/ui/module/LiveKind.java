package dev.longshore.ui.module;

import dev.longshore.service.resource.Kind;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind whose objects the inspector follows while it shows them.
 *
 * @param names what an object is called: another one of such a name takes the place of one that is gone
 */
public record LiveKind<T>(String id, Kind<T> kind, Function<T, Set<String>> names) implements Contribution {
}
