package dev.longshore.ui.prune;

import dev.longshore.domain.ObjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is ticked, by key, so that it stays when the same objects are listed again. What comes with a later list begins without a tick: nobody
 * has looked at it, and it may come under the pointer.
 */
final class PruneTicks {

    private final Optional<ObjectKind> only;
    private final Map<String, Boolean> said = new HashMap<>();
    private Optional<Set<String>> first = Optional.empty();

    /** @param only the kind that is meant: others begin without ticks; empty for all kinds */
    PruneTicks(Optional<ObjectKind> only) {
        this.only = only;
    }

    boolean ticked(PruneGroup group, PruneRow row) {
        Boolean own = said.get(row.key());
        return own == null ? begins(group, row) : own;
    }

    private boolean begins(PruneGroup group, PruneRow row) {
        return group.ticked() && only.map(group.category().kind()::equals).orElse(true) && first.filter(keys -> keys.contains(row.key())).isPresent();
    }

    /** Only the first list of a host counts. */
    void listed(PruneList list) {
        if (first.isEmpty()) {
            first = Optional.of(list.groups().stream().flatMap(group -> group.rows().stream()).map(PruneRow::key).collect(Collectors.toSet()));
        }
    }

    void say(PruneRow row, boolean ticked) {
        said.put(row.key(), ticked);
    }

    void forget() {
        said.clear();
        first = Optional.empty();
    }
}
