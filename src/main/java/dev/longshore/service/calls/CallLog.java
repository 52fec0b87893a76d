package dev.longshore.service.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.transport.CallRecord;
import dev.longshore.engine.transport.CallRecorder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The last requests the app has made, over all hosts, and every stream that is open. What the user asked for is kept apart from what the
 * app does by itself, so that it is never pushed out by that; nor are failures in the background by what succeeds there. Secrets are masked
 * before anything is kept. Any thread.
 */
public final class CallLog {

    /** Of each shelf, older calls than this many are dropped, but for open streams, where the user says nothing else. */
    public static final int CAPACITY = 500;

    /** Calls push out older ones of the same shelf only. */
    private enum Shelf {
        OWN, BACKGROUND, FAILED_BACKGROUND;

        static Shelf of(ApiCall call) {
            return !call.background() ? OWN : call.failed() ? FAILED_BACKGROUND : BACKGROUND;
        }
    }

    /** By number, in order. */
    private final Map<Long, ApiCall> calls = new LinkedHashMap<>();

    /** The numbers of the calls that are over, the oldest first. */
    private final Map<Shelf, Deque<Long>> ended = new EnumMap<>(Shelf.class);
    private final Map<Long, Supplier<CallRecord>> open = new HashMap<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final UnaryOperator<String> maskTarget;
    private final BinaryOperator<String> maskBody;
    private final UnaryOperator<String> maskText;
    private int capacity = CAPACITY;
    private long total;

    /**
     * @param maskTarget hides secrets in a path and query
     * @param maskBody   hides secrets in the JSON of a request, given its path and query first
     * @param maskText   hides secrets in a message
     */
    public CallLog(UnaryOperator<String> maskTarget, BinaryOperator<String> maskBody, UnaryOperator<String> maskText) {
        this.maskTarget = maskTarget;
        this.maskBody = maskBody;
        this.maskText = maskText;
        for (Shelf shelf : Shelf.values()) {
            ended.put(shelf, new ArrayDeque<>());
        }
    }

    /** What a host's transport tells. */
    public CallRecorder recorder(Host host) {
        return new CallRecorder() {
            @Override
            public void ended(CallRecord call) {
                add(host, call);
            }

            @Override
            public Consumer<CallRecord> opened(Supplier<CallRecord> soFar) {
                return open(host, soFar);
            }
        };
    }

    /** Keeps a call, and tells the subscribers before it returns. */
    public void add(Host host, CallRecord call) {
        ApiCall masked = masked(host, call);
        synchronized (this) {
            keep(masked.withNumber(++total));
        }
    }

    /** Keeps a stream for as long as it is open. @return told of its end */
    private Consumer<CallRecord> open(Host host, Supplier<CallRecord> soFar) {
        ApiCall masked = masked(host, soFar.get()).opened();
        synchronized (this) {
            ApiCall kept = masked.withNumber(++total);
            open.put(kept.number(), soFar);
            keep(kept);
            return end -> ended(kept, end);
        }
    }

    private void ended(ApiCall call, CallRecord end) {
        String failure = end.failure() == null ? null : maskText.apply(end.failure());
        synchronized (this) {
            open.remove(call.number());
            ApiCall ended = call.ended(end.duration(), end.bytes(), failure);
            keep(ended);
        }
    }

    private void keep(ApiCall call) {
        calls.put(call.number(), call);
        if (!call.open()) {
            Deque<Long> shelf = ended.get(Shelf.of(call));
            shelf.add(call.number());
            dropOldest(shelf);
        }
        tell(call);
    }

    private void dropOldest(Deque<Long> shelf) {
        while (shelf.size() > capacity) {
            calls.remove(shelf.remove());
        }
    }

    /** Of each shelf, older calls than this many are dropped, but for open streams; at once, too. */
    public synchronized void keepNewest(int number) {
        capacity = number;
        ended.values().forEach(this::dropOldest);
    }

    private void tell(ApiCall call) {
        listeners.forEach(listener -> listener.consumer().accept(call));
    }

    private ApiCall masked(Host host, CallRecord call) {
        return new ApiCall(0, call.startedAt(), host, call.method(), maskTarget.apply(call.target()),
                call.requestBody() == null ? null : maskBody.apply(call.target(), call.requestBody()), call.streaming(), false,
                call.status(), call.duration(), call.bytes(), call.background(), call.failure() == null ? null : maskText.apply(call.failure()));
    }

    /** The call with the duration and bytes of now, where it is an open stream. */
    public ApiCall now(ApiCall call) {
        Supplier<CallRecord> soFar;
        synchronized (this) {
            soFar = open.get(call.number());
        }
        if (soFar == null) {
            return call;
        }
        CallRecord record = soFar.get();
        return call.progressed(record.duration(), record.bytes());
    }

    /** The calls kept, newest last. */
    public synchronized List<ApiCall> snapshot() {
        return List.copyOf(calls.values());
    }

    /** All calls ever added, also those dropped since. */
    public synchronized long total() {
        return total;
    }

    /**
     * Hands over every call added from now on, in order, and an open stream again, under its number, when it ends; on the thread that
     * makes the call: the consumer must not block.
     */
    public Subscription subscribe(Consumer<ApiCall> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** One subscription; the same consumer may subscribe twice. */
    private static final class Listener {
        private final Consumer<ApiCall> consumer;

        private Listener(Consumer<ApiCall> consumer) {
            this.consumer = consumer;
        }

        private Consumer<ApiCall> consumer() {
            return consumer;
        }
    }
}
