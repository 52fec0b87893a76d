package dev.longshore.service.logs.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Ends an answer of which nothing more comes. It watches from when it is made until it is closed. */
final class Stall implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean ended;

    /** @param io runs what waits @param longest after so long it ends the answer */
    Stall(LogAnswer answer, Executor io, Duration longest) {
        io.execute(() -> {
            try {
                watch(answer, longest);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void watch(LogAnswer answer, Duration longest) throws InterruptedException {
        int seen = answer.blocks();
        while (!over.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            int now = answer.blocks();
            if (now == seen) {
                ended = true;
                answer.close();
                return;
            }
            seen = now;
        }
    }

    /** Whether it ended the answer. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        over.countDown();
    }
}
