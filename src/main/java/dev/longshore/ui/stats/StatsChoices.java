package dev.longshore.ui.stats;

import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the charts are looked at: the same for whatever container is opened next. FX thread only. */
final class StatsChoices {

    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.LONG);
    private final BooleanProperty perCpu = new SimpleBooleanProperty();
    private final BooleanProperty apart = new SimpleBooleanProperty();

    /** How much time the charts show. */
    enum Span {
        LONG(15), MIDDLE(5), SHORT(1);

        private final int minutes;

        Span(int minutes) {
            this.minutes = minutes;
        }

        int minutes() {
            return minutes;
        }

        Duration duration() {
            return Duration.ofMinutes(minutes);
        }
    }

    ObjectProperty<Span> span() {
        return span;
    }

    /** A line for each processor. */
    BooleanProperty perCpu() {
        return perCpu;
    }

    /** A line for each container, where they are several; else their sum. */
    BooleanProperty apart() {
        return apart;
    }
}
