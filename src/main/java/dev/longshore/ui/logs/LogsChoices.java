package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LogLevel;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the user has chosen to see of a log. FX thread only. */
final class LogsChoices {

    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty invert = new SimpleBooleanProperty();
    private final BooleanProperty onlyHits = new SimpleBooleanProperty();
    private final BooleanProperty fold = new SimpleBooleanProperty(true);
    private final BooleanProperty wrap = new SimpleBooleanProperty();
    private final BooleanProperty time = new SimpleBooleanProperty(true);
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<Set<LogLevel>> levels = new SimpleObjectProperty<>(EnumSet.allOf(LogLevel.class));
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(TimeRange.ALL);

    StringProperty query() {
        return query;
    }

    BooleanProperty regex() {
        return regex;
    }

    BooleanProperty matchCase() {
        return matchCase;
    }

    /** Whether lines that do not match are looked for. */
    BooleanProperty invert() {
        return invert;
    }

    BooleanProperty onlyHits() {
        return onlyHits;
    }

    BooleanProperty fold() {
        return fold;
    }

    BooleanProperty wrap() {
        return wrap;
    }

    BooleanProperty time() {
        return time;
    }

    BooleanProperty table() {
        return table;
    }

    BooleanProperty following() {
        return following;
    }

    /** What comes is kept, and shows when it goes on. */
    BooleanProperty paused() {
        return paused;
    }

    /** Those that show. */
    ObjectProperty<Set<LogLevel>> levels() {
        return levels;
    }

    /** Sources that do not show, by their numbers. */
    ObjectProperty<Set<Integer>> hidden() {
        return hidden;
    }

    ObjectProperty<TimeRange> range() {
        return range;
    }

    /** Whether some lines may be kept from sight by more than folding. */
    boolean hides() {
        return onlyHits.get() && !query.get().isEmpty() || levels.get().size() < LogLevel.values().length || !hidden.get().isEmpty()
                || range.get() != TimeRange.ALL;
    }

    /** Everything shows again; what is searched stays highlighted. */
    void showAll() {
        onlyHits.set(false);
        levels.set(EnumSet.allOf(LogLevel.class));
        hidden.set(Set.of());
        range.set(TimeRange.ALL);
    }
}
