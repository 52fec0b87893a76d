package dev.longshore.testing;

import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Limits;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Puts other limits on some calls, so that a test need not wait for minutes. */
public record HurriedTransport(Transport inner, UnaryOperator<Limits> limits, Predicate<Request> calls) implements Transport {

    /** For all calls of these methods. */
    public HurriedTransport(Transport inner, UnaryOperator<Limits> limits, Set<String> methods) {
        this(inner, limits, request -> methods.contains(request.method()));
    }

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
        return calls.test(request) ? request.withLimits(limits.apply(request.limits())) : request;
    }

    @Override
    public void close() {
        inner.close();
    }
}
