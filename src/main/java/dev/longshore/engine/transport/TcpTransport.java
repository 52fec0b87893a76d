package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.tls.TlsContext;
import dev.longshore.engine.transport.tls.TlsMaterial;
import dev.longshore.engine.transport.tls.TlsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The transport over tcp, plain or within TLS: java.net.http where it can keep the contract, this package's own HTTP/1.1 for the
 * rest, which is a hijack, a large body, whose early refusal java.net.http would not see, and a stream: java.net.http cannot have the
 * system watch over a connection that may be silent for hours. Proxies are never used, redirects never followed, and plain HTTP never
 * stands in for TLS.
 */
public final class TcpTransport implements Transport {

    /** Time for an engine to say that it refuses this client. */
    private static final Duration REFUSAL = Duration.ofSeconds(2);

    private final JdkClient jdk;
    private final Http1Client raw;
    private final Optional<TlsContext> tls;
    /** java.net.http refuses hosts with a name that {@link URI} does not know as one, such as {@code docker_proxy}. */
    private final boolean jdkSpeaks;
    private final Deadlines deadlines = new Deadlines();

    /** Plain HTTP. @param host a name or an address, an IPv6 address without brackets; nothing is opened before the first call */
    public TcpTransport(String host, int port) {
        TcpDialer dialer = new TcpDialer(host, port);
        this.tls = Optional.empty();
        this.jdkSpeaks = jdkSpeaks(dialer);
        this.jdk = new JdkClient(dialer, tls);
        this.raw = new Http1Client(dialer, dialer.authority());
    }

    /**
     * HTTP within TLS. The files are read now, once; no connection is opened before the first call.
     *
     * @throws EngineException.Unreachable TLS_FILE or TLS_KEY_ENCRYPTED
     */
    public TcpTransport(String host, int port, TlsSettings settings) {
        TcpDialer tcp = new TcpDialer(host, port);
        TlsContext context = new TlsContext(TlsMaterial.load(settings));
        this.tls = Optional.of(context);
        this.jdkSpeaks = jdkSpeaks(tcp);
        this.jdk = new JdkClient(tcp, tls);
        this.raw = new Http1Client(new TlsDialer(tcp, context), tcp.authority());
    }

    @Override
    public Response send(Request request) {
        return recognised(request, () -> jdkSpeaks && SmallBody.is(request.body()) ? sendSmall(request) : raw.send(request));
    }

    @Override
    public StreamingResponse stream(Request request) {
        return recognised(request, () -> raw.stream(request));
    }

    @Override
    public HijackedConnection hijack(Request request) {
        return recognised(request, () -> raw.hijack(request));
    }

    @Override
    public void close() {
        deadlines.close();
        jdk.close();
        raw.close();
    }

    private static boolean jdkSpeaks(TcpDialer dialer) {
        return URI.create("http://" + dialer.authority()).getHost() != null;
    }

    private Response sendSmall(Request request) {
        JdkClient.Answer answer = jdk.exchange(request);
        HttpHead head = answer.head();
        Limits limits = request.limits();
        try (Deadlines.Deadline deadline = deadlines.start(limits.body(), () -> answer.wire().abort(() -> timedOut(limits)))) {
            return new Response(head.status(), head.headers(), BodyReader.read(head.status(), answer.body(), limits.maxBody(), deadline::restart));
        } finally {
            jdk.done(answer);
        }
    }

    /**
     * Where an engine refuses a client's certificate, the connection may break before the reason is read; with TLS 1.3 that is after the
     * handshake. So one more connection is made, nothing is sent over it, and the reason waited for.
     */
    private <T> T recognised(Request request, Supplier<T> call) {
        try {
            return call.get();
        } catch (Disconnected | Unreachable e) {
            if (tls.isEmpty() || !tls.get().clientAsked() || !mayBeRefusal(e)) {
                throw e;
            }
            Duration connect = request.limits().connect();
            Duration limit = connect.compareTo(REFUSAL) < 0 ? connect : REFUSAL;
            throw raw.refusal(limit).map(EngineException.class::cast).orElse(e);
        }
    }

    private static boolean mayBeRefusal(EngineException failure) {
        return !(failure instanceof Unreachable unreachable) || unreachable.reason() == Unreachable.Reason.TLS_FAILED;
    }

    private static TimedOut timedOut(Limits limits) {
        return new TimedOut(TimedOut.Phase.BODY, "no complete body within " + limits.body().toMillis() + " ms");
    }
}
