package dev.longshore.ui.prune;

import dev.longshore.domain.ObjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is ticked, by key, so that it stays when the same objects are listed again. */
final class PruneTicks {

    private final Optional<ObjectKind> only;
    private final Map<String, Boolean> said = new HashMap<>();

    /** @param only the kind that is meant: others begin without ticks; empty for all kinds */
    PruneTicks(Optional<ObjectKind> only) {
        this.only = only;
    }

    boolean ticked(PruneGroup group, PruneRow row) {
        Boolean own = said.get(row.key());
        return own == null ? group.ticked() && only.map(group.category().kind()::equals).orElse(true) : own;
    }

    void say(PruneRow row, boolean ticked) {
        said.put(row.key(), ticked);
    }

    void forget() {
        said.clear();
    }
}
