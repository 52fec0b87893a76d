package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of the app that crashed has left. */
class LeftShellsTest {

    private static final ObjectRef CONTAINER = new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c1", "one");

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private FakeExecs execs;
    private TerminalRig rig;

    @BeforeEach
    void crash() {
        engine = HostileEngine.unix(folder, HostileEngine::behaveLikeAnEngine);
        execs = new FakeExecs(engine);
        execs.ended(0, 4711);
        try (TerminalRig crashed = connect()) {
            crashed.access.journal().begin(ExecWish.shell(CONTAINER), true);
        }
        rig = connect();
    }

    private TerminalRig connect() {
        return new TerminalRig(new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER), folder.resolve("settings"));
    }

    @AfterEach
    void close() {
        rig.close();
        engine.close();
    }

    /** As a shell says it, in a frame. */
    private static void say(HostileExchange exchange, String text) throws IOException {
        exchange.upgrade(101, "\u0001\u0000\u0000\u0000\u0000\u0000\u0000" + (char) text.length() + text);
    }

    private List<String> scripts() {
        return engine.requests("POST", "/containers/c1/exec").stream().map(ReceivedRequest::text).toList();
    }

    private int inJournal() {
        return rig.settings.groups().get(ShellSettings.GROUP).open().size();
    }

    @Test
    void aShellThatOnlyWaitsIsEnded() {
        execs.start(1, exchange -> say(exchange, "7 1 1 bash\n"));
        execs.start(2, exchange -> say(exchange, ""));
        rig.terminals.sweepOnConnect();
        Waiting.until("it is crossed out", TerminalRig.LONG, () -> inJournal() == 0);
        assertTrue(scripts().getLast().contains("kill -HUP"), () -> scripts().toString());
        assertEquals(List.of(), rig.terminals.leftBehind(CONTAINER.host()));
    }

    @Test
    void whatDoesSomethingIsToldOfAndEndedWhenItIsAskedFor() {
        execs.start(1, exchange -> say(exchange, "7 1 1 bash\n9 0 1 make all\n"));
        execs.start(2, exchange -> say(exchange, ""));
        rig.terminals.sweepOnConnect();
        Waiting.until("it is told of", TerminalRig.LONG, () -> rig.terminals.leftBehind(CONTAINER.host()).size() == 1);
        assertEquals(1, scripts().size(), "nothing is ended by itself");
        LeftShell left = rig.terminals.leftBehind(CONTAINER.host()).getFirst();
        assertEquals(List.of(new InnerProcess(7, "bash"), new InnerProcess(9, "make all")), left.processes());
        assertTrue(rig.terminals.end(left).join());
        assertTrue(scripts().getLast().contains("kill -HUP"));
        assertEquals(List.of(), rig.terminals.leftBehind(CONTAINER.host()));
        assertEquals(0, inJournal());
    }

    @Test
    void whereTheContainerHasNoShellToEndItWithThatIsTold() {
        HostileEngine.Handler noShell = exchange -> {
            execs.ended(127, 0);
            say(exchange, "OCI runtime exec failed: exec failed: exec: \"sh\": executable file not found");
        };
        execs.start(1, noShell).start(2, noShell);
        rig.terminals.sweepOnConnect();
        Waiting.until("it is told of", TerminalRig.LONG, () -> rig.terminals.leftBehind(CONTAINER.host()).size() == 1);
        LeftShell left = rig.terminals.leftBehind(CONTAINER.host()).getFirst();
        assertFalse(rig.terminals.end(left).join());
        assertEquals(List.of(left), rig.terminals.leftBehind(CONTAINER.host()));
        assertEquals(1, inJournal());
    }

    @Test
    void nothingIsLookedForWhereTheContainerDoesNotRun() {
        execs.containerEnded();
        rig.terminals.sweepOnConnect();
        Waiting.until("it is crossed out", TerminalRig.LONG, () -> inJournal() == 0);
        assertEquals(List.of(), scripts());
    }

    /** What this run has open is no leftover; it is ended as the app ends. */
    @Test
    void theEndOfTheAppEndsWhatItHasBegun() {
        rig.access.journal().leftOn(CONTAINER.host()).forEach(rig.access.journal()::ended);
        execs.start(1, exchange -> {
            exchange.upgrade(101, "# ");
            exchange.input().transferTo(OutputStream.nullOutputStream());
        });
        execs.start(2, exchange -> say(exchange, ""));
        TerminalSession session = rig.terminals.exec(ExecWish.of(CONTAINER, List.of("sh")), TerminalRig.SIZE);
        TerminalRig.awaitRunning(session);
        rig.terminals.sweepOnConnect();
        assertEquals(1, inJournal());
        rig.terminals.close();
        Waiting.until("it is crossed out", TerminalRig.LONG, () -> inJournal() == 0);   // close() itself does not wait for long
        assertTrue(scripts().getLast().contains("kill -HUP"));
    }
}
