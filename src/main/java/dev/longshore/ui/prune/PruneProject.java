package dev.longshore.ui.prune;

import java.util.Optional;

/** Of which project something must be to be shown. */
sealed interface PruneProject {

    /** Whatever it belongs to. */
    record Any() implements PruneProject { }

    /** What belongs to no project. */
    record None() implements PruneProject { }

    record Named(String name) implements PruneProject { }

    default boolean passes(Optional<String> project) {
        return switch (this) {
            case Any _ -> true;
            case None _ -> project.isEmpty();
            case Named(String name) -> project.equals(Optional.of(name));
        };
    }
}
