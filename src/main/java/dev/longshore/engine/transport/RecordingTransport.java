package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells of every request made through it: of a {@code send} when it is finished, of a stream or a hijack when its header has come and again
 * when it ends, and of each that failed.
 */
public final class RecordingTransport implements Transport {

    private final Transport inner;
    private final CallRecorder recorder;
    private final Clock clock;
    private final AtomicLong number = new AtomicLong();
    private volatile boolean closed;

    public RecordingTransport(Transport inner, CallRecorder recorder) {
        this(inner, recorder, Clock.systemUTC());
    }

    /** @param clock tells {@link CallRecord#startedAt}; durations come from the monotonic clock */
    public RecordingTransport(Transport inner, CallRecorder recorder, Clock clock) {
        this.inner = inner;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Response send(Request request) {
        Call call = new Call(request, false);
        Response response = call.run(() -> inner.send(request));
        call.ended(response.status(), response.body().length);
        return response;
    }

    @Override
    public StreamingResponse stream(Request request) {
        Call call = new Call(request, true);
        StreamingResponse response = call.run(() -> inner.stream(request));
        return new Streaming(response, call.opened(response.status(), response.body()));
    }

    @Override
    public HijackedConnection hijack(Request request) {
        Call call = new Call(request, true);
        HijackedConnection connection = call.run(() -> inner.hijack(request));
        return new Hijacked(connection, call.opened(connection.status(), connection.input()));
    }

    /** What is open ends here, and not because it failed. */
    @Override
    public void close() {
        closed = true;
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
                tell(() -> recorder.ended(record(e.status(), 0, e.getMessage())));
                throw e;
            }
        }

        void ended(int status, long bytes) {
            tell(() -> recorder.ended(record(status, bytes, null)));
        }

        RecordedStream opened(int status, InputStream body) {
            AtomicLong bytes = new AtomicLong();
            AtomicReference<Consumer<CallRecord>> end = new AtomicReference<>(call -> { });
            tell(() -> end.set(recorder.opened(() -> record(status, bytes.get(), null))));
            return new RecordedStream(body, bytes,
                    failure -> tell(() -> end.get().accept(record(status, bytes.get(), closed ? null : failure.orElse(null)))));
        }

        private CallRecord record(int status, long bytes, String failure) {
            Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
            return new CallRecord(id, startedAt, request.method(), request.target(), request.body().text().orElse(null),
                    streaming, status, duration, bytes, request.background(), failure);
        }
    }

    /** A broken list of calls must not break the call; the handler of lost exceptions hears of it. */
    private static void tell(Runnable recorder) {
        try {
            recorder.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private record Streaming(StreamingResponse inner, RecordedStream body) implements StreamingResponse {
        @Override
        public int status() {
            return inner.status();
        }

        @Override
        public Headers headers() {
            return inner.headers();
        }

        @Override
        public void close() {
            body.closed();
            inner.close();
        }
    }

    private record Hijacked(HijackedConnection inner, RecordedStream input) implements HijackedConnection {
        @Override
        public int status() {
            return inner.status();
        }

        @Override
        public Headers headers() {
            return inner.headers();
        }

        @Override
        public OutputStream output() {
            return inner.output();
        }

        @Override
        public void closeOutput() {
            inner.closeOutput();
        }

        @Override
        public void close() {
            input.closed();
            inner.close();
        }
    }
}
