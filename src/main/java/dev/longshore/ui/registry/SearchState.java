package dev.longshore.ui.registry;

import dev.longshore.domain.Failure;

/** How the search for what is typed stands. */
sealed interface SearchState {

    /** Too little is typed. */
    record Idle() implements SearchState { }

    record Searching() implements SearchState { }

    /** @param count of what was found; may be 0 */
    record Found(int count) implements SearchState { }

    /** Names can be pulled all the same. */
    record Failed(Failure failure) implements SearchState { }
}
