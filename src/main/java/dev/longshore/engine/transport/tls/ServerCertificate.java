package dev.longshore.engine.transport.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One certificate as it describes itself; whoever made it chose the words.
 *
 * @param names the names and addresses it is for; of a certificate that has none of the kind, empty
 */
public record ServerCertificate(String subject, String issuer, Instant notBefore, Instant notAfter, List<String> names) {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    /** What a certificate says of itself. */
    public static ServerCertificate of(X509Certificate certificate) {
        return new ServerCertificate(certificate.getSubjectX500Principal().getName(), certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), names(certificate));
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream().flatMap(all -> all.stream())
                    .filter(name -> name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS)).map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            return List.of();   // names that cannot be read are names for nobody
        }
    }
}
