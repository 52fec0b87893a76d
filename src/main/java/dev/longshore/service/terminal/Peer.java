package dev.longshore.service.terminal;

import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.transport.HijackedConnection;
import java.time.Duration;
import java.util.List;

/** What is at the other end of an open terminal. Calls block, and fail with a {@link dev.longshore.domain.FailureException}. */
interface Peer {

    HijackedConnection connection();

    /** What was written before, for the scrollback. */
    byte[] history();

    /** Whether it has had its size from the first byte on. */
    boolean sized();

    /** Whether the engine can be let wait. If not, what comes is read at once, whatever becomes of it. */
    boolean held();

    void resize(TerminalSize size);

    /** Whether its container goes on in the run in which it was opened. */
    boolean containerRuns();

    /**
     * The connection has ended by the engine's side: what that means.
     *
     * @param first the first words that came
     * @param last  the last words that came
     */
    TerminalState ended(String first, String last, Duration ran);

    /** After its end: whether opening it at once in another way may do. */
    default boolean worthAnother() {
        return false;
    }

    /** What runs in it beside its shell; empty where that cannot be seen. */
    List<InnerProcess> runs();

    /** Ends what runs in it, where the app has begun it. What cannot be ended stays in the journal. */
    void finish();

    /** No terminal of this app is connected to it any more. */
    void released();
}
