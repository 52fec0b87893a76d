package dev.longshore.ui.control.terminal;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Ticker;
import java.time.Duration;

/** Lets a cursor blink while somebody types and for ten seconds after, as in the text fields; then it stays lit and nothing moves. */
final class RestingBlink {

    static final int HALVES = 20;
    private static final Duration HALF = Duration.ofMillis(500);

    private final Ticker ticker;
    private final Runnable changed;
    private Subscription blinking = () -> { };
    private int halves;
    private boolean lit = true;

    /** @param changed runs when the cursor turns on or off */
    RestingBlink(Ticker ticker, Runnable changed) {
        this.ticker = ticker;
        this.changed = changed;
    }

    boolean lit() {
        return lit;
    }

    /** Lights it, and blinks anew from now on. */
    void touch() {
        rest();
        blinking = ticker.every(HALF, this::turn);
    }

    /** Stays lit. */
    void rest() {
        blinking.close();
        blinking = () -> { };
        halves = 0;
        if (!lit) {
            lit = true;
            changed.run();
        }
    }

    private void turn() {
        halves++;
        if (halves >= HALVES) {
            rest();
        } else {
            lit = !lit;
            changed.run();
        }
    }
}
