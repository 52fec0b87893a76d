package dev.longshore.service.build;

import dev.longshore.service.registry.LoginSource;
import java.util.List;
import java.util.Set;

/** Logins that an engine may need for base images. Called off the ui's thread: it may run programs. */
@FunctionalInterface
public interface BuildLogins {

    /** @param registries those of the Dockerfile's images, as in references */
    List<LoginSource.Found> find(Set<String> registries);
}
