package dev.longshore.ui.inspector;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs one load at a time, then the latest one asked for meanwhile: holding an arrow key does not flood an engine. A load that
 * does not answer is overtaken after a while, so one stuck object does not hold up the others. FX thread only.
 */
final class LatestLoad<T> {

    static final Duration PATIENCE = Duration.ofMillis(500);

    private record Request<T>(Supplier<CompletableFuture<T>> load, Consumer<T> done, Consumer<Throwable> failed) { }

    private final Executor ui;
    private final Delay delay;
    private Request<T> running;
    private Request<T> next;
    private Subscription patience = () -> { };

    LatestLoad(Executor ui, Delay delay) {
        this.ui = ui;
        this.delay = delay;
    }

    void request(Supplier<CompletableFuture<T>> load, Consumer<T> done, Consumer<Throwable> failed) {
        Request<T> request = new Request<>(load, done, failed);
        if (running == null) {
            start(request);
        } else {
            next = request;
        }
    }

    /** Drops what runs and what waits. */
    void cancel() {
        patience.close();
        running = null;
        next = null;
    }

    private void start(Request<T> request) {
        running = request;
        next = null;
        patience.close();
        patience = delay.after(PATIENCE, () -> overtake(request));
        request.load().get().whenComplete((value, thrown) -> ui.execute(() -> ended(request, value, thrown)));
    }

    private void overtake(Request<T> stuck) {
        if (running == stuck && next != null) {
            start(next);
        } else if (running == stuck) {
            patience = delay.after(PATIENCE, () -> overtake(stuck));
        }
    }

    private void ended(Request<T> request, T value, Throwable thrown) {
        if (running != request) {
            return;
        }
        patience.close();
        running = null;
        Request<T> waiting = next;
        next = null;
        if (thrown == null) {
            request.done().accept(value);
        } else {
            request.failed().accept(thrown);
        }
        if (waiting != null && running == null) {
            start(waiting);
        }
    }
}
