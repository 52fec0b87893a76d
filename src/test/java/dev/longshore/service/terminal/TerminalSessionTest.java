package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostColour;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostMarks;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.HostileExchange;
import dev.longshore.testing.ReceivedRequest;
import dev.longshore.testing.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terminals at an engine that answers as it likes. */
class TerminalSessionTest {

    private static final List<String> COMMAND = List.of("sh");

    @TempDir
    private Path folder;
    private HostileEngine engine;
    private FakeExecs execs;
    private TerminalRig rig;

    @BeforeEach
    void open() {
        engine = HostileEngine.unix(folder, HostileEngine::behaveLikeAnEngine);
        execs = new FakeExecs(engine);
    }

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
        engine.close();
    }

    private TerminalSession session() {
        return session(false, ExecWish.of(container(), COMMAND));
    }

    private TerminalSession session(boolean readOnly, ExecWish wish) {
        connect(readOnly);
        return rig.terminals.exec(wish, TerminalRig.SIZE);
    }

    private void connect(boolean readOnly) {
        Host host = new Host(new HostId("h"), "local", new Endpoint.Unix(engine.socket()), Host.Origin.USER, new HostMarks(HostColour.NONE, readOnly, false, "", ""));
        rig = new TerminalRig(host, folder.resolve("settings"));
    }

    private static ObjectRef container() {
        return new ObjectRef(new HostId("h"), ContainerOperations.CONTAINER, "c1", "one");
    }

    /** Reads what is typed until the test is over. */
    private void stay(HostileExchange exchange, ByteArrayOutputStream typed) throws IOException {
        byte[] block = new byte[8 * 1024];
        for (int count = exchange.input().read(block); count >= 0; count = exchange.input().read(block)) {
            synchronized (typed) {
                typed.write(block, 0, count);
            }
        }
    }

    private static String typed(ByteArrayOutputStream typed) {
        synchronized (typed) {
            return typed.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void bothUpgradesAreTakenAndNoFirstByteIsLost() throws IOException {
        for (int status : List.of(101, 200)) {
            execs.start(execs.created() + 1, exchange -> {
                exchange.upgrade(status, "first ");
                exchange.raw("then");
                execs.ended(5, 4711);
            });
            TerminalSession session = session();
            assertEquals(OptionalInt.of(5), TerminalRig.awaitEnd(session, TerminalState.Ended.class).exitCode());
            assertEquals("first then", TerminalRig.text(session).strip());
            rig.close();
            rig = null;
        }
    }

    @Test
    void aLargePasteArrivesWholeAndInOrder() throws Exception {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        CountDownLatch read = new CountDownLatch(1);
        execs.start(1, exchange -> {
            exchange.upgrade(101, "");
            read.await();
            stay(exchange, typed);
        });
        TerminalSession session = session();
        TerminalRig.awaitRunning(session);
        byte[] paste = new byte[1024 * 1024];
        new Random(7).nextBytes(paste);
        assertTrue(session.send(paste));
        TerminalRig.type(session, "after");
        read.countDown();
        Waiting.until("all of it", TerminalRig.LONG, () -> typed.size() == paste.length + 5);
        byte[] came = typed.toByteArray();
        byte[] begin = Arrays.copyOf(came, paste.length);
        assertArrayEquals(paste, begin);
    }

    @Test
    void whatIsTypedAheadIsSentOnceItRuns() throws Exception {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        CountDownLatch begun = new CountDownLatch(1);
        execs.start(1, exchange -> {
            begun.await();
            exchange.upgrade(101, "");
            stay(exchange, typed);
        });
        TerminalSession session = session();
        TerminalRig.type(session, "at once ");
        engine.awaitRequest("POST", "/exec/e1/start");
        assertEquals(new TerminalState.Starting(), session.state());
        TerminalRig.type(session, "while it begins ");
        begun.countDown();
        TerminalRig.awaitRunning(session);
        TerminalRig.type(session, "then");
        Waiting.until("all arrives in order", TerminalRig.LONG, () -> typed(typed).equals("at once while it begins then"));
    }

    @Test
    void binaryOutputEndsNothing() {
        byte[] noise = new byte[512 * 1024];
        new Random(9).nextBytes(noise);
        execs.start(1, exchange -> {
            exchange.upgrade(101, "");
            exchange.raw(noise);
            exchange.raw("\u0018\u001b\\\u001bc\u001b[0mstill here");
            drain(exchange);
        });
        TerminalSession session = session();
        TerminalRig.awaitText(session, "still here");
    }

    /** What the emulator answers goes to the engine, and is read there. */
    private void drain(HostileExchange exchange) {
        try {
            stay(exchange, new ByteArrayOutputStream());
        } catch (IOException gone) {
            // the client closed it
        }
    }

    /** The first one is being sent while all others come: then only the last is. */
    @Test
    void ofManySizesTheLastIsSent() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        engine.on("POST", "/exec/e1/resize", exchange -> {
            answered.await();
            exchange.reply(200, "application/json", "");
        });
        execs.start(1, exchange -> {
            exchange.upgrade(101, "");
            drain(exchange);
        });
        TerminalSession session = session();
        TerminalRig.awaitRunning(session);
        session.size(new TerminalSize(40, 10));
        Waiting.until("the first is sent", TerminalRig.LONG, () -> execs.resizes().size() == 1);
        for (int columns = 41; columns < 200; columns++) {
            session.size(new TerminalSize(columns, 10));
        }
        session.size(new TerminalSize(99, 44));
        answered.countDown();
        Waiting.until("the last is sent", TerminalRig.LONG, () -> execs.resizes().size() == 2);
        assertTrue(execs.resizes().getLast().target().endsWith("resize?h=44&w=99"), () -> execs.resizes().getLast().target());
        String start = engine.awaitRequest("POST", "/exec/e1/start").text();
        assertTrue(start.contains("\"ConsoleSize\":[24,80]"), start);
    }

    @Test
    void anOlderEngineIsToldTheSizeAfterTheStart() {
        engine.on("*", "/_ping", exchange -> exchange.reply(200, "text/plain", "OK", "Api-Version: 1.41"));
        execs.start(1, exchange -> {
            exchange.upgrade(101, "");
            drain(exchange);
        });
        TerminalSession session = session();
        TerminalRig.awaitRunning(session);
        Waiting.until("the size is sent", TerminalRig.LONG, () -> execs.resizes().size() == 1);
        List<String> paths = engine.requests().stream().map(request -> request.path().replaceFirst(".*/", "")).filter(
                last -> List.of("start", "resize").contains(last)).toList();
        assertEquals(List.of("start", "resize"), paths);
        assertFalse(engine.awaitRequest("POST", "/exec/e1/start").text().contains("ConsoleSize"));
    }

    @Test
    void anEngineThatDiesInTheMiddleIsLost() {
        execs.start(1, exchange -> {
            exchange.upgrade(101, "before");
            drain(exchange);
        });
        TerminalSession session = session();
        TerminalRig.awaitText(session, "before");
        engine.on("*", "/", HostileExchange::closeNow);
        engine.dropConnections();
        TerminalState.Lost lost = TerminalRig.awaitEnd(session, TerminalState.Lost.class);
        assertEquals("local", lost.failure().host());
        assertEquals("before", TerminalRig.text(session).strip());
        assertFalse(session.send(new byte[] {'x'}));
    }

    @Test
    void aReadOnlyHostIsSentNothing() {
        TerminalSession session = session(true, ExecWish.shell(container()));
        assertEquals(Failure.Cause.READ_ONLY_HOST, TerminalRig.awaitEnd(session, TerminalState.Failed.class).failure().cause());
        assertEquals(0, engine.count("POST", "/"));
    }

    @Test
    void callsAreListedWithoutWhatIsTypedOrSecret() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        execs.start(1, exchange -> {
            exchange.upgrade(101, "hello");
            stay(exchange, typed);
        });
        TerminalSession session = session(false, new ExecWish(container(), Optional.of(List.of("sh", "--password=hush-a")), Optional.empty(), Optional.empty(),
                List.of("DB_PASSWORD=hush-b"), false));
        TerminalRig.awaitText(session, "hello");
        TerminalRig.type(session, "hush-c\r");
        Waiting.until("it is sent", TerminalRig.LONG, () -> typed(typed).contains("hush-c\r"));
        List<ApiCall> calls = rig.calls.snapshot();
        ApiCall start = calls.stream().filter(call -> call.target().endsWith("/exec/e1/start")).findFirst().orElseThrow();
        assertTrue(start.open() && start.streaming());
        assertEquals(5, rig.calls.now(start).bytes());
        assertFalse(calls.toString().contains("hush"), calls::toString);
        assertTrue(engine.awaitRequest("POST", "/containers/c1/exec").text().contains("hush-b"), "the engine gets it");
    }

    /** The shell of an image may be another one since it was found. */
    @Test
    void aShellThatIsGoneIsLookedForOnceMore() {
        String words = "OCI runtime exec failed: exec failed: exec: \"zsh\": executable file not found in $PATH\r\n";
        execs.start(1, exchange -> {
            execs.ended(127, 0);
            exchange.upgrade(101, words);
        });
        execs.start(2, exchange -> {
            execs.ended(0, 4711);
            exchange.upgrade(101, "\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0008path sh\n");
        });
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        execs.start(3, exchange -> {
            exchange.upgrade(101, "# ");
            stay(exchange, typed);
        });
        connect(false);
        rig.access.journal().found("tools:1", "", "zsh");
        TerminalSession session = rig.terminals.exec(ExecWish.shell(container()), TerminalRig.SIZE);
        TerminalRig.awaitText(session, "#");
        assertEquals("#", TerminalRig.text(session).strip());
        Waiting.until("it is remembered", TerminalRig.LONG, () -> rig.access.journal().shell("tools:1", "").equals(Optional.of("sh")));
        List<String> commands = engine.requests("POST", "/containers/c1/exec").stream().map(ReceivedRequest::text).toList();
        assertTrue(commands.getFirst().contains("[\"zsh\"]") && commands.getLast().contains("[\"sh\"]"), commands::toString);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 30; i++) {   // one after the other: who waited for the first shell must take none of them
            String piece = i + " ";
            all.append(piece);
            TerminalRig.type(session, piece);
            Waiting.until("it arrives", TerminalRig.LONG, () -> typed(typed).contentEquals(all));
        }
    }

    @Test
    void closingEndsWhatRunsByItsNumberInside() {
        execs.start(1, exchange -> {
            exchange.upgrade(101, "");
            drain(exchange);
        });
        execs.start(2, exchange -> {
            execs.ended(0, 4711);
            exchange.upgrade(101, "");
        });
        TerminalSession session = session();
        TerminalRig.awaitRunning(session);
        String mark = rig.settings.groups().get(ShellSettings.GROUP).open().getFirst().mark();
        session.close();
        session.gone().join();
        String script = engine.requests("POST", "/containers/c1/exec").getLast().text();
        assertTrue(script.contains("LONGSHORE_SESSION=" + mark) && script.contains("kill -HUP"), script);
        assertEquals(List.of(), rig.settings.groups().get(ShellSettings.GROUP).open());
        engine.awaitRequest("POST", "/exec/e2/start");
    }

    @Test
    void statesAreToldInOrder() {
        List<TerminalState> told = new ArrayList<>();
        CountDownLatch end = new CountDownLatch(1);
        execs.start(1, exchange -> {
            exchange.upgrade(101, "x");
            end.await();
            execs.ended(0, 4711);
        });
        TerminalSession session = session();
        TerminalRig.awaitRunning(session);
        session.onState(told::add);
        end.countDown();
        TerminalRig.awaitEnd(session, TerminalState.Ended.class);
        session.close();
        assertEquals(List.of(TerminalState.Ended.class, TerminalState.Closed.class), told.stream().map(Object::getClass).toList());
    }
}
