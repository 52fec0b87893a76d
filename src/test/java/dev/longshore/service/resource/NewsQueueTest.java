package dev.longshore.service.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.testing.Waiting;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NewsQueueTest {

    private static final HostId H = new HostId("h");

    private static News<String> news(List<String> upserted, String... removed) {
        return new News<>(Optional.empty(), new HostStatus.Connecting(), new ListState.Live(), new ListChange<>(upserted, Set.of(removed), Instant.EPOCH));
    }

    @Test
    void aSlowFollowerGetsTheSumAndHoldsUpNobody() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Map<HostId, News<String>>> calls = new CopyOnWriteArrayList<>();
        NewsQueue<String> queue = new NewsQueue<>(Function.identity(), sum -> {
            calls.add(sum);
            busy.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        queue.put(H, news(List.of("a")));
        busy.await();
        queue.put(H, news(List.of("b", "c")));
        queue.put(H, news(List.of(), "a", "b"));
        queue.put(H, news(List.of("a")));
        queue.put(new HostId("i"), news(List.of("x")));
        assertEquals(1, calls.size());
        goOn.countDown();
        Waiting.until("the second", () -> calls.size() == 2);
        ListChange<String> sum = calls.getLast().get(H).objects();
        assertEquals(Set.of("c", "a"), new HashSet<>(sum.upserted()));
        assertEquals(Set.of("b"), sum.removed());
        assertEquals(Set.of(H, new HostId("i")), calls.getLast().keySet());
    }

    @Test
    void neverTwoCallsAtOnceAndInOrder() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<String> got = new CopyOnWriteArrayList<>();
        NewsQueue<String> queue = new NewsQueue<>(Function.identity(), sum -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            got.addAll(sum.get(H).objects().upserted());
            inside.decrementAndGet();
        });
        for (int i = 0; i < 2000; i++) {
            String next = "n" + i;
            if (i % 7 == 0) {
                queue.deliverHere(() -> queue.put(H, news(List.of(next))));
            } else {
                queue.put(H, news(List.of(next)));
            }
        }
        Waiting.until("all", () -> got.size() == 2000);
        assertEquals(java.util.stream.IntStream.range(0, 2000).mapToObj(i -> "n" + i).toList(), got);
        assertEquals(1, most.get());
    }

    @Test
    void theFirstIsDeliveredByTheCaller() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        NewsQueue<String> queue = new NewsQueue<>(Function.identity(), sum -> threads.add(Thread.currentThread()));
        queue.deliverHere(() -> queue.put(H, news(List.of("a"))));
        assertSame(Thread.currentThread(), threads.getFirst());
    }

    @Test
    void nothingComesOnceItIsClosed() {
        List<Map<HostId, News<String>>> calls = new CopyOnWriteArrayList<>();
        NewsQueue<String> queue = new NewsQueue<>(Function.identity(), calls::add);
        queue.close();
        queue.deliverHere(() -> queue.put(H, news(List.of("a"))));
        assertTrue(calls.isEmpty());
    }
}
