package dev.longshore.domain;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PEM files of a TLS connection. Only their paths are kept, never what is in them.
 *
 * @param ca          the certificates that the engine's own must lead to; empty for those the system trusts
 * @param certificate the client's certificate, with its chain; only together with the key
 * @param key         the client's private key
 */
public record TlsFiles(Optional<Path> ca, Optional<Path> certificate, Optional<Path> key) {

    /** The system's certificates, and no client certificate. */
    public static final TlsFiles NONE = new TlsFiles(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those that are named. */
    public Stream<Path> all() {
        return Stream.of(ca, certificate, key).flatMap(Optional::stream);
    }

    /** As docker keeps them: {@code ca.pem}, {@code cert.pem} and {@code key.pem} in one folder, whether they are there or not. */
    public static TlsFiles in(Path folder) {
        return new TlsFiles(Optional.of(folder.resolve("ca.pem")), Optional.of(folder.resolve("cert.pem")), Optional.of(folder.resolve("key.pem")));
    }
}
