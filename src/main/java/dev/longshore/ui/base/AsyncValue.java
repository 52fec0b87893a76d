package dev.longshore.ui.base;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Subscription;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A value that is asked for now and then: the last one that came, and why a newer one could not be had. Only the answer to the newest
 * question counts. One question is open at a time, and of those that come meanwhile the newest waits for its end: a held arrow key does
 * not flood an engine. An open question that stays without an answer makes way after a while. FX thread only.
 */
public final class AsyncValue<T> {

    /** Loading that takes less is not worth a flicker. */
    public static final Duration BEFORE_LOADING_SHOWS = Duration.ofMillis(150);

    /** How long the newest question waits for the open one. */
    public static final Duration PATIENCE = Duration.ofMillis(500);

    private record Question<T>(Supplier<CompletableFuture<T>> ask, Function<Throwable, Failure> told, Runnable then, long subject) { }

    private final Executor ui;
    private final Delay delay;
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Question<T> open;
    private Question<T> waiting;
    private CompletableFuture<T> answer;
    private long subject;
    private long shownSubject;
    private Subscription patience = () -> { };
    private Subscription beforeLoadingShows;

    public AsyncValue(Executor ui, Delay delay) {
        this.ui = ui;
        this.delay = delay;
    }

    /** Null before the first. It stays, as a stale one, where a newer one fails. */
    public ReadOnlyObjectProperty<T> value() {
        return value.getReadOnlyProperty();
    }

    /** Why the newest could not be had, or null. */
    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** True once a question has been open for long enough to be told. */
    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Whether an answer is still to come. */
    public boolean open() {
        return open != null;
    }

    /** Asks for a newer value of the same. @param told makes a failure of what was thrown */
    public void ask(Supplier<CompletableFuture<T>> question, Function<Throwable, Failure> told) {
        ask(question, told, () -> { });
    }

    /** As {@link #ask(Supplier, Function)}. @param then runs after the answer to this question, good or bad, where it still counts */
    public void ask(Supplier<CompletableFuture<T>> question, Function<Throwable, Failure> told, Runnable then) {
        Question<T> asked = new Question<>(question, told, then, subject);
        if (open == null) {
            start(asked);
            return;
        }
        if (waiting == null) {
            patience = delay.after(PATIENCE, this::overtake);
        }
        waiting = asked;
    }

    /** As {@link #ask(Supplier, Function)}, unless a question is open: for answers that take an engine long. */
    public void askUnlessOpen(Supplier<CompletableFuture<T>> question, Function<Throwable, Failure> told) {
        if (open == null) {
            ask(question, told);
        }
    }

    /**
     * Asks for the value of something else: the old one stays until the answer is there, or takes long. A question about what was asked
     * for before counts no more.
     */
    public void askOther(Supplier<CompletableFuture<T>> question, Function<Throwable, Failure> told, Runnable then) {
        subject++;
        failure.set(null);
        ask(question, told, then);
    }

    /** Drops the open question and the one that waits; the value stays. */
    public void cancel() {
        waiting = null;
        drop();
        settled();
    }

    /** Drops everything: what comes next is about something else. */
    public void forget() {
        cancel();
        failure.set(null);
        value.set(null);
    }

    private void start(Question<T> asked) {
        open = asked;
        waiting = null;
        patience.close();
        if (beforeLoadingShows == null) {
            beforeLoadingShows = delay.after(BEFORE_LOADING_SHOWS, this::showLoading);
        }
        CompletableFuture<T> coming = asked.ask().get();
        answer = coming;
        coming.whenComplete((came, thrown) -> ui.execute(() -> ended(asked, came, thrown)));
    }

    private void showLoading() {
        dropOther();
        loading.set(true);
    }

    private void overtake() {
        Question<T> next = waiting;
        drop();
        start(next);
    }

    /** Nobody waits for it any more: a request that can be ended ends. */
    private void drop() {
        CompletableFuture<T> dropped = answer;
        open = null;
        answer = null;
        patience.close();
        if (dropped != null) {
            dropped.cancel(true);
        }
    }

    private void ended(Question<T> asked, T came, Throwable thrown) {
        if (open != asked) {
            return;
        }
        Question<T> next = waiting;
        open = null;
        answer = null;
        patience.close();
        if (asked.subject() == subject) {
            settled();
            show(asked, came, thrown);
        }
        if (next != null && open == null) {
            start(next);
        }
    }

    private void show(Question<T> asked, T came, Throwable thrown) {
        if (thrown == null) {
            shownSubject = subject;
            value.set(came);
            failure.set(null);
        } else {
            dropOther();
            failure.set(asked.told().apply(thrown));
        }
        asked.then().run();
    }

    private void dropOther() {
        if (shownSubject != subject) {
            value.set(null);
        }
    }

    private void settled() {
        if (beforeLoadingShows != null) {
            beforeLoadingShows.close();
            beforeLoadingShows = null;
        }
        loading.set(false);
    }
}
