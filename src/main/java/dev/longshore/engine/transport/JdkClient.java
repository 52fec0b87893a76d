package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.transport.tls.TlsContext;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Gets the header of an answer through java.net.http. That library reads no answer before a body is wholly sent, so
 * only small bodies of known length belong here. It takes up to 384 KiB of header; the limit of this client is
 * checked when it is there, so memory stays bounded. Here the time for the header includes that for connecting and
 * agreeing on TLS.
 */
final class JdkClient implements AutoCloseable {

    /** A client fixes its connect limit when it is built, and calls have one or two different ones. */
    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
    private final Set<JdkBody> bodies = ConcurrentHashMap.newKeySet();
    private final TcpDialer dialer;
    private final Optional<TlsContext> tls;
    private volatile boolean closed;

    JdkClient(TcpDialer dialer, Optional<TlsContext> tls) {
        this.dialer = dialer;
        this.tls = tls;
    }

    /** An answer whose body the caller reads, and closes. */
    record Answer(HttpHead head, JdkBody wire, BodyInput body) {
    }

    Answer exchange(Request request) {
        HttpRequest asked = asked(request);
        if (closed) {
            throw Ending.closedHere().get();
        }
        resolve(request.limits().connect());
        HttpClient client = clients.computeIfAbsent(request.limits().connect(), this::client);
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(asked, BodyHandlers.ofInputStream());
        pending.add(answer);
        try {
            Duration limit = request.limits().header();
            return opened(request, await(answer, limit, () -> unanswered(limit)));
        } catch (TimedOut | Disconnected e) {
            giveUp(answer);
            throw e;
        } catch (Malformed e) {
            retire(request.limits().connect(), client);
            throw e;
        } finally {
            pending.remove(answer);
        }
    }

    /** Before TLS is agreed on, nothing has been sent. */
    private TimedOut unanswered(Duration limit) {
        boolean sent = tls.isEmpty() || tls.get().agreed();
        return new TimedOut(sent ? TimedOut.Phase.HEADERS : TimedOut.Phase.CONNECT, "no answer within " + limit.toMillis() + " ms");
    }

    /**
     * The library would look the name up by itself, outside of its limit for connecting; after this it finds it remembered. The time
     * counts by itself: whoever has no name server is told so, and not that the engine does not answer.
     */
    private void resolve(Duration limit) {
        CompletableFuture<SocketAddress> address = dialer.address();
        pending.add(address);
        try {
            await(address, limit, () -> dialer.unresolved(limit));
        } finally {
            pending.remove(address);
        }
    }

    /** Forgets an answer that is read or closed. */
    void done(Answer answer) {
        answer.wire().close();
        bodies.remove(answer.wire());
    }

    @Override
    public void close() {
        closed = true;
        pending.forEach(call -> call.cancel(true));
        bodies.forEach(JdkBody::close);
        clients.values().forEach(HttpClient::shutdownNow);
    }

    private HttpClient client(Duration connect) {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(connect)
                .executor(command -> Thread.ofVirtual().name("http").start(command));
        tls.ifPresent(context -> builder.sslContext(context.context()).sslParameters(context.parameters()));
        return builder.build();
    }

    private HttpRequest asked(Request request) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create((tls.isPresent() ? "https://" : "http://") + dialer.authority() + request.target()));
        request.headers().forEach(asked::header);
        request.body().contentType().ifPresent(type -> asked.header("Content-Type", type));
        return asked.method(request.method(), new SingleAttempt(body(request.body()))).build();
    }

    private static BodyPublisher body(RequestBody body) {
        return body.length() == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(SmallBody.bytes(body));
    }

    private <T> T await(CompletableFuture<T> coming, Duration limit, Supplier<EngineException> late) {
        if (closed) {   // after it was made known as pending: a close before that has not seen it
            throw Ending.closedHere().get();
        }
        try {
            return coming.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disconnected("interrupted", e);
        } catch (CancellationException e) {
            throw Ending.closedHere().get();
        } catch (ExecutionException e) {
            throw closed ? Ending.closedHere().get() : new JdkFailures(dialer, tls).typed(e.getCause());
        }
    }

    /**
     * java.net.http never closes a connection whose header it refused, and offers no handle on it. So the client goes, with
     * all it has open: whoever sends such a header is no engine, and what else runs there ends as disconnected.
     */
    private void retire(Duration connect, HttpClient client) {
        clients.remove(connect, client);
        client.shutdownNow();
    }

    /** An answer may come while it is being given up: its connection would never be released. */
    private static void giveUp(CompletableFuture<HttpResponse<InputStream>> answer) {
        answer.cancel(true);
        answer.thenAccept(late -> new JdkBody(late.body()).close());
    }

    private Answer opened(Request request, HttpResponse<InputStream> response) {
        JdkBody wire = new JdkBody(response.body());
        bodies.add(wire);
        Headers headers = Headers.of(response.headers().map());
        HttpHead head = new HttpHead(1, response.statusCode(), headers);
        Answer answer = new Answer(head, wire, body(request, head, wire));
        if (closed) {
            done(answer);
            throw Ending.closedHere().get();
        }
        if (size(response) > Limits.MAX_HEADER) {
            done(answer);
            throw tooLarge(head.status());
        }
        return answer;
    }

    private static BodyInput body(Request request, HttpHead head, JdkBody wire) {
        boolean coded = HttpHead.gzipped(head.headers()) && !request.method().equals("HEAD");
        return coded ? new GzipBody(wire) : wire;
    }

    private static EngineException tooLarge(int status) {
        return new Malformed(Malformed.Reason.HEADER_TOO_LARGE, status, "the header is over " + Limits.MAX_HEADER + " bytes", null);
    }

    private static long size(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .mapToLong(field -> field.getValue().stream().mapToLong(value -> field.getKey().length() + value.length() + 4L).sum()).sum();
    }
}
