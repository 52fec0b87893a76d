package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.service.resource.Recheck;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** When one kind is listed without an event: some time after its last list, whatever that was for. Not thread-safe. */
final class Rechecks {

    /** After a list whose answer got lost while the engine answers otherwise: kept connections may be dead, each for itself. */
    private static final Duration AFTER_LOST_ANSWER = Duration.ofSeconds(1);

    private static final long NEVER = Duration.ofDays(1000).toNanos();

    /** Many hosts that connect at once, or are looked at again at once, must not list in step. */
    private static final double FIRST_SPREAD = 0.7;
    private static final double SPREAD = 0.1;

    private final Recheck kind;
    private final SessionTiming timing;
    private final BooleanSupplier withoutEvents;
    private int failures;
    private boolean refused;
    private boolean rechecked;
    private long next;
    private long lastFull;

    Rechecks(Recheck kind, SessionTiming timing, BooleanSupplier withoutEvents) {
        this.kind = kind;
        this.timing = timing;
        this.withoutEvents = withoutEvents;
        this.lastFull = timing.clock().nanos();
    }

    /** The time begins anew, though nothing has been listed. */
    void begin() {
        next = timing.clock().nanos() + period();
    }

    void listed(boolean full) {
        long now = timing.clock().nanos();
        if (full) {
            failures = 0;
            lastFull = now;
        }
        next = now + period();
    }

    void failed(Failure failure) {
        failures++;
        refused = failure.status() > 0;
        next = timing.clock().nanos() + period();
    }

    /** Whether the last list failed: then events do not ask for another. */
    boolean failing() {
        return failures > 0;
    }

    /** Nanoseconds until it is listed without an event; a list that failed is mended though nobody looks. */
    long untilNext(long now) {
        return failures > 0 || timing.watched().getAsBoolean() ? Math.max(0, next - now) : NEVER;
    }

    /** Whether the last full list is so old that one is due, though there were lists of some objects since. */
    boolean fullDue(long now) {
        return failures == 0 && kind == Recheck.EACH_MINUTE && older(timing.relist(), now);
    }

    /** Whether the last full list is older than that. */
    boolean older(Duration age, long now) {
        return now - lastFull >= age.toNanos();
    }

    private long period() {
        if (failures > 0 && !refused) {
            return Math.min(timing.relist().toNanos(), AFTER_LOST_ANSWER.toNanos() << Math.min(failures - 1, 10));
        }
        if (failures == 1 || withoutEvents.getAsBoolean() && kind != Recheck.WHEN_ASKED) {
            return timing.poll().toNanos();
        }
        if (failures == 0 && kind != Recheck.EACH_MINUTE) {
            return NEVER;
        }
        double spread = rechecked ? SPREAD : FIRST_SPREAD;
        rechecked = true;
        return (long) (timing.relist().toNanos() * (1 + ThreadLocalRandom.current().nextDouble(spread)));
    }
}
