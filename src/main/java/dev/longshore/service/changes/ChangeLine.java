package dev.longshore.service.changes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line of the tree that shows. @param open whether what is below it shows too */
public record ChangeLine(ChangeNode node, int depth, boolean open) {

    /**
     * The lines from top to bottom, without the root. While a text is looked for, all that leads to it is open.
     *
     * @param open the paths of the folders that are open
     */
    public static List<ChangeLine> of(ChangeTree tree, Set<String> open, ChangeFilter filter) {
        List<ChangeLine> lines = new ArrayList<>();
        tree.root().children().forEach(child -> add(child, 0, open, filter, lines));
        return lines;
    }

    /** @return whether anything was added */
    private static boolean add(ChangeNode node, int depth, Set<String> open, ChangeFilter filter, List<ChangeLine> lines) {
        if (filter.none(node.counts())) {
            return false;
        }
        int at = lines.size();
        boolean opened = !node.children().isEmpty() && (!filter.text().isEmpty() || open.contains(node.path()));
        lines.add(new ChangeLine(node, depth, opened));
        boolean wanted = filter.text().isEmpty() || filter.passes(node);
        if (opened) {
            for (ChangeNode child : node.children()) {
                wanted |= add(child, depth + 1, open, filter, lines);
            }
        }
        if (!wanted) {
            lines.subList(at, lines.size()).clear();
        }
        return wanted;
    }

    /** The folders that are open at first: from the top down, as long as so many lines hold them all. */
    public static Set<String> openAtFirst(ChangeTree tree, int lines) {
        Set<String> open = new HashSet<>();
        Deque<ChangeNode> next = new ArrayDeque<>(tree.root().children());
        int shown = next.size();
        while (!next.isEmpty()) {
            ChangeNode node = next.removeFirst();
            if (!node.children().isEmpty() && shown + node.children().size() <= lines) {
                open.add(node.path());
                shown += node.children().size();
                next.addAll(node.children());
            }
        }
        return open;
    }

    /** The paths of all folders. */
    public static Set<String> folders(ChangeTree tree) {
        Set<String> folders = new HashSet<>();
        Deque<ChangeNode> next = new ArrayDeque<>(tree.root().children());
        while (!next.isEmpty()) {
            ChangeNode node = next.removeLast();
            if (!node.children().isEmpty()) {
                folders.add(node.path());
                next.addAll(node.children());
            }
        }
        return folders;
    }
}
