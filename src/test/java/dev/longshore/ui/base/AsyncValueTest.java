package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.testing.ManualDelay;
import dev.longshore.testing.ManualExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AsyncValueTest {

    private static final Failure BROKEN = FailureException.of(new IllegalStateException("broken"), SystemOperations.READ_INFO, "");

    private final ManualExecutor ui = new ManualExecutor();
    private final ManualDelay delay = new ManualDelay();
    private final AsyncValue<String> value = new AsyncValue<>(ui, delay);
    private final List<CompletableFuture<String>> asked = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    private Supplier<CompletableFuture<String>> question() {
        return () -> {
            CompletableFuture<String> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
    }

    private void ask() {
        value.ask(question(), thrown -> BROKEN);
    }

    private void askOther() {
        value.askOther(question(), thrown -> BROKEN, () -> ended.add("other"));
    }

    private void answer(int which, String text) {
        asked.get(which).complete(text);
        ui.drain();
    }

    private void fail(int which) {
        asked.get(which).completeExceptionally(new IllegalStateException("broken"));
        ui.drain();
    }

    private void pass(long millis) {
        delay.pass(Duration.ofMillis(millis));
        ui.drain();
    }

    @Test
    void loadingShowsOnlyWhereItTakesLong() {
        ask();
        pass(149);
        assertFalse(value.loading().get());
        pass(1);
        assertTrue(value.loading().get());
        answer(0, "a");
        assertFalse(value.loading().get());
        assertEquals("a", value.value().get());
        ask();
        answer(1, "b");
        pass(1000);
        assertFalse(value.loading().get());
        assertEquals("b", value.value().get());
        assertEquals(0, delay.waiting());
    }

    @Test
    void theOldValueStaysBesideAFailure() {
        ask();
        answer(0, "a");
        ask();
        fail(1);
        assertEquals("a", value.value().get());
        assertEquals(BROKEN, value.failure().get());
        ask();
        assertEquals(BROKEN, value.failure().get(), "until there is something better");
        answer(2, "b");
        assertNull(value.failure().get());
    }

    @Test
    void oneQuestionIsOpenAndTheNewestWaits() {
        ask();
        ask();
        ask();
        assertEquals(1, asked.size());
        answer(0, "a");
        assertEquals("a", value.value().get(), "a busy object shows all the same");
        assertEquals(2, asked.size());
        answer(1, "c");
        assertEquals("c", value.value().get());
        assertEquals(2, asked.size());
        assertFalse(value.open());
    }

    @Test
    void aStuckQuestionIsOvertakenAndEnded() {
        ask();
        pass(2000);
        assertTrue(value.loading().get());
        assertEquals(1, asked.size(), "nothing else waits");
        ask();
        pass(500);
        assertEquals(2, asked.size());
        assertTrue(asked.get(0).isCancelled());
        answer(1, "b");
        assertEquals("b", value.value().get());
    }

    @Test
    void anotherSubjectKeepsTheOldValueUntilItTakesLong() {
        ask();
        answer(0, "a");
        askOther();
        assertEquals("a", value.value().get());
        pass(150);
        assertNull(value.value().get());
        assertTrue(value.loading().get());
        answer(1, "b");
        askOther();
        fail(2);
        assertNull(value.value().get(), "it is the other's failure");
        assertEquals(BROKEN, value.failure().get());
        askOther();
        assertNull(value.failure().get());
        assertEquals(List.of("other", "other"), ended);
    }

    @Test
    void anAnswerAboutWhatWasBeforeCountsNoMore() {
        ask();
        askOther();
        pass(150);
        answer(0, "of the first");
        assertNull(value.value().get());
        assertTrue(value.loading().get());
        answer(1, "of the second");
        assertEquals("of the second", value.value().get());
    }

    @Test
    void askingUnlessOpenDoesNotAskTwice() {
        value.askUnlessOpen(question(), thrown -> BROKEN);
        value.askUnlessOpen(question(), thrown -> BROKEN);
        pass(5000);
        assertEquals(1, asked.size());
        answer(0, "a");
        assertEquals(1, asked.size());
    }

    @Test
    void whatIsDroppedEndsAndIsNotHeardOf() {
        ask();
        answer(0, "a");
        ask();
        ask();
        value.cancel();
        assertTrue(asked.get(1).isCancelled());
        ui.drain();
        assertEquals("a", value.value().get());
        assertNull(value.failure().get());
        assertEquals(2, asked.size());
        value.forget();
        assertNull(value.value().get());
        pass(1000);
        assertFalse(value.loading().get());
    }

    @Test
    void theEndOfAQuestionIsToldWhereItCounts() {
        value.ask(question(), thrown -> BROKEN, () -> ended.add("first"));
        value.ask(question(), thrown -> BROKEN, () -> ended.add("replaced"));
        value.ask(question(), thrown -> BROKEN, () -> ended.add("last " + value.failure().get().operation().id()));
        answer(0, "a");
        fail(1);
        assertEquals(List.of("first", "last read-info"), ended);
    }
}
