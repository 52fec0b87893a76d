package dev.longshore.service.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {

    private static final HostId ONE = new HostId("one");
    private static final HostId OTHER = new HostId("other");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final List<String> ended = new ArrayList<>();
    private final LiveSessions sessions = new LiveSessions(InstantSource.fixed(NOW), Runnable::run);
    private int changes;

    private record About(String name) implements LiveSubject { }

    private LiveOrder order(String name) {
        return new LiveOrder("logs", name, new About(name), () -> ended.add(name), Map.of(ONE, part(name, ONE), OTHER, part(name, OTHER)), false);
    }

    private Subscription part(String name, HostId host) {
        return () -> ended.add(name + " on " + host.value());
    }

    @Test
    void oneThatIsOpenIsListedAndFoundByWhatItIsAbout() {
        LiveSession web = sessions.open(order("web")).orElseThrow();
        LiveSession db = sessions.open(order("db")).orElseThrow();
        assertEquals(List.of(web, db), sessions.all());
        assertEquals(NOW, web.openedAt());
        assertSame(db, sessions.find("logs", new About("db")).orElseThrow());
        assertEquals(Optional.empty(), sessions.find("terminal", new About("db")));
    }

    @Test
    void aPartEndsWithItsHostAndTheSessionWithTheLastPart() {
        LiveSession web = sessions.open(order("web")).orElseThrow();
        sessions.endOn(ONE);
        assertEquals(List.of("web on one"), ended);
        assertEquals(LiveSession.State.OPEN, web.state());
        sessions.endOn(ONE);
        sessions.endOn(OTHER);
        assertEquals(List.of("web on one", "web on other", "web"), ended);
        assertEquals(LiveSession.State.ENDED, web.state());
        assertEquals(List.of(), sessions.all());
    }

    @Test
    void closingEndsAllItsPartsOnce() {
        LiveSession web = sessions.open(order("web")).orElseThrow();
        web.close();
        web.close();
        assertEquals(3, ended.size());
        web.part(ONE, () -> ended.add("late"));
        assertEquals("late", ended.getLast(), "what comes too late is not left open");
        web.waits(true);
        assertEquals(LiveSession.State.ENDED, web.state());
    }

    @Test
    void whoeverTakesTheContentOutEndsTheRestAlone() {
        LiveSession web = sessions.open(order("web")).orElseThrow();
        assertTrue(web.release());
        assertEquals(2, ended.size(), "its parts");
        assertFalse(ended.contains("web"));
        assertEquals(List.of(), sessions.all());
        web.close();
        assertFalse(web.release());
        assertFalse(ended.contains("web"), "it is another's now");
    }

    @Test
    void theirNumberIsBounded() {
        for (int i = 0; i < LiveSessions.MAX_SESSIONS; i++) {
            sessions.open(order("s" + i)).orElseThrow();
        }
        assertEquals(Optional.empty(), sessions.open(order("one more")));
        assertEquals(List.of(), ended, "what was not taken stays its owner's");
        sessions.all().getFirst().close();
        assertTrue(sessions.open(order("one more")).isPresent());
    }

    @Test
    void whoeverAttachesItTakesItFromTheOneBefore() {
        LiveSession web = sessions.open(order("web")).orElseThrow();
        List<String> taken = new ArrayList<>();
        Subscription first = web.attach(() -> taken.add("from the first"));
        Subscription second = web.attach(() -> taken.add("from the second"));
        assertEquals(List.of("from the first"), taken);
        first.close();
        assertTrue(web.attached(), "the one that lost it has nothing to let go");
        second.close();
        assertFalse(web.attached());
        assertEquals(LiveSession.State.OPEN, web.state(), "it lives on");
    }

    @Test
    void changesAreTold() {
        sessions.subscribe(() -> changes++);
        LiveSession web = sessions.open(order("web")).orElseThrow();
        assertEquals(1, changes);
        web.waits(true);
        web.waits(true);
        assertEquals(2, changes);
        assertEquals(LiveSession.State.WAITING, web.state());
        web.close();
        assertEquals(3, changes);
    }

    @Test
    void theEndOfTheAppEndsThemAndLetsNoneBegin() {
        sessions.open(order("web")).orElseThrow();
        sessions.close();
        assertTrue(ended.contains("web"));
        assertEquals(Optional.empty(), sessions.open(order("db")));
    }

    @Test
    void itsContentIsWhatItWasOpenedWith() {
        LiveOrder order = order("web");
        LiveSession web = sessions.open(order).orElseThrow();
        assertSame(order.content(), web.content(AutoCloseable.class));
        assertThrows(ClassCastException.class, () -> web.content(List.class));
    }
}
