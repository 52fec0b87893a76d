package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;

/** Runs something again and again on the FX thread until closed, first after one period. Tests bring one they turn by hand. */
@FunctionalInterface
public interface Ticker {

    Subscription every(Duration period, Runnable task);
}
