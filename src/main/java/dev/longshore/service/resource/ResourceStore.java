package dev.longshore.service.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The objects of one kind on one host, as the engine listed them last. Not thread-safe: whoever owns it has a lock. */
public final class ResourceStore<T> {

    private final Function<T, String> keyOf;
    private final Map<String, T> objects = new LinkedHashMap<>();
    private ListState state = new ListState.Never();
    private Instant asOf = Instant.EPOCH;

    public ResourceStore(Function<T, String> keyOf) {
        this.keyOf = keyOf;
    }

    public ListState state() {
        return state;
    }

    public void setState(ListState now) {
        state = now;
    }

    /** In the order in which they became known. */
    public Map<String, T> objects() {
        return Collections.unmodifiableMap(objects);
    }

    /** Whether it has ever been listed. */
    public boolean listed() {
        return !asOf.equals(Instant.EPOCH);
    }

    /** When it was listed last. */
    public Instant asOf() {
        return asOf;
    }

    /** Everything there is, as a change from nothing. */
    public ListChange<T> everything() {
        return new ListChange<>(List.copyOf(objects.values()), Set.of(), asOf);
    }

    /** The change from everything to nothing; what is known stays. */
    public ListChange<T> withdrawal() {
        return new ListChange<>(List.of(), Set.copyOf(objects.keySet()), asOf);
    }

    /** A full list: what is not in it is gone. */
    public ListChange<T> replace(List<T> listed, Instant at) {
        return replace(listed, Set.of(), at);
    }

    /** As above, but the objects of some keys stay as they are, whatever the list says of them. */
    public ListChange<T> replace(List<T> listed, Set<String> kept, Instant at) {
        return apply(listed, objects.keySet(), kept, at);
    }

    /** A list of some: those asked for and not listed are gone. */
    public ListChange<T> update(Set<String> asked, List<T> listed, Instant at) {
        return update(asked, listed, Set.of(), at);
    }

    /** As above, but the objects of some keys stay as they are, whatever the list says of them. */
    public ListChange<T> update(Set<String> asked, List<T> listed, Set<String> kept, Instant at) {
        return apply(listed, asked, kept, at);
    }

    /** As if it had never been listed. */
    public ListChange<T> forget() {
        ListChange<T> change = withdrawal();
        objects.clear();
        asOf = Instant.EPOCH;
        return change;
    }

    private ListChange<T> apply(List<T> listed, Set<String> mayBeGone, Set<String> kept, Instant at) {
        asOf = at.equals(Instant.EPOCH) ? asOf : at;   // without a time the engine has said nothing new
        Set<String> gone = new LinkedHashSet<>(mayBeGone);
        gone.removeAll(kept);
        List<T> upserted = new ArrayList<>();
        for (T object : listed) {
            String key = keyOf.apply(object);
            if (kept.contains(key)) {
                continue;
            }
            gone.remove(key);
            if (!object.equals(objects.put(key, object))) {
                upserted.add(object);
            }
        }
        gone.retainAll(objects.keySet());
        objects.keySet().removeAll(gone);
        return new ListChange<>(upserted, gone, at);
    }
}
