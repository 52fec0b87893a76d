package dev.longshore.service.resource;

import dev.longshore.domain.HostId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Brings news to one follower. Whoever has news puts it here and goes on, with a lock or without; the follower is called by one thread at a
 * time, with no lock held. What comes while it is busy is added up. Thread-safe.
 */
public final class NewsQueue<T> {

    private final Follower<T> follower;
    private final Function<T, String> keyOf;
    private Map<HostId, NewsSum<T>> waiting = new LinkedHashMap<>();
    private boolean delivering;
    private boolean closed;

    public NewsQueue(Function<T, String> keyOf, Follower<T> follower) {
        this.keyOf = keyOf;
        this.follower = follower;
    }

    /** Adds news of a host; they are delivered by another thread. */
    public synchronized void put(HostId host, News<T> news) {
        if (closed) {
            return;
        }
        NewsSum<T> sum = waiting.get(host);
        waiting.put(host, sum == null ? new NewsSum<>(keyOf, news) : sum.add(news));
        if (!delivering) {
            delivering = true;
            deliverElsewhere();
        }
    }

    /** What this puts is delivered before it returns, on this thread, unless the follower is being called already. */
    public void deliverHere(Runnable puts) {
        boolean mine = claim();
        try {
            puts.run();
        } finally {
            if (mine) {
                deliverOnce();
                handOver();
            }
        }
    }

    /** Nothing is delivered any more, except by a call that is under way. */
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private synchronized boolean claim() {
        boolean mine = !delivering;
        delivering = true;
        return mine;
    }

    /** What came meanwhile is not this thread's business. */
    private synchronized void handOver() {
        if (waiting.isEmpty()) {
            delivering = false;
        } else {
            deliverElsewhere();
        }
    }

    private void deliverElsewhere() {
        Thread.ofVirtual().name("news").start(() -> {
            while (more()) {
                deliverOnce();
            }
        });
    }

    private synchronized boolean more() {
        delivering = !waiting.isEmpty();
        return delivering;
    }

    private void deliverOnce() {
        Map<HostId, News<T>> sum = take();
        if (sum.isEmpty()) {
            return;
        }
        try {
            follower.changed(sum);
        } catch (RuntimeException | Error defect) {
            Defects.report(defect);   // of one follower: the others, and the engine's loop, go on
        }
    }

    private synchronized Map<HostId, News<T>> take() {
        Map<HostId, News<T>> sum = new LinkedHashMap<>();
        waiting.forEach((host, news) -> sum.put(host, news.total()));
        waiting = new LinkedHashMap<>();
        return sum;
    }
}
