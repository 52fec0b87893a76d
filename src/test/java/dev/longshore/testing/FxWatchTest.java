package dev.longshore.testing;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FxWatchTest {

    @Test
    void aWaitIsCaughtAndRestIsNot() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (FxWatch watch = new FxWatch()) {
            Waiting.until("looked at rest", () -> watch.looks() > 5);
            assertEquals(List.of(), watch.caught());
            Platform.runLater(answer::join);
            Waiting.until("caught", () -> !watch.caught().isEmpty());
            assertTrue(watch.caught().getFirst().startsWith("java.util.concurrent.CompletableFuture.join"), watch.caught()::getFirst);
        } finally {
            answer.complete("");
        }
        onFx(() -> { });
    }
}
