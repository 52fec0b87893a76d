package dev.longshore.service.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.logs.LevelRules;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.domain.logs.LogLine;
import dev.longshore.engine.transport.UnixTransport;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.host.EngineCalls;
import dev.longshore.service.host.Hosts;
import dev.longshore.service.host.SessionTiming;
import dev.longshore.service.logs.feed.LogAccess;
import dev.longshore.service.logs.feed.LogMark;
import dev.longshore.service.logs.feed.LogOperations;
import dev.longshore.service.logs.feed.LogRange;
import dev.longshore.service.logs.feed.LogState;
import dev.longshore.service.logs.feed.Older;
import dev.longshore.service.logs.store.LogSnapshot;
import dev.longshore.service.logs.store.LogStore;
import dev.longshore.testing.HostileEngine;
import dev.longshore.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedLogTest {

    private static final String MADE_AGAIN = "MADE_AGAIN";

    private final FakeFeeds feeds = new FakeFeeds();
    private final LogStore store = new LogStore(LogStore.DEFAULT_BYTES);
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Hosts hosts = new Hosts(host -> new UnixTransport(((Endpoint.Unix) host.endpoint()).socket()), SessionTiming.DEFAULT);
    private final MergedLog log = new MergedLog(feeds, new LogAccess(hosts, new EngineCalls(hosts::find, io), io), LogRange.ALL, store);

    @AfterEach
    void end() {
        log.close();
        hosts.close();
        io.shutdownNow();
    }

    @Test
    void linesOfAllStandInOrderOfTime() {
        log.read(List.of(container("1", "web"), container("2", "db")));
        feeds.opened.get(0).write(10, 13);
        feeds.opened.get(1).write(9, 12);
        assertEquals(List.of("db 9", "web 10", "db 10", "web 11", "db 11", "web 12"), texts());
        assertEquals(List.of("web", "db"), log.parts().stream().map(part -> part.container().name()).toList());
    }

    @Test
    void whoGoesLeavesItsLinesAndWhoStaysGoesOn() {
        log.read(List.of(container("1", "web"), container("2", "db")));
        feeds.opened.get(1).write(0, 2);
        log.read(List.of(container("1", "web"), container("3", "cache")));
        assertEquals(3, feeds.opened.size());
        assertEquals(List.of(false, true, false), feeds.opened.stream().map(opened -> opened.closed).toList());
        feeds.opened.get(1).write(2, 4);   // a call that was under way
        feeds.opened.get(1).sink.state(new LogState.Following());
        assertEquals(List.of("db 0", "db 1"), texts());
        assertEquals(List.of(true, false, true), log.parts().stream().map(LogPart::open).toList());
    }

    @Test
    void whoComesBackGoesOnUnderItsNumber() {
        log.read(List.of(container("1", "web")));
        feeds.opened.getFirst().write(0, 3);
        log.read(List.of());
        log.read(List.of(container("1", "web")));
        assertTrue(feeds.opened.getLast().again, "what was read is not read again");
        feeds.opened.getLast().write(3, 4);
        log.read(List.of());
        log.read(List.of(container("0123456789abcdef", "web")));
        assertFalse(feeds.opened.getLast().again, "it is another log");
        assertEquals(List.of("web 0", "web 1", "web 2", "web 3", MADE_AGAIN + "[0123456789ab]"), texts());
        assertEquals(1, log.parts().size());
    }

    /** What happened is asked for once more where a log is opened once more. */
    @Test
    void whatIsToldTwiceStandsOnce() {
        log.read(List.of(container("1", "web")));
        feeds.opened.getFirst().write(0, 3);
        LogMark died = new LogMark(Instant.ofEpochSecond(1), LogMark.Kind.DIED, List.of("3"));
        feeds.opened.getFirst().sink.past(died);
        log.read(List.of());
        log.read(List.of(container("1", "web")));
        log.read(List.of(container("1", "web")));
        assertEquals(2, feeds.opened.size());
        feeds.opened.getLast().sink.past(died);
        assertEquals(List.of("web 0", "DIED[3]", "web 1", "web 2"), texts());
    }

    /** While it was read, another container took the name, and its lines were read too. */
    @Test
    void whoWasMadeAgainMeanwhileIsNotReadTwice() {
        log.read(List.of(container("1", "web")));
        feeds.opened.getFirst().write(0, 2);
        feeds.opened.getFirst().container = container("2", "web");
        log.read(List.of());
        log.read(List.of(container("2", "web")));
        assertTrue(feeds.opened.getLast().again);
        assertEquals(List.of("web 0", "web 1"), texts(), "and that was told when it happened");
    }

    /** A log goes on under its container's name by itself. */
    @Test
    void anotherOfTheNameIsNotReadTwice() {
        log.read(List.of(container("1", "web")));
        log.read(List.of(container("2", "web")));
        log.read(List.of(container("2", "renamed"), container("1", "web")));
        assertEquals(List.of("web", "renamed"), feeds.opened.stream().map(opened -> opened.container.name()).toList());
        assertFalse(feeds.opened.getFirst().closed);
    }

    @Test
    void olderLinesOfAllAreAskedForOnceAtATime() {
        log.read(List.of(container("1", "web"), container("2", "db")));
        feeds.opened.forEach(opened -> opened.write(100, 102));
        CompletableFuture<OlderLines> older = log.older(1000);
        assertSame(older, log.older(1000));
        assertEquals(List.of(500), feeds.opened.getFirst().wanted);
        feeds.opened.get(0).answer(98, 100, false);
        assertFalse(older.isDone());
        feeds.opened.get(1).answer(99, 100, true);
        assertEquals(new OlderLines(3, false, false), older.join());
        assertEquals(List.of("web 98", "web 99", "db 99", "web 100", "db 100", "web 101", "db 101"), texts());
        CompletableFuture<OlderLines> next = log.older(1000);
        assertEquals(1, feeds.opened.get(1).asked.size(), "nothing is older there");
        feeds.opened.get(0).answer(97, 98, true);
        assertEquals(new OlderLines(1, true, false), next.join());
        assertEquals(new OlderLines(0, true, false), log.older(1000).join());
    }

    @Test
    void whatIsToldAboveOlderLinesStandsAboveThem() {
        log.read(List.of(container("1", "web")));
        feeds.opened.getFirst().write(5, 6);
        log.older(10);
        feeds.opened.getFirst().asked.getFirst().complete(new Older(FakeFeeds.lines("web", 3, 5),
                Optional.of(new LogMark(Instant.ofEpochSecond(9), LogMark.Kind.UNREADABLE)), true));
        assertEquals(List.of("UNREADABLE[]", "web 3", "web 4", "web 5"), texts());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsThere() {
        log.read(List.of(container("1", "web"), container("2", "db")));
        feeds.opened.forEach(opened -> opened.write(100, 101));
        CompletableFuture<OlderLines> older = log.older(1000);
        Failure failure = new Failure(Failure.Cause.NO_ANSWER, "h", "", LogOperations.READ, "web", 0, "slow");
        feeds.opened.get(0).asked.getFirst().completeExceptionally(new FailureException(failure, null));
        feeds.opened.get(1).answer(99, 100, true);
        CompletionException told = assertThrows(CompletionException.class, older::join);
        assertEquals(failure, FailureException.of(told, LogOperations.READ, "web"));
        assertEquals(List.of("db 99", "web 100", "db 100"), texts());
    }

    @Test
    void withoutRoomNothingOlderIsAskedFor() {
        LogStore full = new LogStore(100_000);
        try (MergedLog small = new MergedLog(feeds, new LogAccess(hosts, new EngineCalls(hosts::find, io), io), LogRange.ALL, full)) {
            small.read(List.of(container("1", "web")));
            feeds.opened.getFirst().write(0, 10_000);
            assertEquals(new OlderLines(0, false, true), small.older(10).join());
            assertEquals(List.of(), feeds.opened.getFirst().asked);
        }
    }

    @Test
    void levelsAreThoseThatTheUserKeeps() {
        ObjectRef web = container("1", "web");
        log.read(List.of(web));
        feeds.opened.getFirst().write(0, 1);
        assertEquals(LogLevel.NONE, store.snapshot().entry(0).level());
        log.findLevels(LogSettings.GROUP.defaults().withLevels(web, Optional.of(new LevelRules(List.of(), Map.of("web", LogLevel.FATAL))))::levelsOf);
        assertEquals(LogLevel.FATAL, store.snapshot().entry(0).level());
        log.read(List.of(web, container("2", "db")));
        feeds.opened.getFirst().write(1, 2);
        feeds.opened.getLast().write(2, 3);
        assertEquals(List.of(LogLevel.FATAL, LogLevel.FATAL, LogLevel.NONE),
                IntStream.range(0, 3).mapToObj(i -> store.snapshot().entry(i).level()).toList());
    }

    @Test
    void anEndEndsAll() {
        log.read(List.of(container("1", "web"), container("2", "db")));
        log.close();
        log.read(List.of(container("3", "late")));
        assertEquals(List.of(true, true), feeds.opened.stream().map(opened -> opened.closed).toList());
    }

    @Test
    void clocksThatDifferAreTold(@TempDir Path folder) throws Exception {
        try (HostileEngine right = engine(folder, "right", Duration.ZERO); HostileEngine wrong = engine(folder, "wrong", Duration.ofHours(1))) {
            hosts.add(host("right", right));
            hosts.add(host("wrong", wrong));
            Waiting.until("both answer", Duration.ofSeconds(60), () -> hosts.all().stream().allMatch(session -> session.status().connected()));
            log.read(List.of(container("right", "1", "web"), container("wrong", "2", "db")));
            Waiting.until("the difference is told", Duration.ofSeconds(60), () -> log.parts().get(1).clock().isPresent());
            assertTrue(log.parts().get(1).clock().get().compareTo(Duration.ofMinutes(30)) > 0);
            assertEquals("wrong", store.snapshot().sources().get(1).source().hostName());
            right.awaitRequest("GET", "/info");
            assertEquals(Optional.empty(), log.parts().getFirst().clock());
        }
    }

    private static HostileEngine engine(Path folder, String name, Duration ahead) throws Exception {
        return HostileEngine.unix(Files.createDirectory(folder.resolve(name)), engine -> engine.behaveLikeAnEngine()
                .on("GET", "/info", exchange -> exchange.json("{\"SystemTime\":\"" + Instant.now().plus(ahead) + "\"}")));
    }

    private static Host host(String name, HostileEngine engine) {
        return new Host(new HostId(name), name, new Endpoint.Unix(engine.socket()), Host.Origin.USER);
    }

    private static ObjectRef container(String id, String name) {
        return container("h", id, name);
    }

    private static ObjectRef container(String host, String id, String name) {
        return new ObjectRef(new HostId(host), ContainerOperations.CONTAINER, id, name);
    }

    private List<String> texts() {
        LogSnapshot snapshot = store.snapshot();
        return IntStream.range(0, snapshot.size()).mapToObj(snapshot::entry)
                .map(entry -> entry.mark().map(mark -> mark.kind() + mark.facts().toString()).orElseGet(() -> text(entry.line()))).toList();
    }

    private static String text(LogLine line) {
        return new String(line.text(), StandardCharsets.UTF_8);
    }
}
