package dev.longshore.service.docker;

import dev.longshore.domain.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A context as it is kept on disk.
 *
 * @param description empty for none
 * @param address     of its engine, as it is written there; never empty
 * @param verified    whether the engine's certificate is checked where TLS is spoken
 * @param tls         present where TLS is spoken over tcp
 * @param file        where it is described
 */
public record DockerContext(String name, String description, String address, boolean verified, Optional<TlsFiles> tls, Path file) {
}
