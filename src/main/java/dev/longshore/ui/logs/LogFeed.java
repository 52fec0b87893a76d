package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.store.LogStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What fills a store with the lines of some containers: in the app their engines. Any thread; no method waits. */
interface LogFeed extends AutoCloseable {

    LogStore store();

    /** By the numbers of the containers in the store. */
    List<State> states();

    /** @param told is called by any thread when {@link #states} or {@link #above} may give something else */
    void onChange(Runnable told);

    /** Reads other containers too, and some no longer. */
    void choose(OwnChoice choice);

    OwnChoice chosen();

    /** How many containers of the subject are not read, as they would be too many. */
    int left();

    /** Reads lines from before the oldest one; {@link #above} tells what came of it. */
    void older();

    Above above();

    /** Ends the connections to the engines. */
    @Override
    void close();

    /**
     * How one container stands.
     *
     * @param container as it is now: one that was made again has another id
     * @param clock     how much the clock of its host differs, where that is more than a second
     */
    record State(ObjectRef container, LogState reading, Optional<Duration> clock) { }
}
