package dev.longshore.ui.module;

import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.FormWindow;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * The parts of the user interface that features share.
 *
 * @param executor  the way to the FX thread
 * @param scope     whose objects the window shows
 * @param clipboard where copies go
 */
public record Ui(Executor executor, CurrentHost scope, Timing timing, Talk talk, ClipboardAccess clipboard, Navigation navigation) {

    /** What happens later, again and again, and what time it is. */
    public record Timing(Delay delay, Ticker ticker, InstantSource clock) { }

    /** What the user is asked and told. */
    public record Talk(Dialogs dialogs, FormWindow forms, Notices notices) { }

    public Delay delay() {
        return timing.delay();
    }

    public Ticker ticker() {
        return timing.ticker();
    }

    public InstantSource clock() {
        return timing.clock();
    }

    public Dialogs dialogs() {
        return talk.dialogs();
    }

    public FormWindow forms() {
        return talk.forms();
    }

    public Notices notices() {
        return talk.notices();
    }
}
