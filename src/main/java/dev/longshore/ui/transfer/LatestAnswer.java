package dev.longshore.ui.transfer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Only the answer to the last question counts; earlier ones may come later. FX thread only. */
final class LatestAnswer {

    private final Executor ui;
    private long asked;

    LatestAnswer(Executor ui) {
        this.ui = ui;
    }

    /** @param then told of the value, or of what failed, the other being null */
    <T> void of(CompletableFuture<T> question, BiConsumer<T, Throwable> then) {
        long mine = ++asked;
        question.whenCompleteAsync((value, failed) -> {
            if (mine == asked) {
                then.accept(value, failed);
            }
        }, ui);
    }
}
