package dev.longshore.service.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.Subscription;
import dev.longshore.engine.transport.CallRecord;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The last requests the app has made, over all hosts. Secrets are masked before anything is kept. Any thread. */
public final class CallLog {

    /** Older calls than this many are dropped. */
    public static final int CAPACITY = 2_000;

    private final ArrayDeque<ApiCall> calls = new ArrayDeque<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final UnaryOperator<String> maskTarget;
    private final BinaryOperator<String> maskBody;
    private final UnaryOperator<String> maskText;
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
    }

    /** Keeps a call, and tells the subscribers before it returns. */
    public void add(Host host, CallRecord call) {
        String target = maskTarget.apply(call.target());
        String body = call.requestBody() == null ? null : maskBody.apply(call.target(), call.requestBody());
        String failure = call.failure() == null ? null : maskText.apply(call.failure());
        synchronized (this) {
            ApiCall kept = new ApiCall(++total, call.startedAt(), host, call.method(), target, body, call.streaming(),
                    call.status(), call.duration(), call.bytes(), failure);
            if (calls.size() == CAPACITY) {
                calls.removeFirst();
            }
            calls.addLast(kept);
            listeners.forEach(listener -> listener.consumer().accept(kept));
        }
    }

    /** The calls kept, newest last. */
    public synchronized List<ApiCall> snapshot() {
        return List.copyOf(calls);
    }

    /** All calls ever added, also those dropped since. */
    public synchronized long total() {
        return total;
    }

    /** Hands over every call added from now on, in order, on the thread that made it: the consumer must not block. */
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
