package dev.longshore.testing;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A ticker turned by hand. */
public final class ManualTicker implements Ticker {

    private final List<Runnable> running = new ArrayList<>();

    @Override
    public Subscription every(Duration period, Runnable task) {
        Runnable own = task::run;
        running.add(own);
        return () -> running.remove(own);
    }

    /** One period passes for all that run. */
    public void tick() {
        List.copyOf(running).forEach(Runnable::run);
    }

    public int running() {
        return running.size();
    }
}
