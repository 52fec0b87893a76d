package dev.longshore.service.logs.view;

import dev.longshore.domain.Subscription;
import dev.longshore.service.logs.store.LogSnapshot;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.service.resource.Defects;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what shows of a store in step with the store and with what the user wants to see. A thread of its own works it out. The newest wish
 * ends the work for older ones; a long search shows what it has found so far several times a second.
 */
public final class LogProjection implements AutoCloseable {

    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(60);
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(50);

    private final LogStore store;
    private final Executor listening;
    private final Subscription subscription;
    private final Projector projector = new Projector();
    private final List<Consumer<Shown>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Shown> untold = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private volatile LogWish wish = LogWish.ALL;
    private volatile boolean closed;
    private boolean changed = true;
    private volatile boolean paused;
    private @Nullable LogSnapshot latest;

    /** @param listening runs what the listeners do; of what shows it is given the newest only */
    public LogProjection(LogStore store, Executor listening) {
        this.store = store;
        this.listening = listening;
        this.subscription = store.onChange(this::storeChanged);
        Thread.ofPlatform().daemon().name("log view").start(this::run);
    }

    /** What is to show from now on. */
    public void wish(LogWish wanted) {
        signal(() -> wish = wanted);
    }

    /** Whether what shows stays, whatever comes. The store goes on reading. */
    public void pause(boolean stay) {
        signal(() -> paused = stay);
    }

    /** Calls the listener with what shows, each time that is other than before. */
    public void onChange(Consumer<Shown> listener) {
        listeners.add(listener);
        signal(() -> { });
    }

    @Override
    public void close() {
        subscription.close();
        signal(() -> closed = true);
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void storeChanged() {
        lock.lock();
        try {
            if (!paused) {
                changed = true;
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (awaitNews()) {
            LogWish wanted = wish;
            latest = paused && latest != null ? latest : store.snapshot();
            try {
                project(latest, wanted);
            } catch (RuntimeException defect) {
                Defects.report(defect);   // the next change may go well
            }
        }
    }

    private void project(LogSnapshot snapshot, LogWish wanted) {
        long end = System.nanoTime() + SLICE;
        Shown shown = projector.step(snapshot, wanted, new Projector.Stop(() -> closed || wish != wanted, () -> System.nanoTime() - end > 0));
        if (wish == wanted && !closed) {
            tell(shown);
            rest(wanted);
        }
    }

    /** False once it is closed. */
    private boolean awaitNews() {
        lock.lock();
        try {
            while (!changed && !closed && projector.complete()) {
                news.awaitUninterruptibly();
            }
            changed = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lines that come one by one are shown together; a wish waits for nothing. */
    private void rest(LogWish answered) {
        lock.lock();
        try {
            long left = projector.complete() ? REST : 0;
            while (left > 0 && wish == answered && !closed) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException ending) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Shown shown) {
        if (untold.getAndSet(shown) == null) {
            listening.execute(() -> {
                Shown newest = untold.getAndSet(null);
                if (newest != null && !closed) {
                    listeners.forEach(listener -> listener.accept(newest));
                }
            });
        }
    }
}
