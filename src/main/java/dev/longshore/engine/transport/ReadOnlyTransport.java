package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Lets nothing through that could change the engine, while it is told so: only GET and HEAD pass, and no connection is upgraded.
 * Whatever else is asked fails as {@link EngineException.ReadOnly}, and nothing is sent.
 */
public final class ReadOnlyTransport implements Transport {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Transport inner;
    private final BooleanSupplier readOnly;

    /** @param readOnly asked anew before each request */
    public ReadOnlyTransport(Transport inner, BooleanSupplier readOnly) {
        this.inner = inner;
        this.readOnly = readOnly;
    }

    @Override
    public Response send(Request request) {
        check(request, READING.contains(request.method()));
        return inner.send(request);
    }

    @Override
    public StreamingResponse stream(Request request) {
        check(request, READING.contains(request.method()));
        return inner.stream(request);
    }

    @Override
    public HijackedConnection hijack(Request request) {
        check(request, false);   // what goes over it later could not be looked at
        return inner.hijack(request);
    }

    @Override
    public void close() {
        inner.close();
    }

    private void check(Request request, boolean reading) {
        if (!reading && readOnly.getAsBoolean()) {
            throw new EngineException.ReadOnly("read-only host: " + request.method() + " not sent");
        }
    }
}
