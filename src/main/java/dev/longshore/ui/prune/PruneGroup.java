package dev.longshore.ui.prune;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ObjectKind;
import dev.longshore.service.prune.PruneReason;
import java.util.List;
import java.util.Optional;

/**
 * What can go of one category, as it was listed.
 *
 * @param rows    the largest first
 * @param notes   what looks as if it could go and is not offered
 * @param failure why they could not be listed
 */
record PruneGroup(Category category, List<PruneRow> rows, List<PruneReason> notes, Optional<Failure> failure) {

    PruneGroup {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** @param ticked whether its objects are ticked unless the user says otherwise */
    record Category(String id, ObjectKind kind, boolean ticked) { }

    String id() {
        return category.id();
    }

    boolean ticked() {
        return category.ticked();
    }
}
