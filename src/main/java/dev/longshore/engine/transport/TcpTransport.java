package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException.TimedOut;

/**
 * The transport over plain tcp: java.net.http where it can keep the contract, this package's own HTTP/1.1 for the rest,
 * which is a hijack, a large body, whose early refusal java.net.http would not see, and a stream: java.net.http cannot have the
 * system watch over a connection that may be silent for hours. Proxies are never used, redirects never followed.
 */
public final class TcpTransport implements Transport {

    private final JdkClient jdk;
    private final Http1Client raw;
    private final Deadlines deadlines = new Deadlines();

    /** @param host a name or an address, an IPv6 address without brackets; nothing is opened before the first call */
    public TcpTransport(String host, int port) {
        TcpDialer dialer = new TcpDialer(host, port);
        this.jdk = new JdkClient(dialer);
        this.raw = new Http1Client(dialer, dialer.authority());
    }

    @Override
    public Response send(Request request) {
        if (!SmallBody.is(request.body())) {
            return raw.send(request);
        }
        JdkClient.Answer answer = jdk.exchange(request);
        HttpHead head = answer.head();
        Limits limits = request.limits();
        try (Deadlines.Deadline deadline = deadlines.start(limits.body(), () -> answer.wire().abort(() -> timedOut(limits)))) {
            return new Response(head.status(), head.headers(), BodyReader.read(head.status(), answer.body(), limits.maxBody(), deadline::restart));
        } finally {
            jdk.done(answer);
        }
    }

    @Override
    public StreamingResponse stream(Request request) {
        return raw.stream(request);
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return raw.hijack(request);
    }

    @Override
    public void close() {
        deadlines.close();
        jdk.close();
        raw.close();
    }

    private static TimedOut timedOut(Limits limits) {
        return new TimedOut(TimedOut.Phase.BODY, "no complete body within " + limits.body().toMillis() + " ms");
    }
}
