package dev.longshore.engine.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections kept for the next GET. Idle ones are closed after a few seconds, and looked at before they are used again. */
final class ConnectionPool {

    private static final int MAX_IDLE = 8;

    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final Timer timer;
    private final Duration maxIdle;

    private static final class Idle {
        final Wire wire;
        volatile Runnable callOff = () -> { };

        Idle(Wire wire) {
            this.wire = wire;
        }
    }

    /** Runs an action after a time, unless what it returns is run before; where both come at once, either may win. */
    interface Timer {
        Runnable start(Duration time, Runnable action);
    }

    ConnectionPool(Deadlines deadlines, Duration maxIdle) {
        this((time, action) -> deadlines.start(time, action)::close, maxIdle);
    }

    ConnectionPool(Timer timer, Duration maxIdle) {
        this.timer = timer;
        this.maxIdle = maxIdle;
    }

    /** A connection that is open and silent, as far as this side can know. */
    Optional<Wire> take() {
        for (Idle entry = idle.pollLast(); entry != null; entry = idle.pollLast()) {
            entry.callOff.run();
            if (!entry.wire.stale()) {
                return Optional.of(entry.wire);
            }
            entry.wire.close();
        }
        return Optional.empty();
    }

    void give(Wire wire) {
        idle.removeIf(entry -> !entry.wire.channel().isOpen());
        if (idle.size() >= MAX_IDLE) {
            wire.close();
            return;
        }
        Idle entry = new Idle(wire);
        idle.addLast(entry);   // before its time begins, or an end that comes at once would find nothing to close
        entry.callOff = timer.start(maxIdle, () -> expire(entry));
    }

    /** Not where somebody has just taken it: after a sleep of this machine all times are over at once. */
    private void expire(Idle entry) {
        if (idle.remove(entry)) {
            entry.wire.close();
        }
    }
}
