package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.logs.LogTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What was seen of engines, by the version that they tell. */
class EngineTraitsTest {

    private static final EngineTraits DOCKER_20 = of("Docker", "20.10.24");
    private static final EngineTraits DOCKER_28 = of("Docker", "28.5.2");
    private static final EngineTraits PODMAN_4 = of("Podman", "4.3.1");
    private static final EngineTraits PODMAN_5 = of("Podman", "5.8.0");

    private static EngineTraits of(String engine, String version) {
        return EngineTraits.of(new HostStatus.Connected(engine, version, "1.41"));
    }

    private static Run run(boolean tty, String driver) {
        return new Run("id", "web", tty, driver, true, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    @Test
    void theLastLineIsAskedForAgain() {
        assertEquals(OptionalLong.of(7_000_000_005L), DOCKER_28.joining(7_000_000_005L));
        assertEquals(OptionalLong.of(7_000_000_004L), PODMAN_5.joining(7_000_000_005L));
        assertEquals(OptionalLong.of(6_000_000_000L), PODMAN_4.joining(7_000_000_000L));
        assertEquals(OptionalLong.empty(), PODMAN_4.joining(LogTime.NONE));
    }

    @Test
    void aWholeSecondIsAskedFor() {
        assertEquals(OptionalLong.of(7_999_999_999L), PODMAN_4.covering(7_000_000_000L));
        assertEquals(7_000_000_000L, PODMAN_4.shown(7_999_999_999L));
        assertTrue(DOCKER_28.covering(7).getAsLong() > 7);
    }

    @Test
    void onlyOldOnesRepeat() {
        assertTrue(DOCKER_20.repeats());
        assertFalse(DOCKER_28.repeats());
        assertFalse(PODMAN_4.repeats());
        assertTrue(PODMAN_4.byNumber());
        assertTrue(of("Podman", "5.4.2").byNumber());
        assertFalse(PODMAN_5.byNumber());
        assertFalse(DOCKER_20.byNumber());
    }

    @Test
    void whatExactBytesAre() {
        assertEquals(Exactness.REPLACED, Exactness.of(run(false, "json-file"), DOCKER_28));
        assertEquals(Exactness.PROGRAM, Exactness.of(run(false, "local"), DOCKER_28));
        assertEquals(Exactness.JOINED, Exactness.of(run(false, "local"), DOCKER_20));
        assertEquals(Exactness.CACHED, Exactness.of(run(false, "syslog"), DOCKER_20));
        assertEquals(Exactness.TERMINAL, Exactness.of(run(true, "local"), DOCKER_28));
        assertEquals(Exactness.PROGRAM, Exactness.of(run(false, "k8s-file"), PODMAN_5));
        assertEquals(Exactness.UNKNOWN, Exactness.of(run(false, ""), DOCKER_28));
    }
}
