package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;

/** Runs something later on the FX thread. Passed in, so that tests decide when later is. */
@FunctionalInterface
public interface Delay {

    /** Runs the action once after the delay, unless the subscription is closed before. FX thread only. */
    Subscription after(Duration delay, Runnable action);
}
