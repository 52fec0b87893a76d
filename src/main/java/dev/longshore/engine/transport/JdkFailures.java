package dev.longshore.engine.transport;

import dev.longshore.engine.EngineException;
import dev.longshore.engine.EngineException.Disconnected;
import dev.longshore.engine.EngineException.Malformed;
import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.transport.tls.TlsContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Optional;

/** Turns what java.net.http fails with, before a header came, into failures of this client. */
record JdkFailures(TcpDialer dialer, Optional<TlsContext> tls) {

    EngineException typed(Throwable failure) {
        EngineException http = ofHttp(failure);
        return tls.flatMap(context -> http instanceof Disconnected && !context.agreed() ? Optional.of(context.handshakeFailure(failure)) : context.failure(failure))
                .map(EngineException.class::cast).orElse(http);
    }

    private EngineException ofHttp(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException e -> new TimedOut(TimedOut.Phase.CONNECT, "no connection to " + dialer.authority());
            case ConnectException e -> dialer.unreachable(e);
            case UnknownHostException e -> dialer.unreachable(e);
            case NoRouteToHostException e -> dialer.unreachable(e);
            case SingleAttempt.SecondAttempt e -> new Disconnected(e.getMessage(), e);
            case ProtocolException e -> malformed(e);
            case IOException e when e.getCause() instanceof ProtocolException cause -> malformed(cause);
            case IOException e -> Ending.broken(e);
            default -> new Malformed(Malformed.Reason.NOT_HTTP, 0, "not an answer: " + failure.getMessage(), failure);
        };
    }

    private static Malformed malformed(ProtocolException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean tooLarge = message.contains("eader size too big");
        return new Malformed(tooLarge ? Malformed.Reason.HEADER_TOO_LARGE : Malformed.Reason.NOT_HTTP, 0, message, failure);
    }
}
