package dev.longshore.service.host;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The rhythm of a session.
 *
 * @param idle      how often an engine is asked without a reason; asked anew each time, so that it may change under way
 * @param spacing   time between two lists of a kind on average; after quiet a few may follow each other
 * @param reconnect least time between two openings of the event stream
 * @param poll      time between lists where the engine gives no events, and until a list that failed is tried again
 * @param clock     by which delays and rests are waited for
 * @param watched   whether anybody can see what is listed: else nothing is listed without a reason
 */
public record SessionTiming(Supplier<Idle> idle, Duration spacing, Duration reconnect, Duration poll, SessionClock clock,
                            BooleanSupplier watched) {

    private static final Duration POLL = Duration.ofSeconds(10);

    public static final SessionTiming DEFAULT =
            new SessionTiming(Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ofSeconds(1));

    /**
     * How often an engine is asked without a reason.
     *
     * @param ping   silence after which the engine is asked whether it still answers
     * @param relist time between full lists that repair what events missed
     */
    public record Idle(Duration ping, Duration relist) { }

    /** By the clocks of this machine. */
    public SessionTiming(Duration ping, Duration relist, Duration spacing, Duration reconnect) {
        this(ping, relist, spacing, reconnect, SessionClock.SYSTEM);
    }

    /** With the usual time between lists where there are no events. */
    public SessionTiming(Duration ping, Duration relist, Duration spacing, Duration reconnect, SessionClock clock) {
        this(fixed(new Idle(ping, relist)), spacing, reconnect, POLL, clock, () -> true);
    }

    private static Supplier<Idle> fixed(Idle idle) {
        return () -> idle;
    }

    public Duration ping() {
        return idle.get().ping();
    }

    public Duration relist() {
        return idle.get().relist();
    }

    public SessionTiming idling(Supplier<Idle> other) {
        return new SessionTiming(other, spacing, reconnect, poll, clock, watched);
    }

    public SessionTiming polling(Duration other) {
        return new SessionTiming(idle, spacing, reconnect, other, clock, watched);
    }

    public SessionTiming by(SessionClock other) {
        return new SessionTiming(idle, spacing, reconnect, poll, other, watched);
    }

    SessionTiming watched(BooleanSupplier other) {
        return new SessionTiming(idle, spacing, reconnect, poll, clock, other);
    }
}
