package dev.longshore.service.changes;

import java.util.Locale;
import java.util.Set;

/**
 * Which changes show.
 *
 * @param text  in small letters; a part of the path
 * @param kinds CHANGED lets REPLACED pass too; none of them lets all pass
 */
public record ChangeFilter(String text, Set<ChangeKind> kinds) {

    public static final ChangeFilter ALL = new ChangeFilter("", Set.of());

    public ChangeFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        kinds = Set.copyOf(kinds);
    }

    boolean passes(ChangeNode node) {
        return node.kind().filter(this::wanted).isPresent() && (text.isEmpty() || node.path().toLowerCase(Locale.ROOT).contains(text));
    }

    private boolean wanted(ChangeKind kind) {
        return kinds.isEmpty() || kinds.contains(kind == ChangeKind.REPLACED ? ChangeKind.CHANGED : kind);
    }

    /** Whether no node below one can pass, by what was counted there. */
    boolean none(ChangeNode.Counts counts) {
        return !kinds.isEmpty() && (kinds.contains(ChangeKind.ADDED) ? counts.added() : 0) + (kinds.contains(ChangeKind.CHANGED)
                ? counts.changed() : 0)
                + (kinds.contains(ChangeKind.DELETED) ? counts.deleted() : 0) == 0;
    }
}
