package dev.longshore.service.resource;

import java.util.Set;

/** Which objects of a kind have to be listed again. */
public sealed interface Stale {

    Stale NONE = new None();
    Stale ALL = new All();

    /** Nothing of this kind has changed. */
    record None() implements Stale { }

    /** The objects of these keys have changed, come or gone. */
    record Keys(Set<String> keys) implements Stale {
        public Keys {
            keys = Set.copyOf(keys);
        }
    }

    /** The objects of these keys change, and an event that follows mostly tells how: they are listed a little later at the latest. */
    record Later(Set<String> keys) implements Stale {
        public Later {
            keys = Set.copyOf(keys);
        }
    }

    /** Any of them may have changed. */
    record All() implements Stale { }

    /** One object; an empty key is none. */
    static Stale key(String key) {
        return key.isEmpty() ? NONE : new Keys(Set.of(key));
    }

    /** One object, a little later; an empty key is none. */
    static Stale later(String key) {
        return key.isEmpty() ? NONE : new Later(Set.of(key));
    }
}
