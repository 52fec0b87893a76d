package dev.longshore.service.host;

import dev.longshore.service.resource.ListChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The objects of one kind at one host, as last told by the engine. Not thread-safe: the session's lock guards it. */
final class Snapshot<T> {

    private final Function<T, String> idOf;
    private final Map<String, T> objects = new LinkedHashMap<>();
    private Instant asOf = Instant.EPOCH;

    Snapshot(Function<T, String> idOf) {
        this.idOf = idOf;
    }

    Collection<T> all() {
        return objects.values();
    }

    /** Everything there is, as a change from nothing. */
    ListChange<T> asChange() {
        return new ListChange<>(List.copyOf(objects.values()), Set.of(), asOf);
    }

    /** A full list: what is not in it is gone. */
    ListChange<T> replace(List<T> listed, Instant at) {
        return apply(listed, Set.copyOf(objects.keySet()), at);
    }

    /** A list of some: those asked for and not listed are gone. */
    ListChange<T> update(Set<String> asked, List<T> listed, Instant at) {
        return apply(listed, asked, at);
    }

    private ListChange<T> apply(List<T> listed, Set<String> mayBeGone, Instant at) {
        asOf = at;
        Set<String> gone = new LinkedHashSet<>(mayBeGone);
        List<T> upserted = new ArrayList<>();
        for (T object : listed) {
            String id = idOf.apply(object);
            gone.remove(id);
            if (!object.equals(objects.put(id, object))) {
                upserted.add(object);
            }
        }
        gone.retainAll(objects.keySet());
        objects.keySet().removeAll(gone);
        return new ListChange<>(upserted, gone, at);
    }
}
