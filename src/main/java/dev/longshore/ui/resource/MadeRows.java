package dev.longshore.ui.resource;

import dev.longshore.domain.HostId;
import dev.longshore.service.resource.ListState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Changes of rows on their way into a table. What comes later is merged into what waits. */
final class MadeRows<R extends LiveRow> {

    /** New ones and changed ones, by key. */
    final Map<String, R> rows = new LinkedHashMap<>();
    /** The keys of those that go. */
    final Map<String, HostId> removed = new HashMap<>();
    /** Hosts that keep only the rows that come with it. */
    final Set<HostId> refilled = new HashSet<>();
    /** How the list of a host stands; empty for a host that is known no more. */
    final Map<HostId, Optional<ListState>> states = new LinkedHashMap<>();

    void merge(MadeRows<R> later) {
        rows.values().removeIf(row -> later.refilled.contains(row.host()) || later.removed.containsKey(row.key()));
        rows.putAll(later.rows);
        removed.putAll(later.removed);
        removed.keySet().removeAll(later.rows.keySet());
        refilled.addAll(later.refilled);
        states.putAll(later.states);
    }

    /** These hosts show no more. */
    void drop(Predicate<HostId> left) {
        rows.values().removeIf(row -> left.test(row.host()));
        removed.values().removeIf(left);
        refilled.removeIf(left);
        states.keySet().removeIf(left);
    }
}
