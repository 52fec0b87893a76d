package dev.longshore.service.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real time: one virtual thread that waits, and is gone once closed. */
final class RealPace implements DemoPace {

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void every(Duration period, Runnable step) {
        Thread.ofVirtual().name("demo-engine").start(() -> {
            while (!closedWithin(period)) {
                step.run();
            }
        });
    }

    @Override
    public void pause(Duration duration) {
        closedWithin(duration);
    }

    @Override
    public boolean closed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private boolean closedWithin(Duration duration) {
        try {
            return closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
