package dev.longshore.testing;

import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import java.time.Duration;
import java.util.Set;

/** Waits for the answers to some methods no longer than told, so that a test need not wait for minutes. */
public record HurriedTransport(Transport inner, Duration header, Set<String> methods) implements Transport {

    @Override
    public Response send(Request request) {
        return inner.send(hurried(request));
    }

    @Override
    public StreamingResponse stream(Request request) {
        return inner.stream(hurried(request));
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return inner.hijack(hurried(request));
    }

    private Request hurried(Request request) {
        return methods.contains(request.method()) ? request.withLimits(request.limits().withHeader(header)) : request;
    }

    @Override
    public void close() {
        inner.close();
    }
}
