package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** What a failure of TLS means. The JDK has one class for most of them, so its words decide; they are never translated. */
final class TlsFailures {

    private static final String ALERT = "Received fatal alert: ";

    /** What a server says only of a client's certificate. */
    private static final Set<String> OF_THE_CLIENT = Set.of("bad_certificate", "unsupported_certificate", "certificate_revoked", "certificate_expired",
            "certificate_unknown", "unknown_ca", "access_denied", "certificate_required");

    private TlsFailures() {
    }

    /**
     * The failure to agree on a connection, as far as it is surely one.
     *
     * @param showsNothing whether the engine asked for a certificate, and there was none to show
     */
    static Optional<Unreachable> typed(Throwable failure, boolean showsNothing) {
        return causes(failure).map(cause -> reason(cause, showsNothing)).flatMap(Optional::stream).findFirst()
                .map(reason -> new Unreachable(reason, message(failure), failure));
    }

    private static Optional<Reason> reason(Throwable cause, boolean showsNothing) {
        if (cause instanceof Distrust distrust) {
            return Optional.of(distrust.reason());
        }
        if (!(cause instanceof SSLException) || causes(cause).anyMatch(Distrust.class::isInstance)) {
            return Optional.empty();
        }
        String said = String.valueOf(cause.getMessage());
        int alert = said.indexOf(ALERT);
        if (alert >= 0) {
            return alert(said.substring(alert + ALERT.length()), showsNothing).or(() -> other(cause));
        }
        if (said.contains("rotocol version")) {
            return Optional.of(Reason.TLS_VERSION);
        }
        return said.contains("nrecognized SSL message") || said.contains("plaintext connection") ? Optional.of(Reason.TLS_NOT_SPOKEN) : other(cause);
    }

    private static Optional<Reason> alert(String name, boolean showsNothing) {
        if (OF_THE_CLIENT.contains(name) || name.equals("handshake_failure") && showsNothing) {
            return Optional.of(Reason.TLS_CLIENT_REFUSED);
        }
        return name.equals("protocol_version") ? Optional.of(Reason.TLS_VERSION) : Optional.empty();
    }

    /** Later on, after the handshake, a request has been sent: then the connection broke, and nothing else is sure. */
    private static Optional<Reason> other(Throwable cause) {
        return cause instanceof SSLHandshakeException ? Optional.of(Reason.TLS_FAILED) : Optional.empty();
    }

    static String message(Throwable failure) {
        Optional<String> own = causes(failure).filter(Distrust.class::isInstance).map(Throwable::getMessage).findFirst();
        return "no TLS connection: " + own.orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10);
    }
}
