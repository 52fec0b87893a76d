package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the PEM files of a connection hold. Neither {@link #toString} nor a failure tells a private key.
 *
 * @param settings where it came from
 * @param trusted  the certificates of the CA file; empty where the system's are trusted
 * @param identity the client's own certificate and key; empty where there is none to show
 * @param warnings what works and yet should not stay so
 */
public record TlsMaterial(TlsSettings settings, List<X509Certificate> trusted, Optional<Identity> identity, List<Warning> warnings) {

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    /** @param chain the client's certificate first */
    public record Identity(List<X509Certificate> chain, PrivateKey key) {
        @Override
        public String toString() {
            return chain.getFirst().getSubjectX500Principal().getName();
        }
    }

    /** Something about a file that works and yet should not stay so. */
    public record Warning(Kind kind, Path file) {

        /** KEY_OPEN_TO_OTHERS: other users of this machine may read, or replace, the private key. */
        public enum Kind { KEY_OPEN_TO_OTHERS }
    }

    /**
     * Reads the files. No CA file is fine, and so is no identity; a certificate without its key is not, nor a key alone.
     *
     * @throws Unreachable TLS_FILE, which names the file, or TLS_KEY_ENCRYPTED
     */
    public static TlsMaterial load(TlsSettings settings) {
        List<X509Certificate> trusted = settings.ca().map(file -> PemCertificates.in(PemFile.read(file))).orElse(List.of());
        return new TlsMaterial(settings, trusted, identity(settings), settings.key().map(TlsMaterial::warnings).orElse(List.of()));
    }

    private static Optional<Identity> identity(TlsSettings settings) {
        if (settings.certificate().isEmpty() && settings.key().isEmpty()) {
            return Optional.empty();
        }
        Path certificate = settings.certificate().orElseThrow(() -> PemFile.unusable(settings.key().get(), "is a private key, but no certificate for it is given", null));
        Path key = settings.key().orElseThrow(() -> PemFile.unusable(certificate, "is a certificate, but no private key for it is given", null));
        Identity identity = new Identity(PemCertificates.in(PemFile.read(certificate)), PemKeys.in(PemFile.read(key)));
        if (!belong(identity.key(), identity.chain().getFirst().getPublicKey())) {
            throw PemFile.unusable(key, "is not the private key of the certificate in " + certificate, null);
        }
        return Optional.of(identity);
    }

    /** Whether what the one signs, the other verifies: the same for every algorithm. */
    private static boolean belong(PrivateKey key, PublicKey known) {
        try {
            Signature signature = signature(key.getAlgorithm());
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(known);
            signature.update((byte) 1);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;   // of another algorithm, or another size
        }
    }

    private static Signature signature(String algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case "RSA" -> Signature.getInstance("SHA256withRSA");
            case "EC" -> Signature.getInstance("SHA256withECDSA");
            case "RSASSA-PSS" -> {
                Signature signature = Signature.getInstance(algorithm);
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC));
                yield signature;
            }
            default -> Signature.getInstance(algorithm);
        };
    }

    private static List<Warning> warnings(Path key) {
        return openToOthers(key) ? List.of(new Warning(Warning.Kind.KEY_OPEN_TO_OTHERS, key)) : List.of();
    }

    /** Whether other users of this machine may read, or replace, a file. */
    public static boolean openToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (UnsupportedOperationException | IOException e) {
            return false;   // a file system that knows no such modes
        }
    }

    static KeyStore store(List<X509Certificate> certificates) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("ca" + i, certificates.get(i));
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);   // a store in memory needs nothing that could be missing
        }
    }
}
