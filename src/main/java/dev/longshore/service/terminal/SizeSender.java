package dev.longshore.service.terminal;

import dev.longshore.domain.FailureException;
import dev.longshore.domain.terminal.TerminalSize;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the engine the size of a terminal: of many the last one, and a few a second. A size that is refused is sent again for a while, as engines
 * refuse it until the program runs; then it is no failure: programs end. Any thread.
 */
final class SizeSender {

    static final Duration PACE = Duration.ofMillis(200);

    /** A size that is refused that often is given up. */
    static final int TRIES = 20;

    private final Executor io;
    private final Duration pace;
    private final Consumer<TerminalSize> send;
    private @Nullable TerminalSize wanted;
    private @Nullable TerminalSize sent;
    private int refusals;
    private boolean busy;
    private boolean held;
    private boolean ended;

    /** @param send blocks, and may fail */
    SizeSender(Executor io, Duration pace, Consumer<TerminalSize> send) {
        this.io = io;
        this.pace = pace;
        this.send = send;
    }

    /** The engine knows it already. */
    synchronized void known(TerminalSize size) {
        sent = size;
    }

    void want(TerminalSize size) {
        synchronized (this) {
            wanted = size;
            refusals = 0;
        }
        begin();
    }

    /** A paused container takes no size: what is wanted meanwhile is sent afterwards. */
    void hold(boolean now) {
        synchronized (this) {
            if (held && !now) {
                sent = null;
                refusals = 0;
            }
            held = now;
        }
        begin();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    private void begin() {
        synchronized (this) {
            if (busy || !due()) {
                return;
            }
            busy = true;
        }
        io.execute(this::sendAll);
    }

    private boolean due() {
        return !ended && !held && wanted != null && !wanted.equals(sent);
    }

    private void sendAll() {
        for (TerminalSize next = next(); next != null; next = next()) {
            try {
                send.accept(next);
            } catch (FailureException gone) {
                refused();
            }
            rest();
        }
    }

    /** In a paused container it is sent afterwards anyway. */
    private synchronized void refused() {
        refusals++;
        if (!held && refusals < TRIES) {
            sent = null;
        }
    }

    private synchronized @Nullable TerminalSize next() {
        if (!due()) {
            busy = false;
            return null;
        }
        sent = wanted;
        return wanted;
    }

    @SuppressWarnings("WaitNotInLoop")   // a rest that is cut short by chance sends one size sooner, and nothing else
    private synchronized void rest() {
        try {
            if (!ended) {
                wait(Math.max(1, pace.toMillis()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }
}
