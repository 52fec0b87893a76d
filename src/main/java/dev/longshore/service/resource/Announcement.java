package dev.longshore.service.resource;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What an event says of one object. Lists of some engines know of it a little later: such a list is told by this from a true one.
 *
 * @param key    what the object is found by
 * @param agrees whether a list in which the object stands so, or is missing, knows of the event
 * @param change how the object is after the event; empty where it is gone
 */
public record Announcement<T>(String key, Predicate<Optional<T>> agrees, Function<T, Optional<T>> change) {

    /** The object is there; how it is, only a list tells. */
    public static <T> Announcement<T> exists(String key) {
        return new Announcement<>(key, Optional::isPresent, Optional::of);
    }

    /** The object is gone. */
    public static <T> Announcement<T> gone(String key) {
        return new Announcement<>(key, Optional::isEmpty, object -> Optional.empty());
    }

    /** The object has changed. */
    public static <T> Announcement<T> changed(String key, Predicate<T> agrees, UnaryOperator<T> change) {
        return new Announcement<>(key, listed -> listed.filter(agrees).isPresent(), object -> Optional.of(change.apply(object)));
    }
}
