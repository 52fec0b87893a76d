package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;

/**
 * Runs an action once what happens has come to rest, and from time to time while it does not: a busy engine, or a held key, never puts
 * it off for ever. FX thread only.
 */
public final class Debounce {

    private final Delay delay;
    private final Duration rest;
    private final Duration longest;
    private final Runnable action;
    private Subscription atRest = () -> { };
    private Subscription atLast;

    /**
     * @param rest    time without anything new after which the action runs
     * @param longest time after the first that is new in which the action runs in any case
     */
    public Debounce(Delay delay, Duration rest, Duration longest, Runnable action) {
        this.delay = delay;
        this.rest = rest;
        this.longest = longest;
        this.action = action;
    }

    /** Something new has happened. */
    public void touch() {
        atRest.close();
        atRest = delay.after(rest, this::run);
        if (atLast == null) {
            atLast = delay.after(longest, this::run);
        }
    }

    /** What has happened until now needs no action any more. */
    public void cancel() {
        atRest.close();
        if (atLast != null) {
            atLast.close();
            atLast = null;
        }
    }

    private void run() {
        cancel();
        action.run();
    }
}
