package dev.longshore.engine.transport.tls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads certificates. */
final class PemCertificates {

    private PemCertificates() {
    }

    /** All of a file, in their order. @throws dev.longshore.engine.EngineException.Unreachable where there is none, or one is broken */
    static List<X509Certificate> in(PemFile file) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : file.certificates()) {
            try {
                certificates.add(certificate(block));
            } catch (CertificateException e) {
                throw PemFile.unusable(file.path(), "holds a certificate that cannot be read", e);
            }
        }
        if (certificates.isEmpty()) {
            throw PemFile.unusable(file.path(), "holds no certificate", null);
        }
        return certificates;
    }

    /** Those of a system's bundle that the JDK can read; there may be odd ones among them, which then are not trusted. */
    static List<X509Certificate> readable(Path bundle) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : PemFile.read(bundle).certificates()) {
            try {
                certificates.add(certificate(block));
            } catch (CertificateException e) {
                continue;
            }
        }
        return certificates;
    }

    private static X509Certificate certificate(PemBlock block) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block.der()));
    }
}
