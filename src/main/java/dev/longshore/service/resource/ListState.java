package dev.longshore.service.resource;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Offer;

/** How a host's list of one kind stands. */
public sealed interface ListState {

    /** It has not been listed yet. */
    record Never() implements ListState { }

    /** As it was when it was followed last; it is being listed again. */
    record Cached() implements ListState { }

    /** Complete, and kept true. */
    record Live() implements ListState { }

    /** As it was when the host answered last. */
    record Stale() implements ListState { }

    /** The engine has no such objects. */
    record NotOffered(Offer.Lack lack) implements ListState { }

    /** The engine answers, but gives no such list; it is tried again. The objects are those known before. */
    record Failed(Failure failure) implements ListState { }

    /** Whether the objects are what the engine has now. */
    default boolean live() {
        return this instanceof Live;
    }

    /** Whether there is a list to show, be it an old one. */
    default boolean known() {
        return this instanceof Live || this instanceof Cached || this instanceof Stale;
    }
}
