package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The time that countdowns are told by: it moves once a second, and only while somebody needs it. FX thread only. */
public final class Countdown {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>();
    private final InstantSource clock;
    private final Ticker ticker;
    private Subscription ticking;

    public Countdown(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.ticker = ticker;
        now.set(clock.instant());
    }

    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /** Starts or stops the clock; where it is needed the time is right at once. */
    public void need(boolean needed) {
        if (needed) {
            now.set(clock.instant());
        }
        if (needed && ticking == null) {
            ticking = ticker.every(SECOND, () -> now.set(clock.instant()));
        } else if (!needed && ticking != null) {
            ticking.close();
            ticking = null;
        }
    }
}
