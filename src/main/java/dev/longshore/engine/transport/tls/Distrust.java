package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.security.cert.CertificateException;

/** An engine's certificate is not accepted, and why. It travels through the layers of TLS as a cause. */
final class Distrust extends CertificateException {

    private final Reason reason;

    Distrust(Reason reason, String message, CertificateException cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
