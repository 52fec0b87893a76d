package dev.longshore.engine.transport.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whom to trust and as whom to come. The files are PEM; nothing is read before {@link TlsMaterial#load}.
 *
 * @param ca          the certificates that the engine's own must lead to; empty for those the system trusts
 * @param certificate the client's certificate, then its chain; only together with the key
 * @param key         the client's private key, which may be in the same file
 * @param verify      whether the engine's certificate and name are checked; where not, anyone in between can pose as the engine
 */
public record TlsSettings(Optional<Path> ca, Optional<Path> certificate, Optional<Path> key, boolean verify) {

    /** The system's certificates, and none of one's own. */
    public static final TlsSettings SYSTEM = new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(), true);
}
