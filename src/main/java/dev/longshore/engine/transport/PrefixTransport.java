package dev.longshore.engine.transport;

/** Speaks to an engine behind a proxy that serves it under a path: each target gets that path before it. */
public final class PrefixTransport implements Transport {

    private final String prefix;
    private final Transport inner;

    /** @param prefix begins with a slash and does not end in one; percent-encoded */
    public PrefixTransport(String prefix, Transport inner) {
        this.prefix = prefix;
        this.inner = inner;
    }

    @Override
    public Response send(Request request) {
        return inner.send(prefixed(request));
    }

    @Override
    public StreamingResponse stream(Request request) {
        return inner.stream(prefixed(request));
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return inner.hijack(prefixed(request));
    }

    @Override
    public void close() {
        inner.close();
    }

    private Request prefixed(Request request) {
        return request.below(prefix);
    }
}
