package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.domain.logs.LogStream;
import dev.longshore.service.logs.feed.LogState.End;
import dev.longshore.service.logs.feed.LogState.Why;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a log goes on, whatever happens to its container. */
@Timeout(600)
class ContainerLogTest {

    private static final String ID = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @TempDir
    private Path folder;
    private final RecordedLog heard = new RecordedLog();
    private HostileEngine engine;
    private FakeContainer web;
    private FeedRig rig;

    private ContainerLog open(LogPace pace) {
        return open(pace, LogRange.ALL);
    }

    private ContainerLog open(LogPace pace, LogRange range) {
        rig = new FeedRig(engine.socket(), pace);
        return rig.open(rig.container(ID, "web"), range, heard);
    }

    private FakeContainer container() {
        engine = FeedRig.engine(folder);
        web = new FakeContainer(engine, ID, "web");
        return web;
    }

    @AfterEach
    void end() {
        rig.close();
        engine.close();
        assertTrue(heard.inOrder(), "two calls at once");
    }

    private void awaitFollowed() {
        Waiting.until("it is followed", () -> web.followers() > 0);
    }

    private static List<String> numbered(String text, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> text + i).toList();
    }

    @Test
    void givesTheLastThousandLinesThenWhatComes() {
        container().start().lines("n", 0, 1500);
        open(FeedRig.PATIENT);
        awaitFollowed();
        assertEquals(numbered("n", 500, 1500), heard.texts());
        web.lines("n", 1500, 1510).piece(2, "wrong\n", 1000);
        heard.awaitLast("wrong");
        assertEquals(numbered("n", 500, 1510), heard.texts().subList(0, 1010));
        assertEquals(LogStream.ERR, heard.lines().getLast().stream());
        assertEquals(web.time(), heard.lines().getLast().time());
        heard.awaitState(new LogState.Following());
    }

    @Test
    void aLineOfWhichThePiecesAreCountedComesWhole() {
        container().start().lines("n", 0, 3).piece(1, "x".repeat(16_384), 1_000).piece(1, "x".repeat(16_384), 0).piece(1, "end\n", 0).lines("n", 3, 1001);
        open(FeedRig.PATIENT);
        awaitFollowed();
        assertEquals(numbered("n", 3, 1001), heard.texts().subList(heard.count() - 998, heard.count()));
        assertTrue(heard.texts().stream().noneMatch(text -> text.startsWith("x") && text.length() < 32_000), "no end of a line for a line");
    }

    @Test
    void goesOnOverAStopAndAStart() {
        container().start().lines("n", 0, 3);
        open(FeedRig.PATIENT);
        awaitFollowed();
        web.line("last").stop(3);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        web.start().line("again");
        heard.awaitLast("again");
        web.line("more");
        heard.awaitLast("more");
        assertEquals(List.of("n0", "n1", "n2", "last", "[DIED 3]", "[RESTARTED]", "again", "more"), heard.told());
    }

    /** Engines end an answer at any time; that alone means nothing. */
    @Test
    void anAnswerThatEndsIsGoneOnWithWithoutLossOrDouble() {
        container().start().lines("n", 0, 10);
        open(FeedRig.PATIENT);
        for (int round = 1; round < 8; round++) {
            awaitFollowed();
            web.line("same").piece(1, "same\n", 0);
            web.endAnswers();
            web.piece(1, "same\n", 0).line("round" + round);
            heard.awaitLast("round" + round);
        }
        assertEquals(10 + 7 * 4, heard.count(), heard::toString);
        assertEquals(List.of(), heard.marks());
    }

    @Test
    void moreThanIsLookedThroughAtFirstMayBeMissed() {
        container().start().lines("n", 0, 10);
        open(FeedRig.PATIENT);
        awaitFollowed();
        web.deafen();
        web.lines("n", 10, 9_000);
        web.endAnswers();
        engine.dropConnections();
        heard.awaitLast("n8999");
        assertEquals(numbered("n", 0, 9_000), heard.texts());
    }

    @Test
    void whatHappenedBeforeItWasOpenedIsTold() {
        container().start().lines("n", 0, 3).stop(7);
        web.start().lines("m", 0, 3).stop(2);
        web.start().lines("o", 0, 3);
        open(FeedRig.PATIENT);
        awaitFollowed();
        Waiting.until("the past; " + heard, () -> heard.past().size() == 5);
        assertEquals(List.of("STARTED", "DIED 7", "RESTARTED", "DIED 2", "RESTARTED"), heard.past());
        assertEquals(List.of(), heard.marks(), "none of it is news");
        assertEquals(1, engine.requests("GET", "/events").stream().filter(request -> request.query().contains("since=")).count());
    }

    /** A proxy for reading lists gives no events: nobody asks it for them again. */
    @Test
    void withoutEventsTheLastRunIsToldAlone() {
        container().start().lines("n", 0, 3).stop(7);
        web.start().lines("o", 0, 3);
        engine.on("GET", "/events", exchange -> exchange.reply(403, "text/plain", "forbidden"));
        open(FeedRig.PATIENT);
        awaitFollowed();
        Waiting.until("the past; " + heard, () -> heard.past().size() == 2);
        assertEquals(List.of("DIED", "RESTARTED"), heard.past());
        assertEquals(List.of(), engine.requests("GET", "/events").stream().filter(request -> request.query().contains("since=")).toList());
    }

    /** Many lines have one time, and some of them come while it is closed. */
    @Test
    void openedAgainItGivesNoLineTwiceAndLosesNone() {
        container().start().lines("n", 0, 1_500);
        web.piece(1, "same\n", 0).piece(1, "same\n", 0);
        ContainerLog log = open(FeedRig.PATIENT);
        awaitFollowed();
        assertEquals(100, log.older(100).join().lines().size());
        log.close();
        web.piece(1, "same\n", 0).line("more");
        RecordedLog rest = new RecordedLog();
        ContainerLog again = log.again(rest);
        try (again) {
            again.start();
            rest.awaitLast("more");
            assertEquals(List.of("same", "more"), rest.texts());
            assertEquals(numbered("n", 302, 402), again.older(100).join().lines().stream().map(RecordedLog::text).toList(), "above what was read before");
        }
    }

    @Test
    void waitsForTheFirstStart() {
        container();
        open(FeedRig.PATIENT);
        heard.awaitState(new LogState.Waiting(Why.NOT_STARTED));
        web.start().line("hello");
        heard.awaitLast("hello");
        assertEquals(List.of("[STARTED]", "hello"), heard.told());
    }

    @Test
    void tellsHowAStoppedOneEnded() {
        container().start().lines("n", 0, 3).stop(137);
        open(FeedRig.PATIENT);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        assertEquals(List.of("n0", "n1", "n2", "[DIED 137]"), heard.told());
    }

    @Test
    void goesOnWithTheNextOfItsName() {
        container().start().lines("n", 0, 3);
        open(FeedRig.PATIENT);
        awaitFollowed();
        web.remove();
        heard.awaitState(new LogState.Waiting(Why.REMOVED));
        FakeContainer next = new FakeContainer(engine, OTHER, "web").at("2026-11-28T11:00:00Z");
        next.event("create", "");
        heard.awaitState(new LogState.Waiting(Why.NOT_STARTED));
        next.start().line("anew");
        heard.awaitLast("anew");
        assertEquals(List.of("n0", "n1", "n2", "[REMOVED]", "[MADE_AGAIN bbbbbbbbbbbb]", "[STARTED]", "anew"), heard.told());
    }

    @Test
    void marksStandBetweenTheLines() {
        container().start().lines("n", 0, 2);
        open(FeedRig.PATIENT);
        awaitFollowed();
        web.event("health_status: unhealthy", "");
        web.event("health_status: unhealthy", "");
        web.event("exec_create: /bin/true", "");
        heard.awaitLast("[UNHEALTHY]");
        web.line("a");
        heard.awaitLast("a");
        web.event("oom", "");
        heard.awaitLast("[OOM]");
        web.event("pause", "");
        heard.awaitLast("[PAUSED]");
        web.event("health_status: healthy", "");
        heard.awaitLast("[HEALTHY]");
        assertEquals(List.of("n0", "n1", "[UNHEALTHY]", "a", "[OOM]", "[PAUSED]", "[HEALTHY]"), heard.told());
    }

    @Test
    void aHostThatIsLostAndComesBack() throws Exception {
        container().start().lines("n", 0, 3);
        open(FeedRig.PATIENT);
        awaitFollowed();
        engine.close();
        heard.awaitState(new LogState.Waiting(Why.HOST_LOST));
        Files.delete(engine.socket());
        web.deafen();
        engine = FeedRig.engine(folder);
        web.attach(engine);
        web.lines("n", 3, 6);
        rig.retryNow();
        heard.awaitLast("n5");
        awaitFollowed();
        web.line("n6");
        heard.awaitLast("n6");
        assertEquals(numbered("n", 0, 7), heard.texts());
        assertEquals(List.of("n2", "[HOST_LOST local]", "[HOST_BACK local]", "n3"), heard.told().subList(2, 6));
    }

    @Test
    void aHostThatTheAppKnowsNoMore() {
        container().start().lines("n", 0, 3);
        open(FeedRig.PATIENT);
        awaitFollowed();
        rig.forgetHost();
        heard.awaitState(new LogState.Ended(End.HOST_REMOVED));
    }

    @Test
    void linesThatAnEngineKeepsBackAreAskedFor() {
        container().start().lines("n", 0, 3);
        open(FeedRig.QUICK);
        awaitFollowed();
        web.deafen();
        web.lines("n", 3, 6);
        heard.awaitLast("n5");
        assertEquals(numbered("n", 0, 6), heard.texts());
        assertEquals(List.of(), heard.marks());
    }

    @Test
    void aLogThatIsEmptiedWhileItIsFollowed() {
        container().start().lines("n", 0, 3);
        open(FeedRig.QUICK);
        awaitFollowed();
        web.truncate();
        heard.awaitLast("[EMPTIED]");
        awaitFollowed();
        web.line("anew");
        heard.awaitLast("anew");
        assertEquals(List.of("n0", "n1", "n2", "[EMPTIED]", "anew"), heard.told());
    }

    /** As {@code cases}: a tail that reaches over the damage brings nothing, so the last two are asked for alone. */
    @Test
    void linesBehindADamagedOneAreRead() {
        container().start().lines("a", 1, 3).damage().lines("a", 3, 5).stop(0);
        open(FeedRig.PATIENT);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        assertEquals(List.of("a1", "a2", "[UNREADABLE]", "a3", "a4", "[DIED 0]"), heard.told());
    }

    @Test
    void anEmptyAnswerOfADamagedLogIsNoEmptyLog() {
        container().start().damage().lines("a", 3, 5).stop(0);
        open(FeedRig.PATIENT);
        heard.awaitState(new LogState.Waiting(Why.STOPPED));
        assertEquals(List.of("[UNREADABLE]", "a3", "a4", "[DIED 0]"), heard.told());
    }

    @Test
    void aDriverThatGivesNothingBackIsNamed() {
        container().start();
        engine.on("GET", "/containers/" + ID + "/logs", exchange -> exchange.reply(501, "application/json",
                "{\"message\":\"configured logging driver does not support reading\"}"));
        ContainerLog log = open(FeedRig.PATIENT);
        Waiting.until("it is told", () -> heard.state() instanceof LogState.NotKept);
        LogState.NotKept told = assertInstanceOf(LogState.NotKept.class, heard.state());
        assertEquals("json-file", told.driver());
        assertEquals(Failure.Cause.NOT_OFFERED, told.failure().cause());
        assertEquals(List.of(), log.older(10).orTimeout(60, TimeUnit.SECONDS).join().lines(), "nobody waits for what never comes");
    }

    @Test
    void aLogThatMayNotBeReadIsTriedAgainWhenItsContainerStarts() {
        container().start();
        engine.on("GET", "/containers/" + ID + "/logs", exchange -> exchange.reply(403, "application/json", "{\"message\":\"forbidden\"}"));
        open(FeedRig.PATIENT);
        Waiting.until("it is told", () -> heard.state() instanceof LogState.Failed);
        web.attach(engine);
        web.line("now").event("restart", "");
        heard.awaitLast("now");
    }

    @Test
    void closingEndsTheEnginesConnection() {
        container().start().lines("n", 0, 3);
        ContainerLog log = open(FeedRig.PATIENT);
        awaitFollowed();
        int before = engine.openConnections();
        log.close();
        Waiting.until("one fewer", () -> engine.openConnections() < before);
        web.line("late");
        assertFalse(heard.texts().contains("late"));
    }

    @Test
    void aRangeIsAskedOfTheEngineAndEnds() {
        container().start().lines("n", 0, 3_000);
        Instant middle = Instant.ofEpochSecond(0, web.time() - 150_000_000);
        open(FeedRig.PATIENT, new LogRange(Optional.empty(), Optional.of(middle)));
        heard.awaitState(new LogState.Ended(End.RANGE));
        assertEquals("n1499", heard.texts().getLast());
        assertEquals(1_000, heard.count());
    }

    @Test
    void sinceTheLastStart() {
        container().start().lines("old", 0, 5).stop(0);
        web.start().lines("new", 0, 5);
        open(FeedRig.PATIENT, LogRange.LAST_START);
        awaitFollowed();
        assertEquals(numbered("new", 0, 5), heard.texts());
    }

    /** The shape of what 20.10 sends over a rotation; recorded. */
    @Test
    void whatAnEngineRepeatsOverARotationIsGivenOnce() throws Exception {
        container().start();
        byte[] recorded = Files.readAllBytes(Path.of(getClass().getResource("/logs/raw/docker20-follow-over-rotation-ts.bin").toURI()));
        engine.on("GET", "/version", exchange -> exchange.json("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}"));
        engine.on("GET", "/containers/" + ID + "/logs", exchange -> {
            if (exchange.request().query().contains("follow")) {
                exchange.startChunks("application/octet-stream");
                exchange.raw((Integer.toHexString(recorded.length) + "\r\n").getBytes());
                exchange.raw(recorded);
                exchange.raw("\r\n");
                exchange.hang();
            } else {
                exchange.reply(200, "application/octet-stream", new byte[0]);
            }
        });
        open(FeedRig.PATIENT);
        heard.awaitLast("line-69");
        assertEquals(numbered("line-", 0, 70), heard.texts());
    }

    @Test
    void aContainerThatSaysNothingIsWaitedFor() {
        container().start();
        open(FeedRig.QUICK);
        awaitFollowed();
        Waiting.until("it was asked again", () -> engine.requests("GET", "/containers/" + ID + "/logs").size() > 4);
        assertEquals(List.of(), heard.told());
        assertEquals(new LogState.Following(), heard.state());
    }
}
