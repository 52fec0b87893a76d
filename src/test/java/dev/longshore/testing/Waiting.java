package dev.longshore.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions instead of sleeping. */
public final class Waiting {

    /** Where all is well nobody waits for it, and a machine that is twenty times slower than usual still makes it. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long FIRST_REST = 500_000;
    private static final long LONGEST_REST = 5_000_000;

    private Waiting() {
    }

    /** Fails where the condition does not hold within a minute. */
    public static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    /** As above, with words that tell how it ended. */
    public static void until(Supplier<String> what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /** Fails where the condition does not hold within the limit. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        until(() -> what, limit, condition);
    }

    private static void until(Supplier<String> what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        long rest = FIRST_REST;   // most conditions hold within a millisecond or two
        AtomicReference<Throwable> why = new AtomicReference<>();
        while (!holds(condition, why)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + what.get(), why.get());
            }
            LockSupport.parkNanos(rest);
            rest = Math.min(2 * rest, LONGEST_REST);
        }
    }

    /** What is asked about may not be there yet: a condition that cannot be asked does not hold. */
    private static boolean holds(BooleanSupplier condition, AtomicReference<Throwable> why) {
        try {
            why.set(null);
            return condition.getAsBoolean();
        } catch (RuntimeException notYet) {
            why.set(notYet);
            return false;
        }
    }
}
