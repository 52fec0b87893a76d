package dev.longshore.service.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.transport.CallRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private static final Host HOST = new Host(new HostId("h"), "local", new Endpoint.Demo(), Host.Origin.DEMO);

    private final CallLog log = new CallLog(target -> target.replace("hush", "***"), (target, json) -> json.replace("secret", "***"), text -> text.replace("hush", "***"));

    @Test
    void masksBeforeAnythingIsKeptOrTold() {
        List<ApiCall> told = new ArrayList<>();
        log.subscribe(told::add);
        log.add(HOST, record("/x?token=hush", "{\"Env\":\"secret\"}"));
        assertEquals("/x?token=***", log.snapshot().getFirst().target());
        assertEquals("{\"Env\":\"***\"}", log.snapshot().getFirst().requestBody());
        assertEquals(log.snapshot(), told);
        assertFalse(told.toString().contains("hush"));
    }

    @Test
    void masksTheWordsOfAFailure() {
        log.add(HOST, new CallRecord(1, Instant.EPOCH, "GET", "/x", null, false, 0, Duration.ZERO, 0, false, "no route to hush"));
        assertEquals("no route to ***", log.snapshot().getFirst().failure());
    }

    @Test
    void keepsTheNewestAndCountsAll() {
        IntStream.range(0, CallLog.CAPACITY + 5).forEach(i -> log.add(HOST, record("/" + i, null)));
        List<ApiCall> kept = log.snapshot();
        assertEquals(CallLog.CAPACITY, kept.size());
        assertEquals("/5", kept.getFirst().target());
        assertEquals(CallLog.CAPACITY + 5, log.total());
        assertEquals(CallLog.CAPACITY + 5, kept.getLast().number());
        assertNull(kept.getLast().requestBody());
        assertThrows(UnsupportedOperationException.class, kept::clear);
    }

    @Test
    void theUserSaysHowManyAreKept() {
        IntStream.range(0, 10).forEach(i -> log.add(HOST, record("/" + i, null)));
        Consumer<CallRecord> end = log.recorder(HOST).opened(() -> stream(0, null));
        log.keepNewest(3);
        assertEquals(List.of("/7", "/8", "/9", "/events?filters=***"), log.snapshot().stream().map(ApiCall::target).toList(), "at once");
        log.add(HOST, record("/10", null));
        log.add(HOST, record("/11", null));
        assertEquals(List.of("/9", "/events?filters=***", "/10", "/11"), log.snapshot().stream().map(ApiCall::target).toList());
        log.keepNewest(1);
        assertEquals(List.of("/events?filters=***", "/11"), log.snapshot().stream().map(ApiCall::target).toList(), "what is open stays");
        end.accept(stream(1, null));
        assertEquals(List.of("/events?filters=***"), log.snapshot().stream().map(ApiCall::target).toList(), "its end is the newest");
    }

    @Test
    void backgroundCallsPushOutNeitherTheUsersNorFailures() {
        log.add(HOST, record("/own", null));
        log.add(HOST, background("/failed", 500));
        IntStream.range(0, 5_000).forEach(i -> log.add(HOST, background("/" + i, 200)));
        assertEquals(List.of("/own", "/failed", "/4500"), log.snapshot().stream().map(ApiCall::target).limit(3).toList());
        assertEquals(CallLog.CAPACITY + 2, log.snapshot().size());
        IntStream.range(0, 5_000).forEach(i -> log.add(HOST, background("/failed", 404)));
        IntStream.range(0, 5_000).forEach(i -> log.add(HOST, record("/own", null)));
        assertEquals(3 * CallLog.CAPACITY, log.snapshot().size(), "each is bounded");
        List<Long> numbers = log.snapshot().stream().map(ApiCall::number).toList();
        assertEquals(numbers.stream().sorted().toList(), numbers);
    }

    @Test
    void aBackgroundStreamThatBreaksIsKeptAmongTheFailures() {
        Consumer<CallRecord> end = log.recorder(HOST).opened(() -> background(null));
        end.accept(background("cut"));
        IntStream.range(0, 5_000).forEach(i -> log.add(HOST, background("/" + i, 200)));
        ApiCall broken = log.snapshot().getFirst();
        assertTrue(broken.failed() && broken.background() && !broken.open(), broken::toString);
    }

    private static CallRecord background(String target, int status) {
        return new CallRecord(1, Instant.EPOCH, "GET", target, null, false, status, Duration.ofMillis(8), 0, true, null);
    }

    private static CallRecord background(String failure) {
        return new CallRecord(1, Instant.EPOCH, "GET", "/events", null, true, 200, Duration.ofMillis(8), 0, true, failure);
    }

    @Test
    void anOpenStreamIsKeptUntilItEnds() {
        List<ApiCall> told = new ArrayList<>();
        log.subscribe(told::add);
        AtomicLong bytes = new AtomicLong();
        Consumer<CallRecord> end = log.recorder(HOST).opened(() -> stream(bytes.get(), null));
        IntStream.range(0, CallLog.CAPACITY + 5).forEach(i -> log.add(HOST, record("/" + i, null)));
        ApiCall open = log.snapshot().getFirst();
        assertTrue(open.open());
        assertEquals("/events?filters=***", open.target());
        assertEquals(CallLog.CAPACITY + 1, log.snapshot().size());
        bytes.set(300);
        assertEquals(300, log.now(open).bytes());
        end.accept(stream(400, "cut by hush"));
        ApiCall ended = log.snapshot().getFirst();
        assertEquals(open.number(), ended.number());
        assertFalse(ended.open());
        assertEquals(400, ended.bytes());
        assertEquals("cut by ***", ended.failure());
        assertEquals(List.of(open, ended), List.of(told.getFirst(), told.getLast()));
        assertEquals(ended, log.now(ended));
        IntStream.range(0, CallLog.CAPACITY).forEach(i -> log.add(HOST, record("/" + i, null)));
        assertEquals("/0", log.snapshot().getFirst().target(), "dropped as any other");
    }

    private static CallRecord stream(long bytes, String failure) {
        return new CallRecord(7, Instant.EPOCH, "GET", "/events?filters=hush", null, true, 200, Duration.ofMillis(8), bytes, false, failure);
    }

    @Test
    void numbersAreInOrderOverThreads() throws InterruptedException {
        List<ApiCall> told = Collections.synchronizedList(new ArrayList<>());
        log.subscribe(told::add);
        List<Thread> threads = IntStream.range(0, 8).mapToObj(t -> Thread.ofVirtual().start(() ->
                IntStream.range(0, 100).forEach(i -> log.add(HOST, record("/" + t + "/" + i, null))))).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(LongStream.rangeClosed(1, 800).boxed().toList(), told.stream().map(ApiCall::number).toList());
    }

    @Test
    void aClosedSubscriptionIsToldNothing() {
        List<ApiCall> told = new ArrayList<>();
        List<ApiCall> other = new ArrayList<>();
        Subscription subscription = log.subscribe(told::add);
        log.subscribe(other::add);
        subscription.close();
        subscription.close();
        log.add(HOST, record("/x", null));
        assertEquals(0, told.size());
        assertEquals(1, other.size());
    }

    private static CallRecord record(String target, String body) {
        return new CallRecord(1, Instant.EPOCH, "POST", target, body, false, 204, Duration.ofMillis(8), 0, false, null);
    }
}
