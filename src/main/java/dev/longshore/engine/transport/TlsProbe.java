package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.transport.tls.ServerCertificate;
import dev.longshore.engine.transport.tls.TlsContext;
import dev.longshore.engine.transport.tls.TlsMaterial;
import dev.longshore.engine.transport.tls.TlsSettings;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.SSLSession;

/**
 * What two make of each other when TLS is begun between them. No request is sent.
 *
 * @param protocol    as agreed on, {@code TLSv1.3} say; empty where they did not come so far
 * @param cipher      as agreed on; empty where they did not come so far
 * @param chain       what the server showed, its own certificate first, whether it is accepted or not
 * @param clientAsked whether the server asked for a client certificate
 * @param failure     what is in the way; the reasons are met in the order of {@link Step}. Empty where a request could be sent
 */
public record TlsProbe(String protocol, String cipher, List<ServerCertificate> chain, boolean clientAsked, Optional<EngineException> failure) {

    private static final Duration SIGN = Duration.ofSeconds(2);

    /** The steps to a connection, each taken once the one before it went well. */
    public enum Step { FILES, CONNECT, HANDSHAKE, TRUST, VALIDITY, NAME, CLIENT }

    /** Tries it; blocks, for at most the limit and a little. It throws nothing that a network or a file may cause. */
    public static TlsProbe of(String host, int port, TlsSettings settings, Duration limit) {
        List<ServerCertificate> shown = new CopyOnWriteArrayList<>();
        try {
            TlsContext context = new TlsContext(TlsMaterial.load(settings), chain -> shown.addAll(chain.stream().map(ServerCertificate::of).toList()));
            return new Attempt(new TlsDialer(new TcpDialer(host, port), context), shown).run(limit);
        } catch (Unreachable e) {
            return new TlsProbe("", "", List.of(), false, Optional.of(e));
        }
    }

    /** The step that did not go well; empty where all did. */
    public Optional<Step> failedAt() {
        return failure.map(cause -> switch (cause) {
            case Unreachable unreachable -> step(unreachable.reason());
            case TimedOut _ -> chain.isEmpty() ? Step.CONNECT : Step.HANDSHAKE;
            default -> Step.HANDSHAKE;
        });
    }

    private static Step step(Unreachable.Reason reason) {
        return switch (reason) {
            case TLS_FILE, TLS_KEY_ENCRYPTED -> Step.FILES;
            case TLS_VERSION, TLS_NOT_SPOKEN, TLS_FAILED -> Step.HANDSHAKE;
            case TLS_UNTRUSTED -> Step.TRUST;
            case TLS_NOT_VALID -> Step.VALIDITY;
            case TLS_WRONG_NAME -> Step.NAME;
            case TLS_CLIENT_REFUSED -> Step.CLIENT;
            default -> Step.CONNECT;
        };
    }

    /** One connection, closed at its end. */
    private record Attempt(TlsDialer dialer, List<ServerCertificate> shown) {

        TlsProbe run(Duration limit) {
            CompletableFuture<SocketAddress> address = dialer.address();
            try (Deadlines deadlines = new Deadlines(); Wire wire = new Wire(dialer.open(), closed -> address.cancel(false))) {
                connect(wire, address, deadlines, limit);
                SSLSession session = wire.tlsSession().orElseThrow();
                return result(session.getProtocol(), session.getCipherSuite(), refusal(wire, deadlines, limit));
            } catch (EngineException e) {
                return result("", "", Optional.of(e));
            } catch (IOException e) {
                return result("", "", Optional.of(dialer.unreachable(e)));
            }
        }

        private void connect(Wire wire, CompletableFuture<SocketAddress> address, Deadlines deadlines, Duration limit) {
            Supplier<EngineException> late = () -> address.isDone() ? new TimedOut(TimedOut.Phase.CONNECT, "no TLS connection within " + limit.toMillis() + " ms")
                    : dialer.unresolved(limit);
            try (Deadlines.Deadline _ = deadlines.start(limit, () -> Http1Client.abort(wire, late.get()))) {
                wire.connect(dialer, Http1Client.found(address));
            } catch (IOException e) {
                throw wire.ending().orElse(() -> dialer.unreachable(e));
            }
        }

        /** With TLS 1.3 it comes after the handshake, and silence means that there is none. */
        private Optional<EngineException> refusal(Wire wire, Deadlines deadlines, Duration limit) {
            if (!dialer.context().clientAsked()) {
                return Optional.empty();
            }
            try (Deadlines.Deadline _ = deadlines.start(limit.compareTo(SIGN) < 0 ? limit : SIGN, wire::close)) {
                wire.awaitSign();
                return Optional.empty();
            } catch (Disconnected silentOrGone) {
                return wire.ending().given() ? Optional.empty() : Optional.of(silentOrGone);
            } catch (EngineException e) {
                return Optional.of(e);
            }
        }

        private TlsProbe result(String protocol, String cipher, Optional<EngineException> failure) {
            return new TlsProbe(protocol, cipher, List.copyOf(shown), dialer.context().clientAsked(), failure);
        }
    }
}
