package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Why this side ended a connection; the first reason given stays. It tells our own close from the peer's. */
final class Ending {

    private final AtomicReference<Supplier<EngineException>> reason = new AtomicReference<>();

    static Supplier<EngineException> closedHere() {
        return () -> new Disconnected("closed by this client", null);
    }

    void set(Supplier<EngineException> why) {
        reason.compareAndSet(null, why);
    }

    /** Whether this side has ended it. */
    boolean given() {
        return reason.get() != null;
    }

    /** Throws the reason, where there is one. */
    void check() {
        Supplier<EngineException> why = reason.get();
        if (why != null) {
            throw why.get();
        }
    }

    /** The reason, or else that the peer broke the connection. */
    EngineException or(Exception failure) {
        return orElse(() -> broken(failure));
    }

    static EngineException broken(Exception failure) {
        return new Disconnected("the connection broke: " + failure.getMessage(), failure);
    }

    /** The reason, or else the other failure. */
    EngineException orElse(Supplier<? extends EngineException> other) {
        Supplier<EngineException> why = reason.get();
        return why != null ? why.get() : other.get();
    }
}
