package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable.Reason;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Checks an engine's certificate and name as the JDK does, and tells what is wrong in terms that a user can act on. */
final class ServerTrust implements EngineTrust.Check {

    private final X509ExtendedTrustManager jdk;

    /** @param trusted null for the certificates that the JDK came with */
    ServerTrust(KeyStore trusted) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(trusted);
            this.jdk = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void check(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        try {
            jdk.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            if (!acceptedByName(chain, authType, engine.getPeerHost())) {
                throw distrust(chain, authType, engine.getPeerHost(), e);
            }
        }
    }

    /** The JDK takes no certificate for a name with an underscore, though such names are usual in networks of containers. */
    private boolean acceptedByName(X509Certificate[] chain, String authType, String host) {
        return host.indexOf('_') >= 0 && ServerCertificate.of(chain[0]).names().stream().anyMatch(host::equalsIgnoreCase)
                && trustedButForTheName(chain, authType);
    }

    private Distrust distrust(X509Certificate[] chain, String authType, String host, CertificateException failure) {
        ServerCertificate shown = ServerCertificate.of(chain[0]);
        if (outOfTime(failure)) {
            return new Distrust(Reason.TLS_NOT_VALID, "a certificate is not valid now; that of " + shown.subject() + " is from " + shown.notBefore()
                    + " to " + shown.notAfter(), failure);
        }
        if (trustedButForTheName(chain, authType)) {
            return new Distrust(Reason.TLS_WRONG_NAME, "the certificate is for " + String.join(", ", shown.names()) + ", not for " + host, failure);
        }
        return new Distrust(Reason.TLS_UNTRUSTED, "no trusted certificate leads to that of " + shown.subject() + ", issued by " + shown.issuer(), failure);
    }

    /** Without an engine to ask for the host, the JDK checks all but the name. */
    private boolean trustedButForTheName(X509Certificate[] chain, String authType) {
        try {
            jdk.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static boolean outOfTime(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10).anyMatch(cause -> switch (cause) {
            case CertificateExpiredException _, CertificateNotYetValidException _ -> true;
            case CertPathValidatorException path -> path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID;
            default -> false;
        });
    }
}
