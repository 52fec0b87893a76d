package dev.longshore.engine.transport;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections kept for the next GET. Idle ones are closed after a few seconds, and looked at before they are used again. */
final class ConnectionPool {

    private static final int MAX_IDLE = 8;

    private final ConcurrentLinkedDeque<Map.Entry<Wire, Deadlines.Deadline>> idle = new ConcurrentLinkedDeque<>();
    private final Deadlines deadlines;
    private final Duration maxIdle;

    ConnectionPool(Deadlines deadlines, Duration maxIdle) {
        this.deadlines = deadlines;
        this.maxIdle = maxIdle;
    }

    /** A connection that is open and silent, as far as this side can know. */
    Optional<Wire> take() {
        for (Map.Entry<Wire, Deadlines.Deadline> entry = idle.pollLast(); entry != null; entry = idle.pollLast()) {
            entry.getValue().close();
            if (!entry.getKey().stale()) {
                return Optional.of(entry.getKey());
            }
            entry.getKey().close();
        }
        return Optional.empty();
    }

    void give(Wire wire) {
        idle.removeIf(entry -> !entry.getKey().channel().isOpen());
        if (idle.size() >= MAX_IDLE) {
            wire.close();
            return;
        }
        idle.addLast(Map.entry(wire, deadlines.start(maxIdle, () -> expire(wire))));
    }

    /** Not where somebody has just taken it: after a sleep of this machine all times are over at once. */
    private void expire(Wire wire) {
        if (idle.removeIf(entry -> entry.getKey() == wire)) {
            wire.close();
        }
    }
}
