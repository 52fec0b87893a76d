package dev.longshore.service.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.testing.OwnEngineExtension;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RecordingListener;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session and its engine through changes by others, a restart, a crash and a stall. */
@ExtendWith(OwnEngineExtension.class)
class HostSessionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RecordingListener heard = new RecordingListener();
    private HostSession session;

    @BeforeEach
    void connect(RealEngine engine) {
        session = new HostSession(engine.host(), host -> engine.newTransport(), SessionTiming.DEFAULT);
        heard.follow(session);
        session.start();
        Waiting.until("connected", PATIENCE, () -> heard.status().connected());
    }

    @AfterEach
    void disconnect() {
        session.close();
    }

    private static Map<String, String> asListed(RealEngine engine) {
        Map<String, String> states = new TreeMap<>();
        for (ContainerSummary container : engine.client().containers().list()) {
            states.put(container.name(), container.state());
        }
        return states;
    }

    private void awaitEqual(RealEngine engine) {
        Waiting.until("the session equals the engine's list", PATIENCE, () -> heard.states().equals(asListed(engine)));
    }

    @Test
    void whatOthersDoShows(RealEngine engine) {
        String name = engine.newName();
        String id = engine.create(name);
        Waiting.until("created", () -> "created".equals(heard.states().get(name)));
        engine.client().containers().start(id);
        Waiting.until("running", () -> "running".equals(heard.states().get(name)));
        engine.client().containers().pause(id);
        Waiting.until("paused", () -> "paused".equals(heard.states().get(name)));
        engine.client().containers().unpause(id);
        engine.client().containers().rename(id, name + "-b");
        Waiting.until("renamed", () -> "running".equals(heard.states().get(name + "-b")) && !heard.states().containsKey(name));
        engine.client().containers().remove(id, true, true);
        Waiting.until("removed", () -> !heard.states().containsKey(name + "-b"));
        engine.client().images().tag(RealEngine.IMAGE, "longshore-it/seen", "1");
        Waiting.until("tagged", () -> heard.images().values().stream().anyMatch(image -> image.tags().contains("longshore-it/seen:1")));
        engine.client().images().remove("longshore-it/seen:1", false);
        Waiting.until("untagged", () -> heard.images().values().stream().noneMatch(image -> image.tags().contains("longshore-it/seen:1")));
    }

    @Test
    void anEngineThatRestartsIsRepairedByAFullList(RealEngine engine) {
        engine.run(engine.newName());
        awaitEqual(engine);
        engine.dockerd().stop();
        Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
        assertEquals(1, heard.states().size(), "what was known stays");
        engine.dockerd().launch();
        engine.create(engine.newName());
        engine.create(engine.newName());
        Waiting.until("back", PATIENCE, () -> heard.status().connected());
        awaitEqual(engine);
        assertEquals(3, heard.states().size());
    }

    @Test
    void aKilledEngineIsNoticedAndComesBack(RealEngine engine) {
        String id = engine.run(engine.newName());
        awaitEqual(engine);
        engine.dockerd().kill();
        Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
        assertEquals(Cause.REFUSED, ((HostStatus.Lost) heard.status()).failure().cause());
        engine.dockerd().launch();
        engine.client().containers().remove(id, true, true);
        engine.create(engine.newName());
        session.retryNow();
        Waiting.until("back", PATIENCE, () -> heard.status().connected());
        awaitEqual(engine);
    }

    @Test
    @Tag("long")
    void aStalledEngineIsToldApartFromADeadOne(RealEngine engine) {
        engine.dockerd().signal("STOP");
        try {
            session.refresh();
            Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
            assertEquals(Cause.NO_ANSWER, ((HostStatus.Lost) heard.status()).failure().cause());
        } finally {
            engine.dockerd().signal("CONT");
        }
        session.retryNow();
        Waiting.until("back", PATIENCE, () -> heard.status().connected());
        awaitEqual(engine);
        assertTrue(heard.statuses().stream().filter(HostStatus::connected).count() == 2);
    }

    private static long connections(RealEngine engine) {
        String end = " 03 ";   // connected
        try (Stream<String> sockets = Files.lines(Path.of("/proc/net/unix"))) {
            return sockets.filter(line -> line.contains(end) && line.endsWith(" " + engine.dockerd().socket())).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("long")
    void stallsLeaveOneEventStream(RealEngine engine) {
        for (int i = 0; i < 2; i++) {
            engine.dockerd().signal("STOP");
            try {
                session.refresh();
                Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
            } finally {
                engine.dockerd().signal("CONT");
            }
            session.retryNow();
            Waiting.until("back", PATIENCE, () -> heard.status().connected());
        }
        Waiting.until("idle connections are closed, the event stream is left", PATIENCE, () -> connections(engine) == 1);
    }

    @ParameterizedTest
    @CsvSource({"true,running", "false,exited"})
    void anEngineThatIsUpdatedShowsWhatBecameOfItsContainers(boolean liveRestore, String state, RealEngine engine) {
        String[] options = liveRestore ? new String[] {"--live-restore"} : new String[0];
        engine.dockerd().stop();
        engine.dockerd().launch(options);
        String name = engine.newName();
        engine.run(name);
        session.retryNow();
        Waiting.until("running", PATIENCE, () -> "running".equals(heard.states().get(name)));
        engine.dockerd().stop();
        Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
        engine.dockerd().launch(options);
        Waiting.until("back", PATIENCE, () -> heard.status().connected());
        Waiting.until(state, PATIENCE, () -> state.equals(heard.states().get(name)));
        awaitEqual(engine);
        if (liveRestore) {   // the tests that follow want containers to end with the engine
            engine.clean();
            engine.dockerd().stop();
            engine.dockerd().launch();
        }
    }

    @Test
    void whatAnotherClientDidWhileTheEngineWasAwayShows(RealEngine engine) {
        String kept = engine.newName();
        engine.create(kept);
        String first = engine.create(engine.newName());
        String second = engine.create(engine.newName());
        awaitEqual(engine);
        engine.dockerd().stop();
        Waiting.until("lost", PATIENCE, () -> heard.status() instanceof HostStatus.Lost);
        Map<String, String> asKnown = heard.states();
        engine.dockerd().launch();
        for (int i = 0; i < 3; i++) {
            engine.create(engine.newName());
        }
        engine.client().containers().remove(first, true, true);
        engine.client().containers().remove(second, true, true);
        assertEquals(3, asKnown.size(), "what was known stayed");
        Waiting.until("back", PATIENCE, () -> heard.status().connected());
        awaitEqual(engine);
        assertEquals(4, heard.states().size());
        assertTrue(heard.states().containsKey(kept));
    }
}
