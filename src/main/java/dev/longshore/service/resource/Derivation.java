package dev.longshore.service.resource;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes a derived kind from the changes of its source. Not thread-safe: whoever owns it has a lock. */
public final class Derivation<S, T> {

    private final Derived<S, T> kind;
    private final ResourceStore<T> store;
    private final Map<String, Set<String>> keysBySource = new HashMap<>();
    private final Map<String, Map<String, S>> sourcesByKey = new HashMap<>();

    /** @param store where its objects go */
    public Derivation(Derived<S, T> kind, ResourceStore<T> store) {
        this.kind = kind;
        this.store = store;
    }

    /** Only the objects that the change touches are computed anew. */
    public ListChange<T> apply(ListChange<S> change) {
        Set<String> touched = new LinkedHashSet<>();
        change.removed().forEach(source -> assign(source, Set.of(), touched));
        for (S object : change.upserted()) {
            String source = kind.source().key(object);
            Set<String> keys = kind.keysOf(object);
            assign(source, keys, touched);
            keys.forEach(key -> sourcesByKey.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(source, object));
        }
        List<T> computed = touched.stream().flatMap(key -> sources(key).map(objects -> kind.derive(key, objects)).stream()).toList();
        return store.update(touched, computed, change.asOf());
    }

    private Optional<List<S>> sources(String key) {
        return Optional.ofNullable(sourcesByKey.get(key)).map(objects -> List.copyOf(objects.values()));
    }

    /** Takes a source object away from the keys that it no longer belongs to. */
    private void assign(String source, Set<String> keys, Set<String> touched) {
        Set<String> before = keys.isEmpty() ? keysBySource.remove(source) : keysBySource.put(source, keys);
        touched.addAll(keys);
        if (before == null) {
            return;
        }
        touched.addAll(before);
        for (String key : before) {
            if (!keys.contains(key)) {
                sourcesByKey.computeIfPresent(key, (same, left) -> {
                    left.remove(source);
                    return left.isEmpty() ? null : left;
                });
            }
        }
    }
}
