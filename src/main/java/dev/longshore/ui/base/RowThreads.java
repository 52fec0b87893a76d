package dev.longshore.ui.base;

import java.util.concurrent.Executor;

/**
 * Where the rows of a table are made, filtered and sorted, and where they show.
 *
 * @param model runs one task after the other
 * @param ui    the way to the FX thread
 */
public record RowThreads(Executor model, Executor ui) {

    /** A thread of their own, beside the FX thread. */
    public static RowThreads beside(Executor ui) {
        return new RowThreads(new OneByOne(Thread::startVirtualThread), ui);
    }

    /** All on one thread, and at once where that thread asks. */
    public static RowThreads on(Executor ui) {
        return new RowThreads(ui, ui);
    }
}
