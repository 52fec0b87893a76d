package dev.longshore.ui.control.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** Nodes that are used again with each painting; those that are not needed are hidden, and far too many are let go. FX thread only. */
final class NodePool<T extends Node> {

    private static final int SPARE = 32;

    private final ObservableList<Node> parent;
    private final Supplier<T> make;
    private final boolean behind;
    private final List<T> nodes = new ArrayList<>();
    private int used;

    /** @param behind whether they stand behind all others */
    NodePool(ObservableList<Node> parent, Supplier<T> make, boolean behind) {
        this.parent = parent;
        this.make = make;
        this.behind = behind;
    }

    void begin() {
        used = 0;
    }

    T next() {
        if (used == nodes.size()) {
            T made = make.get();
            made.setManaged(false);
            nodes.add(made);
            parent.add(behind ? 0 : parent.size(), made);
        }
        T node = nodes.get(used++);
        node.setVisible(true);
        return node;
    }

    void end() {
        if (nodes.size() > used + SPARE) {
            List<T> gone = nodes.subList(used + SPARE / 2, nodes.size());
            parent.removeAll(List.copyOf(gone));
            gone.clear();
        }
        for (int i = used; i < nodes.size(); i++) {
            nodes.get(i).setVisible(false);
        }
    }
}
