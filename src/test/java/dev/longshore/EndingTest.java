package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EndingTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** A connection that cannot be closed must not keep the process alive without a window. */
    @Test
    @Timeout(600)
    void workThatHangsIsNotWaitedForAnyLonger() {
        CountDownLatch never = new CountDownLatch(1);
        Ending ending = new Ending(() -> await(never), () -> { }, SHORT);
        ending.finish();
        ending.finish();
        never.countDown();
    }

    @Test
    @Timeout(600)
    void workIsDoneOnceAndWaitedFor() {
        AtomicInteger done = new AtomicInteger();
        Ending ending = new Ending(done::incrementAndGet, () -> { }, LONG);
        ending.finish();
        assertEquals(1, done.get());
        ending.finish();
        assertEquals(1, done.get());
    }

    /** Whoever asks for the end is not stopped by what went wrong in it. */
    @Test
    @Timeout(600)
    void workThatFailsIsOver() {
        Ending ending = new Ending(() -> {
            throw new IllegalStateException("for the test");
        }, () -> { }, LONG);
        ending.finish();
        ending.finish();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
