package dev.longshore.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.service.live.LiveOrder;
import dev.longshore.service.live.LiveSessions;
import dev.longshore.service.live.LiveSubject;
import dev.longshore.testing.FakeDialogs;
import dev.longshore.ui.dialog.Dialogs.Confirmed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveQuittingTest {

    private record About() implements LiveSubject { }

    private final FakeDialogs dialogs = new FakeDialogs();
    private final LiveSessions sessions = new LiveSessions(InstantSource.system(), Runnable::run);
    private final LiveQuitting quitting = new LiveQuitting(sessions, session -> Duration.ZERO, dialogs);

    @Test
    void agreedItEnds() {
        open();
        int[] ended = {0};
        assertFalse(quitting.wanted(() -> ended[0] += quitting.wanted(() -> { }) ? 1 : 0));
        agree();
        assertEquals(1, ended[0]);
    }

    /** Another objected after the user had agreed, and the user stayed. */
    @Test
    void anEndThatCameToNothingIsAskedForAgain() {
        open();
        assertFalse(quitting.wanted(() -> { }));
        agree();
        assertFalse(quitting.wanted(() -> { }));
        assertEquals(2, dialogs.count());
        dialogs.cancel();
        assertFalse(quitting.wanted(() -> { }));
        assertEquals(3, dialogs.count());
    }

    @Test
    void withNothingToLoseNobodyIsAsked() {
        assertTrue(quitting.wanted(() -> { }));
        assertEquals(0, dialogs.count());
    }

    private void open() {
        sessions.open(new LiveOrder("terminal", "sh in web", new About(), () -> { }, Map.of(), true)).orElseThrow();
    }

    private void agree() {
        dialogs.answer(new Confirmed(List.of(), Optional.empty()));
    }
}
