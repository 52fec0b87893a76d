package dev.longshore.ui.control;

import dev.longshore.json.JsonPath;
import dev.longshore.ui.control.JsonLine.Kind;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lines of the tree as a list changed in place, and where in it a value is. */
final class JsonLines {

    private final ObservableList<JsonLine> all = FXCollections.observableArrayList();
    private boolean changing;

    ObservableList<JsonLine> all() {
        return all;
    }

    /** Whether the list is being changed right now. */
    boolean changing() {
        return changing;
    }

    JsonLine get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    void replace(List<JsonLine> lines) {
        change(() -> all.setAll(lines));
    }

    /** Puts the lines below an open value under its collapsed line. */
    void open(int index, List<JsonLine> below) {
        change(() -> {
            all.set(index, all.get(index).as(Kind.OPEN));
            all.addAll(index + 1, below);
        });
    }

    /** Takes the lines below an open value away; says how many. */
    int close(int index) {
        int end = endOf(index);
        change(() -> {
            all.set(index, all.get(index).as(Kind.COLLAPSED));
            all.remove(index + 1, end + 1);
        });
        return end - index;
    }

    /** The first line of a value, or -1 where it has none. */
    int indexOf(JsonPath path) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    /** The first line of a value, or of the nearest around it that has one; -1 for none. */
    int nearest(JsonPath path) {
        for (JsonPath at = path; at != null; at = at.parent()) {
            int index = indexOf(at);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    /** As {@link #nearest}, but the closing line where the value is open. */
    int closingOf(JsonPath path) {
        int index = nearest(path);
        boolean open = index >= 0 && get(index).kind() == Kind.OPEN && get(index).path().equals(path);
        return open ? endOf(index) : index;
    }

    private int endOf(int index) {
        int depth = all.get(index).depth();
        int end = index + 1;
        while (all.get(end).depth() > depth) {
            end++;
        }
        return end;
    }

    private void change(Runnable change) {
        changing = true;
        try {
            change.run();
        } finally {
            changing = false;
        }
    }
}
