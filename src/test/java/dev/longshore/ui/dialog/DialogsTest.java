package dev.longshore.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DialogsTest {

    @Test
    void goesOnOnlyWithAnAnswer() {
        List<String> heard = new ArrayList<>();
        Dialogs.onAnswer(CompletableFuture.completedFuture(Optional.<String>empty()), heard::add);
        Dialogs.onAnswer(CompletableFuture.completedFuture(Optional.of("yes")), heard::add);
        assertEquals(List.of("yes"), heard);
    }

    @Test
    void whatFailsAfterAnAnswerIsNotKeptByTheFuture() throws InterruptedException {
        IllegalStateException defect = new IllegalStateException("a defect");
        AtomicReference<Throwable> told = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().unstarted(() -> Dialogs.onAnswer(CompletableFuture.completedFuture(Optional.of("yes")), yes -> {
            throw defect;
        }));
        thread.setUncaughtExceptionHandler((where, thrown) -> told.set(thrown));
        thread.start();
        thread.join();
        assertSame(defect, told.get());
    }
}
