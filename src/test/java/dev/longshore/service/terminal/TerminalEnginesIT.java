package dev.longshore.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.engine.api.LogQuery;
import dev.longshore.testing.NamedEngines;
import dev.longshore.testing.RealEngine;
import dev.longshore.testing.RealEngineExtension;
import dev.longshore.testing.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Terminals on this machine's engine, and on each that {@code -Dlongshore.engines=docker28=unix:///…,podman5=unix:///…} names. */
@ExtendWith(RealEngineExtension.class)
class TerminalEnginesIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    /** What is checked on one engine. */
    private interface Check {
        void on(TerminalEngine engine) throws Exception;
    }

    private void each(RealEngine own, Check check) throws Exception {
        Map<String, Endpoint> engines = new LinkedHashMap<>();
        engines.put("dockerd", own.endpoint());
        engines.putAll(NamedEngines.find());
        for (Map.Entry<String, Endpoint> each : engines.entrySet()) {
            try (TerminalEngine engine = new TerminalEngine(each.getKey(), each.getValue(), settings(each.getKey()))) {
                check.on(engine);
                System.out.println("as expected on " + engine.name);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(each.getKey() + ": " + failed.getMessage(), failed);
            }
        }
    }

    private Path settings(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void aShellIsFoundAndTellsItsExitCode(RealEngine own) throws Exception {
        each(own, engine -> {
            TerminalSession session = engine.rig.shell(engine.run());
            TerminalRig.awaitRunning(session);
            typeUntil(session, "stty size\r", "24 80");
            TerminalRig.type(session, "echo term=$TERM\r");
            TerminalRig.awaitText(session, "term=xterm-256color");
            TerminalRig.type(session, "exit 7\r");
            TerminalState.Ended end = TerminalRig.awaitEnd(session, TerminalState.Ended.class);
            assertEquals(OptionalInt.of(7), end.exitCode());
            assertEquals(List.of(), engine.rig.access.journal().leftOn(engine.rig.host.id()));
            session.openAgain(TerminalRig.SIZE);
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "echo ag''ain\r");
            TerminalRig.awaitText(session, "again");
            TerminalRig.awaitText(session, "24 80");   // what was shown stays
        });
    }

    /** A shell that sees its size as it begins. */
    @Test
    void aStormOfSizesEndsInTheLast(RealEngine own) throws Exception {
        each(own, engine -> {
            TerminalSession session = engine.rig.shell(engine.run());
            TerminalRig.awaitRunning(session);
            for (int columns = 40; columns <= 140; columns++) {
                session.size(new TerminalSize(columns, 10 + columns % 50));
            }
            session.size(new TerminalSize(91, 33));
            typeUntil(session, "stty size\r", "33 91");
        });
    }

    @Test
    void aScriptDrawsAndCtrlCEndsIt(RealEngine own) throws Exception {
        each(own, engine -> {
            TerminalSession session = engine.rig.terminals.exec(ExecWish.of(engine.run(), List.of("sh")), TerminalRig.SIZE);
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "printf '\\033[2J\\033[5;10Hdra''wn\\033[7;1H'; sleep 3600 && echo late\r");
            TerminalRig.awaitText(session, "         drawn");
            TerminalRig.type(session, "\u0003");
            typeUntil(session, "echo code=$?\r", "code=130");   // a shell may drop what is typed while it is interrupted
            TerminalRig.type(session, "yes\r");
            TerminalRig.awaitText(session, "y\ny\ny");
            TerminalRig.type(session, "\u0003");
            typeUntil(session, "echo st''opped\r", "stopped");
        });
    }

    @Test
    void whatIsNotThereIsToldApart(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run();
            TerminalSession command = engine.rig.terminals.exec(ExecWish.of(container, List.of("nothing-there")), TerminalRig.SIZE);
            TerminalState.NoSuchCommand missing = TerminalRig.awaitEnd(command, TerminalState.NoSuchCommand.class);
            assertTrue(missing.text().contains("nothing-there") || missing.text().contains("conmon"), missing.text());
            assertEquals("", TerminalRig.text(command).strip(), "the engine's words are not the command's");
            TerminalSession user = engine.rig.terminals.exec(new ExecWish(container, Optional.empty(), Optional.of("nobody-known"), Optional.empty(), List.of(), false),
                    TerminalRig.SIZE);
            TerminalRig.awaitEnd(user, TerminalState.NoSuchUser.class);
            TerminalSession folder = engine.rig.terminals.exec(new ExecWish(container, Optional.of(List.of("sh")), Optional.empty(), Optional.of("/no/such"), List.of(), false),
                    TerminalRig.SIZE);
            TerminalRig.awaitEnd(folder, TerminalState.NoSuchDirectory.class);
            TerminalSession real = engine.rig.terminals.exec(ExecWish.of(container, List.of("sh", "-c", "exit 127")), TerminalRig.SIZE);
            assertEquals(OptionalInt.of(127), TerminalRig.awaitEnd(real, TerminalState.Ended.class).exitCode());
            TerminalSession none = engine.rig.shell(engine.runWithoutShell());
            TerminalRig.awaitEnd(none, TerminalState.NoShell.class);
        });
    }

    @Test
    void aPausedContainerTakesNothing(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run();
            TerminalSession session = engine.rig.shell(container);
            TerminalRig.awaitText(session, "#");   // before that the engine may still be about to start it
            engine.client.containers().pause(container.id());
            TerminalRig.await(session, "it is paused", TerminalState.Paused.class::isInstance);
            assertFalse(session.send("echo la''te\r".getBytes(StandardCharsets.US_ASCII)));
            session.size(new TerminalSize(70, 20));
            engine.client.containers().unpause(container.id());
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "echo no''w\r");
            TerminalRig.awaitText(session, "now");
            typeUntil(session, "stty size\r", "20 70");
            assertFalse(TerminalRig.text(session).contains("late"));
        });
    }

    @Test
    void itEndsWithItsContainerAndOpensAgain(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run();
            TerminalSession session = engine.rig.shell(container);
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "echo bef''ore\r");
            TerminalRig.awaitText(session, "before");
            engine.client.containers().restart(container.id());
            TerminalRig.awaitEnd(session, TerminalState.WithContainer.class);
            assertTrue(TerminalRig.text(session).contains("before"));
            Waiting.until("it runs again", LONG, () -> engine.client.containers().inspect(container.id()).state().running());
            session.openAgain(TerminalRig.SIZE);
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "echo af''ter\r");
            TerminalRig.awaitText(session, "after");
            engine.client.containers().remove(container.id(), true, true);
            TerminalRig.awaitEnd(session, TerminalState.WithContainer.class);
        });
    }

    @Test
    void closingEndsTheShellAndWhatRunsInIt(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run();
            TerminalSession session = engine.rig.shell(container);
            TerminalRig.awaitRunning(session);
            assertEquals(List.of(), session.whatRuns().join());
            TerminalRig.type(session, "sleep 4242 & sleep 4343\r");
            Waiting.until("both run", LONG, () -> session.whatRuns().join().size() == 2);
            assertEquals(List.of("sleep 4242", "sleep 4343"), session.whatRuns().join().stream().map(InnerProcess::command).sorted().toList());
            session.close();
            engine.awaitNoProcess(container, "sleep 4242");
            engine.awaitNoProcess(container, "sleep 4343");
            session.gone().join();
            assertEquals(List.of(), engine.rig.access.journal().leftOn(engine.rig.host.id()));
            assertInstanceOf(TerminalState.Closed.class, session.state());
        });
    }

    @Test
    void whatWasDetachedIsFoundAtTheNextStart(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run();
            TerminalSession busy = engine.rig.shell(container);
            TerminalRig.awaitRunning(busy);
            TerminalRig.type(busy, "sleep 4242\r");
            Waiting.until("it runs", LONG, () -> busy.whatRuns().join().size() == 1);
            TerminalSession idle = engine.rig.terminals.exec(ExecWish.of(container, List.of("sh")), TerminalRig.SIZE);
            TerminalRig.awaitRunning(idle);
            TerminalRig.awaitText(idle, "#");
            busy.detach();
            idle.detach();
            TerminalRig.awaitEnd(busy, TerminalState.Detached.class);
            TerminalRig.awaitEnd(idle, TerminalState.Detached.class);
            engine.rig.settings.flush();
            try (TerminalRig next = new TerminalRig(engine.rig.host, settings(engine.name))) {
                next.terminals.sweepOnConnect();
                Waiting.until("the busy one is told of, and the idle one ended", LONG, () -> next.terminals.leftBehind(next.host.id()).size() == 1
                        && next.access.journal().leftOn(next.host.id()).size() == 1);
                LeftShell left = next.terminals.leftBehind(next.host.id()).getFirst();
                assertTrue(left.processes().stream().anyMatch(each -> each.command().equals("sleep 4242")), () -> left.processes().toString());
                next.terminals.end(left).join();
                engine.awaitNoProcess(container, "sleep 4242");
                assertEquals(List.of(), next.terminals.leftBehind(next.host.id()));
            }
        });
    }

    @Test
    void runOnceInThreeContainers(RealEngine own) throws Exception {
        each(own, engine -> {
            List<ObjectRef> containers = List.of(engine.run(), engine.run(), engine.run());
            List<CompletableFuture<RunOutput>> runs = containers.stream().map(container -> engine.rig.terminals.runOnce(
                    ExecWish.of(container, List.of("sh", "-c", "echo out; echo err >&2; hostname; exit 3")))).toList();
            for (int i = 0; i < runs.size(); i++) {
                RunOutput output = runs.get(i).join();
                assertEquals(OptionalInt.of(3), assertInstanceOf(TerminalState.Ended.class, output.end(), output::text).exitCode());
                assertTrue(output.text().contains("out\n") && output.text().contains("err\n"), output::text);
                assertEquals(containers.get(i), output.container());
            }
            RunOutput missing = engine.rig.terminals.runOnce(ExecWish.of(containers.getFirst(), List.of("nothing-there"))).join();
            assertInstanceOf(TerminalState.NoSuchCommand.class, missing.end(), missing::text);
            CompletableFuture<RunOutput> cancelled = engine.rig.terminals.runOnce(ExecWish.of(containers.getFirst(), List.of("sh", "-c", "exec sleep 4444")));
            Waiting.until("it runs", LONG, () -> engine.processes(containers.getFirst()).contains("sleep 4444"));
            cancelled.cancel(true);
            engine.awaitNoProcess(containers.getFirst(), "sleep 4444");
        });
    }

    @Test
    void attachesToTheMainProcess(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run(true, "echo his''tory; while read line; do echo got=$line; done");
            Waiting.until("it has written", LONG, () -> logged(engine, container).contains("history"));
            TerminalSession session = engine.rig.terminals.attach(container, new TerminalSize(77, 22));
            TerminalRig.awaitRunning(session);
            TerminalRig.awaitText(session, "history");
            TerminalRig.type(session, "first\r");
            TerminalRig.awaitText(session, "got=first");
            session.detach();
            TerminalRig.awaitEnd(session, TerminalState.Detached.class);
            assertTrue(engine.client.containers().inspect(container.id()).state().running());
            session.openAgain(new TerminalSize(77, 22));
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "\u0004");
            TerminalRig.awaitEnd(session, TerminalState.WithContainer.class);
            TerminalSession exited = engine.rig.terminals.attach(container, TerminalRig.SIZE);
            TerminalRig.awaitEnd(exited, TerminalState.WithContainer.class);
            TerminalSession plain = engine.rig.terminals.attach(engine.run(), TerminalRig.SIZE);
            TerminalRig.awaitEnd(plain, TerminalState.Failed.class);
        });
    }

    /** Some engines take a size only after the start, and after a pause: then the first answers tell another one. */
    private static void typeUntil(TerminalSession session, String typed, String answer) {
        AtomicReference<String> before = new AtomicReference<>("");
        Waiting.until(answer, LONG, () -> {
            String text = TerminalRig.text(session).stripTrailing();
            if (text.endsWith("#") && !text.equals(before.get())) {   // once at each prompt: a slow shell must not drown in it
                before.set(text);
                session.send(typed.getBytes(StandardCharsets.US_ASCII));
            }
            return text.contains(answer);
        });
    }

    private static String logged(TerminalEngine engine, ObjectRef container) {
        try (var answer = engine.client.containers().logs(container.id(), LogQuery.ALL)) {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cut) {
            return "";
        }
    }

    /** Nobody types them by chance; where they are typed the shell goes on. */
    @Test
    void theKeysThatDetach(RealEngine own) throws Exception {
        each(own, engine -> {
            ObjectRef container = engine.run();
            TerminalSession session = engine.rig.shell(container);
            TerminalRig.awaitRunning(session);
            TerminalRig.type(session, "\u0010");   // ctrl-p is the program's
            TerminalRig.type(session, "echo th''ere\r");
            TerminalRig.awaitText(session, "there");
            TerminalRig.type(session, "\u0000\u001e\u0000\u001f");
            TerminalRig.awaitEnd(session, TerminalState.Detached.class);
        });
    }
}
