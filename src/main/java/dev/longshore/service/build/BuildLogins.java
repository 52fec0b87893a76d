package dev.longshore.service.build;

import dev.longshore.domain.HostId;
import java.util.Optional;

/** Logins that an engine may need for base images. */
@FunctionalInterface
public interface BuildLogins {

    /** The value of X-Registry-Config for a build on this host: base64 of a JSON map by registry; empty where there are none. */
    Optional<String> registryConfig(HostId host);
}
