package dev.longshore.ui.overview;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Something that is asked for now and then: the last value, and why a newer one could not be had. FX thread only. */
final class Loaded<T> {

    /** What takes longer is told. */
    static final Duration SHORT = Duration.ofMillis(150);

    private final Operation operation;
    private final Executor ui;
    private final Delay delay;
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private CompletableFuture<T> running;
    private Subscription beforeTold = () -> { };

    Loaded(Operation operation, Executor ui, Delay delay) {
        this.operation = operation;
        this.ui = ui;
        this.delay = delay;
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<T> value() {
        return value.getReadOnlyProperty();
    }

    /** Why the newest could not be had, or null. The value before it stays. */
    ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** True only once loading has taken long enough to be told. */
    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    boolean running() {
        return running != null;
    }

    /** Asks, unless the last question is still open. */
    void load(Supplier<CompletableFuture<T>> ask) {
        if (running != null) {
            return;
        }
        CompletableFuture<T> asked = ask.get();
        running = asked;
        beforeTold = delay.after(SHORT, () -> loading.set(true));
        asked.whenComplete((came, thrown) -> ui.execute(() -> ended(asked, came, thrown)));
    }

    /** Drops the open question. */
    void cancel() {
        CompletableFuture<T> dropped = running;
        stopped();
        if (dropped != null) {
            dropped.cancel(true);
        }
    }

    /** Another host: nothing of the last one stays. */
    void forget() {
        cancel();
        failure.set(null);
        value.set(null);
    }

    private void ended(CompletableFuture<T> asked, T came, Throwable thrown) {
        if (running != asked) {
            return;
        }
        stopped();
        failure.set(thrown == null ? null : FailureException.of(thrown, operation, ""));
        if (thrown == null) {
            value.set(came);
        }
    }

    private void stopped() {
        running = null;
        beforeTold.close();
        loading.set(false);
    }
}
