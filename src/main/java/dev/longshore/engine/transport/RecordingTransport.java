package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells of every request made through it: a {@code send} when it is finished, a stream or a hijack when its header came,
 * and each when it failed. The recorder runs on the calling thread and should return at once.
 */
public final class RecordingTransport implements Transport {

    private final Transport inner;
    private final Consumer<CallRecord> recorder;
    private final Clock clock;
    private final AtomicLong number = new AtomicLong();

    public RecordingTransport(Transport inner, Consumer<CallRecord> recorder) {
        this(inner, recorder, Clock.systemUTC());
    }

    /** @param clock tells {@link CallRecord#startedAt}; durations come from the monotonic clock */
    public RecordingTransport(Transport inner, Consumer<CallRecord> recorder, Clock clock) {
        this.inner = inner;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Response send(Request request) {
        Call call = new Call(request, false);
        Response response = call.run(() -> inner.send(request));
        call.answered(response.status(), response.body().length);
        return response;
    }

    @Override
    public StreamingResponse stream(Request request) {
        Call call = new Call(request, true);
        StreamingResponse response = call.run(() -> inner.stream(request));
        call.answered(response.status(), 0);
        return response;
    }

    @Override
    public HijackedConnection hijack(Request request) {
        Call call = new Call(request, true);
        HijackedConnection connection = call.run(() -> inner.hijack(request));
        call.answered(connection.status(), 0);
        return connection;
    }

    @Override
    public void close() {
        inner.close();
    }

    private final class Call {
        private final long id = number.incrementAndGet();
        private final Instant startedAt = clock.instant();
        private final long startNanos = System.nanoTime();
        private final Request request;
        private final boolean streaming;

        Call(Request request, boolean streaming) {
            this.request = request;
            this.streaming = streaming;
        }

        <T> T run(Supplier<T> call) {
            try {
                return call.get();
            } catch (EngineException e) {
                record(e.status(), 0, e.getMessage());
                throw e;
            }
        }

        void answered(int status, long bytes) {
            record(status, bytes, null);
        }

        private void record(int status, long bytes, String failure) {
            Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
            CallRecord made = new CallRecord(id, startedAt, request.method(), request.target(), request.body().text().orElse(null),
                    streaming, status, duration, bytes, failure);
            try {
                recorder.accept(made);
            } catch (RuntimeException e) {
                // a broken list of calls must not break the call; the handler of lost exceptions hears of it
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }
}
