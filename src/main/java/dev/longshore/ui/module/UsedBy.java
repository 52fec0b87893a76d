package dev.longshore.ui.module;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.resource.Derived;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which containers use the objects of a kind: the inspector's tab <i>Used by</i> shows them.
 *
 * @param kind    of the objects
 * @param users   the users of an object
 * @param keys    by which keys the users of an object are found
 * @param uses    the users of an object one by one, in the order of the tab
 * @param more    asks the engine for what the live list does not tell; the answer takes the place of what shows
 * @param details message keys of the columns for {@link ContainerUse#details}
 * @param unused  message key of what is said of an object that nothing uses
 * @param actions what can be done about one use
 * @param <T>     the users of one key
 */
public record UsedBy<T>(String id, ObjectKind kind, Derived<?, T> users, Function<ObjectRef, Set<String>> keys, BiFunction<ObjectRef, T, List<ContainerUse>> uses,
                        Optional<More> more, List<String> details, String unused, List<Action> actions) implements Contribution {
    public UsedBy {
        details = List.copyOf(details);
        actions = List.copyOf(actions);
    }

    /** The users are found by the object's id, and the live list tells all of them. */
    public UsedBy(String id, ObjectKind kind, Derived<?, T> users, Function<T, List<ContainerUse>> uses, List<String> details, String unused) {
        this(id, kind, users, object -> Set.of(object.id()), (object, found) -> uses.apply(found), Optional.empty(), details, unused, List.of());
    }

    /** Asks for more about each of the uses of an object, in their order; fails with a {@link dev.longshore.domain.FailureException}. */
    @FunctionalInterface
    public interface More {
        /** @param calls tell whether the user asked for it */
        CompletableFuture<List<ContainerUse>> ask(EngineCalls calls, ObjectRef object, List<ContainerUse> known);
    }

    /** @param key message key of the label */
    public record Action(String key, BiConsumer<ObjectRef, ContainerUse> run) { }
}
