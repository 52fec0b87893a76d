package dev.longshore.ui.control;

import dev.longshore.json.JsonPath;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Places a search has found, and the one gone to last. */
public final class JsonHits {

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private List<JsonPath> paths = List.of();

    /** What was searched for; empty for nothing. */
    public ReadOnlyStringProperty query() {
        return query.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Counts from 1; 0 before the first is gone to. */
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** Whether there may be more than were counted. */
    public boolean truncated() {
        return count.get() >= JsonSearch.MOST;
    }

    /** Whether a text shown to the user contains what was searched for. */
    public boolean in(String text) {
        return !query.get().isEmpty() && JsonSearch.in(text, query.get());
    }

    void find(String newQuery, List<JsonPath> found) {
        paths = found;
        current.set(0);
        count.set(found.size());
        query.set(newQuery);
    }

    /** Takes over what the same search found in a newer document. */
    void update(List<JsonPath> found) {
        JsonPath at = current.get() == 0 ? null : paths.get(current.get() - 1);
        paths = found;
        current.set(found.indexOf(at) + 1);
        count.set(found.size());
    }

    /** The place after the current one, the first after the last; null where there is none. */
    JsonPath next() {
        return go(current.get() % Math.max(1, paths.size()) + 1);
    }

    /** The place before the current one, the last before the first; null where there is none. */
    JsonPath previous() {
        return go(current.get() <= 1 ? paths.size() : current.get() - 1);
    }

    private JsonPath go(int number) {
        if (paths.isEmpty()) {
            return null;
        }
        current.set(number);
        return paths.get(number - 1);
    }
}
