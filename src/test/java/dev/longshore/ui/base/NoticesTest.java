package dev.longshore.ui.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Subscription;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices(Runnable::run);

    @Test
    void theyDoNotGrowWithoutBound() {
        for (int i = 0; i < 10_000; i++) {
            notices.info(Message.of("app.name", i));
        }
        assertEquals(100, notices.all().size());
        assertEquals(Message.of("app.name", 9_999), notices.all().getLast().title(), "the newest are kept");
    }

    @Test
    void whatStandsGoesWhenItIsOver() {
        Subscription standing = notices.standing(Message.of("app.name"));
        notices.warn(Message.of("start.as-root"));
        assertFalse(notices.all().getFirst().good(), "it does not go by itself");
        standing.close();
        assertEquals(List.of(Message.of("start.as-root")), notices.all().stream().map(Notice::title).toList());
    }

    @Test
    void whatStandsMayBeDismissed() {
        Subscription standing = notices.standing(Message.of("app.name"));
        notices.dismiss(notices.all().getFirst());
        standing.close();
        assertEquals(List.of(), notices.all());
    }

    @Test
    void aDefectIsToldAsOne() {
        notices.failed(new CompletionException(new IllegalStateException("odd")));
        Failure failure = notices.all().getFirst().failure().orElseThrow();
        assertEquals(Failure.Cause.INTERNAL, failure.cause());
        assertTrue(failure.detail().contains("odd"));
    }

    @Test
    void aListenerThatThrowsStartsNoEndlessTale() {
        int[] told = {0};
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {
            assertFalse(thrown instanceof StackOverflowError);
            notices.failed(thrown);
        });
        try {
            notices.all().addListener((javafx.beans.InvalidationListener) change -> {
                told[0]++;
                throw new IllegalStateException("a view's defect");
            });
            notices.info(Message.of("app.name"));
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }
        assertTrue(told[0] < 5, told[0] + " times");
    }
}
