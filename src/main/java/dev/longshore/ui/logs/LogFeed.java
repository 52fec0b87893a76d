package dev.longshore.ui.logs;

import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.store.LogStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What fills a store with the lines of some containers: in the app their engines. Any thread; no method waits. */
interface LogFeed extends AutoCloseable {

    LogStore store();

    /** By their numbers in the store. */
    List<State> states();

    /** @param told is called by any thread when {@link #states} may give something else */
    void onChange(Runnable told);

    /** Reads lines from before the oldest one. */
    void older();

    /** Ends the connections to the engines. */
    @Override
    void close();

    /** @param clock how much the clock of its host differs, where that is more than a second */
    record State(LogState reading, Optional<Duration> clock) { }
}
