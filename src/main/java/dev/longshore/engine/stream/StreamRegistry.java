package dev.longshore.engine.stream;

import dev.longshore.engine.EngineException.TooManyStreams;
import dev.longshore.engine.transport.Headers;
import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Knows the streams that are open over one transport, and opens no more than some. Each stream has a connection of its own, so requests
 * never wait for one; the bound keeps engine and machine from running out of connections. Events are let through in any case: without
 * them the lists of a host are not live.
 */
public final class StreamRegistry implements Transport {

    /** Streams that are open at once, beside the events. */
    public static final int MAX_STREAMS = 64;

    private final Transport inner;
    private final int max;
    private final Set<Object> open = new HashSet<>();

    public StreamRegistry(Transport inner) {
        this(inner, MAX_STREAMS);
    }

    StreamRegistry(Transport inner, int max) {
        this.inner = inner;
        this.max = max;
    }

    /** How many streams are open, those included that are being opened. */
    public int size() {
        synchronized (open) {
            return open.size();
        }
    }

    @Override
    public Response send(Request request) {
        return inner.send(request);
    }

    /** @throws TooManyStreams where as many are open as may be */
    @Override
    public StreamingResponse stream(Request request) {
        Object place = enter(request);
        return held(place, () -> new Streaming(inner.stream(request), place));
    }

    /** @throws TooManyStreams where as many streams are open as may be */
    @Override
    public HijackedConnection hijack(Request request) {
        Object place = enter(request);
        return held(place, () -> new Hijacked(inner.hijack(request), place));
    }

    @Override
    public void close() {
        inner.close();
    }

    private Object enter(Request request) {
        Object place = new Object();
        synchronized (open) {
            if (open.size() >= max && !events(request)) {
                throw new TooManyStreams(max);
            }
            open.add(place);
        }
        return place;
    }

    private void leave(Object place) {
        synchronized (open) {
            open.remove(place);
        }
    }

    private <S> S held(Object place, Supplier<S> opening) {
        boolean opened = false;
        try {
            S stream = opening.get();
            opened = true;
            return stream;
        } finally {
            if (!opened) {
                leave(place);
            }
        }
    }

    private static boolean events(Request request) {
        return request.target().replaceFirst("\\?.*", "").endsWith("/events");
    }

    private final class Streaming implements StreamingResponse {
        private final StreamingResponse stream;
        private final Object place;

        Streaming(StreamingResponse stream, Object place) {
            this.stream = stream;
            this.place = place;
        }

        @Override
        public int status() {
            return stream.status();
        }

        @Override
        public Headers headers() {
            return stream.headers();
        }

        @Override
        public InputStream body() {
            return stream.body();
        }

        @Override
        public void close() {
            leave(place);
            stream.close();
        }
    }

    private final class Hijacked implements HijackedConnection {
        private final HijackedConnection connection;
        private final Object place;

        Hijacked(HijackedConnection connection, Object place) {
            this.connection = connection;
            this.place = place;
        }

        @Override
        public int status() {
            return connection.status();
        }

        @Override
        public Headers headers() {
            return connection.headers();
        }

        @Override
        public InputStream input() {
            return connection.input();
        }

        @Override
        public OutputStream output() {
            return connection.output();
        }

        @Override
        public void closeOutput() {
            connection.closeOutput();
        }

        @Override
        public void close() {
            leave(place);
            connection.close();
        }
    }
}
