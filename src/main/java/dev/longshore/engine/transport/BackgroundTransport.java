package dev.longshore.engine.transport;

/** Marks all that goes over it as calls that nobody asked for. It is a view: closing it closes what it goes over. */
public final class BackgroundTransport implements Transport {

    private final Transport inner;

    public BackgroundTransport(Transport inner) {
        this.inner = inner;
    }

    @Override
    public Response send(Request request) {
        return inner.send(request.inBackground());
    }

    @Override
    public StreamingResponse stream(Request request) {
        return inner.stream(request.inBackground());
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return inner.hijack(request.inBackground());
    }

    @Override
    public void close() {
        inner.close();
    }
}
