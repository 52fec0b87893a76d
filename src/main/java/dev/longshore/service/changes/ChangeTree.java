package dev.longshore.service.changes;

import dev.longshore.engine.model.PathChange;
import dev.longshore.service.changes.ChangeNode.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of a container as a tree. Engines give them in any order, with or without the folders above, and Podman tells of a folder
 * that was made
 * anew as deleted, with what is new below it.
 */
public record ChangeTree(ChangeNode root) {

    /** Parts of a path beyond this stay together: no tree is deeper. */
    private static final int DEEPEST = 200;

    private static final Comparator<ChangeNode> BY_NAME = Comparator.comparing(ChangeNode::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ChangeNode::name);

    /** A node that is still being filled. */
    private static final class Draft {
        private final String name;
        private final String path;
        private final Map<String, Draft> children = new LinkedHashMap<>();
        private Optional<ChangeKind> kind = Optional.empty();

        Draft(String name, String path) {
            this.name = name;
            this.path = path;
        }
    }

    /** @param mounts where something is mounted */
    public static ChangeTree of(List<PathChange> changes, Set<String> mounts) {
        Draft root = new Draft("/", "/");
        for (PathChange change : changes) {
            Draft at = root;
            for (String part : parts(change.path())) {
                Draft above = at;
                at = above.children.computeIfAbsent(part, name -> new Draft(name, above == root ? "/" + name : above.path + "/" + name));
            }
            ChangeKind kind = ChangeKind.of(change.kind());
            at.kind = Optional.of(at.kind.map(kind::and).orElse(kind));
        }
        return new ChangeTree(finished(root, mounts));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < path.length()) {
            int slash = parts.size() < DEEPEST ? path.indexOf('/', from) : -1;
            int to = slash < 0 ? path.length() : slash;
            if (to > from) {
                parts.add(path.substring(from, to));
            }
            from = to + 1;
        }
        return parts;
    }

    private static ChangeNode finished(Draft draft, Set<String> mounts) {
        List<ChangeNode> children = new ArrayList<>(draft.children.size());
        Counts counts = Counts.NONE;
        for (Draft child : draft.children.values()) {
            ChangeNode node = finished(child, mounts);
            children.add(node);
            counts = counts.and(node.counts());
        }
        boolean remade = draft.kind.filter(ChangeKind.DELETED::equals).isPresent() && counts.added() + counts.changed() > 0;
        Optional<ChangeKind> kind = remade ? Optional.of(ChangeKind.REPLACED) : draft.kind;
        children.sort(BY_NAME);
        return new ChangeNode(draft.name, draft.path, kind, kind.map(Counts::of).orElse(Counts.NONE)
                .and(counts), children, mounts.contains(draft.path));
    }

    public Counts counts() {
        return root.counts();
    }
}
