package dev.longshore.service.stats;

import dev.longshore.engine.transport.HijackedConnection;
import dev.longshore.engine.transport.Request;
import dev.longshore.engine.transport.Response;
import dev.longshore.engine.transport.StreamingResponse;
import dev.longshore.engine.transport.Transport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what an engine answers about stats, and how many such requests were under way at once. */
final class TappedTransport implements Transport {

    /** @param target without the version */
    record Answer(String target, int status, String text) { }

    final List<Answer> answers;
    final AtomicInteger most;
    private final AtomicInteger under;
    private final Transport transport;

    TappedTransport(Transport transport) {
        this.transport = transport;
        this.answers = new CopyOnWriteArrayList<>();
        this.most = new AtomicInteger();
        this.under = new AtomicInteger();
    }

    @Override
    public Response send(Request request) {
        if (!request.target().contains("/stats?")) {
            return transport.send(request);
        }
        most.accumulateAndGet(under.incrementAndGet(), Math::max);
        try {
            Response response = transport.send(request);
            answers.add(new Answer(request.target().replaceFirst("^/v[0-9.]+", ""), response.status(), response.text()));
            return response;
        } finally {
            under.decrementAndGet();
        }
    }

    @Override
    public StreamingResponse stream(Request request) {
        return transport.stream(request);
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return transport.hijack(request);
    }

    @Override
    public void close() {
        transport.close();
    }
}
