package dev.longshore.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions instead of sleeping. */
public final class Waiting {

    private static final long FIRST_REST = 500_000;
    private static final long LONGEST_REST = 5_000_000;

    private Waiting() {
    }

    /** Fails where the condition does not hold within ten seconds. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, Duration.ofSeconds(10), condition);
    }

    /** Fails where the condition does not hold within the limit. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        long rest = FIRST_REST;   // most conditions hold within a millisecond or two
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(rest);
            rest = Math.min(2 * rest, LONGEST_REST);
        }
    }
}
