package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import dev.longshore.service.resource.Derived;
import java.util.List;
import java.util.function.Function;

/**
 * Which containers use the objects of a kind: the inspector's tab <i>Used by</i> shows them.
 *
 * @param kind    of the objects
 * @param users   the users of an object, by the object's key
 * @param uses    the users one by one, in the order of the tab
 * @param details message keys of the columns for {@link ContainerUse#details}
 * @param unused  message key of what is said of an object that nothing uses
 * @param <T>     the users of one object
 */
public record UsedBy<T>(String id, ObjectKind kind, Derived<?, T> users, Function<T, List<ContainerUse>> uses, List<String> details,
                        String unused) implements Contribution {
    public UsedBy {
        details = List.copyOf(details);
    }
}
