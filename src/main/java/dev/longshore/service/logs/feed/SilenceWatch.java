package dev.longshore.service.logs.feed;

import dev.longshore.domain.FailureException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The second thread of a log: tells marks for which no later line came, and asks where a running container says nothing. */
final class SilenceWatch implements AutoCloseable {

    private final LogPace pace;
    private final RunReader reader;
    private final Delivery delivery;
    private final Supplier<Optional<Run>> following;
    private final Runnable emptied;
    private final Signal watchful = new Signal();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param following the run that is followed, if any @param emptied called where the log was emptied */
    SilenceWatch(LogPace pace, RunReader reader, Delivery delivery, Supplier<Optional<Run>> following, Runnable emptied) {
        this.pace = pace;
        this.reader = reader;
        this.delivery = delivery;
        this.following = following;
        this.emptied = emptied;
    }

    /** Something happened to the container: a mark may wait. */
    void event() {
        watchful.raise();
    }

    /** Until it is closed. */
    void run() {
        Duration rest = pace.silence();
        long seen = -1;
        try {
            while (closing.getCount() > 0) {
                if (watchful.await(rest)) {
                    closing.await(pace.order().toNanos(), TimeUnit.NANOSECONDS);
                    delivery.flush();
                } else if (reader.activity() != seen) {
                    seen = reader.activity();
                    rest = pace.silence();
                } else {
                    silent();
                    rest = rest.multipliedBy(3).compareTo(pace.rarest()) < 0 ? rest.multipliedBy(3) : pace.rarest();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void silent() {
        try {
            Optional<Run> run = following.get();
            if (run.isPresent() && run.get().running() && reader.silent(run.get())) {
                emptied.run();
            }
        } catch (FailureException later) {
            // whoever reads has the same trouble, and tells
        }
    }

    @Override
    public void close() {
        closing.countDown();
        watchful.raise();
    }
}
