package dev.longshore.ui.logs;

import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.SavedHighlight;
import dev.longshore.service.logs.view.LogWish;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final ObjectProperty<Set<LogStream>> streams = new SimpleObjectProperty<>(EnumSet.allOf(LogStream.class));
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<TimeRange> range = new SimpleObjectProperty<>(TimeRange.ALL);
    private final ObjectProperty<List<LogWish.Stretch>> unfolded = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<List<String>>> columns = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OwnChoice> containers = new SimpleObjectProperty<>(OwnChoice.NONE);
    private final ObjectProperty<List<SavedHighlight>> highlights = new SimpleObjectProperty<>(List.of());

    LogsChoices() {
        fold.addListener((property, was, is) -> unfolded.set(List.of()));
    }

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

    /** Those that show. */
    ObjectProperty<Set<LogStream>> streams() {
        return streams;
    }

    /** Sources that do not show, by their numbers. */
    ObjectProperty<Set<Integer>> hidden() {
        return hidden;
    }

    ObjectProperty<TimeRange> range() {
        return range;
    }

    /** Equal lines that show one by one, although others are one row. */
    ObjectProperty<List<LogWish.Stretch>> unfolded() {
        return unfolded;
    }

    /** Fields that are the columns of the table; empty where the app chooses. */
    ObjectProperty<Optional<List<String>>> columns() {
        return columns;
    }

    /** Which containers are read beside those of the subject, and which of those are not. */
    ObjectProperty<OwnChoice> containers() {
        return containers;
    }

    /** Those that are kept by name. */
    ObjectProperty<List<SavedHighlight>> highlights() {
        return highlights;
    }

    /** Whether some lines may be kept from sight by more than folding. */
    boolean hides() {
        return onlyHits.get() && !query.get().isEmpty() || levels.get().size() < LogLevel.values().length
                || streams.get().size() < LogStream.values().length || !hidden.get().isEmpty() || range.get() != TimeRange.ALL;
    }

    /** Everything shows again; what is searched stays highlighted. */
    void showAll() {
        onlyHits.set(false);
        levels.set(EnumSet.allOf(LogLevel.class));
        streams.set(EnumSet.allOf(LogStream.class));
        hidden.set(Set.of());
        range.set(TimeRange.ALL);
    }
}
