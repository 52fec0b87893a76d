package dev.longshore.service.logs.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Ends an answer of which nothing comes. It watches from when it is made until it is closed. */
final class Stall implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);

    /** @param io runs what waits @param longest after so long it ends the answer */
    Stall(LogAnswer answer, Executor io, Duration longest) {
        io.execute(() -> {
            try {
                if (!over.await(longest.toNanos(), TimeUnit.NANOSECONDS) && !answer.begun()) {
                    answer.close();
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        over.countDown();
    }
}
