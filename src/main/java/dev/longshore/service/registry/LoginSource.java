package dev.longshore.service.registry;

import dev.longshore.domain.RegistryLogin;
import java.util.Optional;

/** Where logins come from. Called off the ui's thread: it may run a program. */
@FunctionalInterface
public interface LoginSource {

    /** @param registry as in references: {@code docker.io}, {@code localhost:5000} */
    Found find(String registry);

    /**
     * @param login   empty where there is none, which is no failure: most images need none
     * @param problem why one that should be there could not be had, without secrets; empty where nothing is wrong
     */
    record Found(Optional<RegistryLogin> login, String problem) {
        public static final Found NOTHING = new Found(Optional.empty(), "");
    }
}
