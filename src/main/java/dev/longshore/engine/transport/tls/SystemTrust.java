package dev.longshore.engine.transport.tls;

import dev.longshore.engine.EngineException.Unreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The certificates that the system trusts: those of its own store, as other programs use it, else those the JDK came with. */
final class SystemTrust {

    /** Of Debian, Fedora, SUSE, Alpine and the BSDs. */
    private static final List<Path> BUNDLES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"), Path.of("/etc/ssl/cert.pem"));

    private SystemTrust() {
    }

    /** Null stands for those of the JDK, as everywhere in the JDK. */
    static KeyStore store() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return loaded("Windows-ROOT").orElse(null);
        }
        return system.startsWith("mac") ? loaded("KeychainStore-ROOT").orElse(null) : bundle().orElse(null);
    }

    private static Optional<KeyStore> loaded(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return Optional.of(store);
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();   // not of this JDK: its own remain
        }
    }

    private static Optional<KeyStore> bundle() {
        return BUNDLES.stream().filter(Files::isReadable).findFirst().flatMap(file -> {
            try {
                List<X509Certificate> certificates = PemCertificates.readable(file);
                return certificates.isEmpty() ? Optional.empty() : Optional.of(TlsMaterial.store(certificates));
            } catch (Unreachable broken) {
                return Optional.empty();
            }
        });
    }
}
