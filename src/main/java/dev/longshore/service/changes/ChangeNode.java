package dev.longshore.service.changes;

import java.util.List;
import java.util.Optional;

/**
 * A path that differs from the image, or a folder above one.
 *
 * @param name     the last part of the path
 * @param kind     empty for a folder that is only on the way
 * @param counts   of this and all below it
 * @param children by their names
 * @param mount    whether something is mounted there: what is in it is not the container's own
 */
public record ChangeNode(String name, String path, Optional<ChangeKind> kind, Counts counts, List<ChangeNode> children, boolean mount) {

    /** How many paths there are of each kind; one that was replaced counts as changed. */
    public record Counts(int added, int changed, int deleted) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(ChangeKind kind) {
            return switch (kind) {
                case ADDED -> new Counts(1, 0, 0);
                case CHANGED, REPLACED -> new Counts(0, 1, 0);
                case DELETED -> new Counts(0, 0, 1);
            };
        }

        Counts and(Counts other) {
            return new Counts(added + other.added, changed + other.changed, deleted + other.deleted);
        }

        public int all() {
            return added + changed + deleted;
        }
    }

    public ChangeNode {
        children = List.copyOf(children);
    }
}
