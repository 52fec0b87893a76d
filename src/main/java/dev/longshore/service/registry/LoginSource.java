package dev.longshore.service.registry;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.engine.api.RegistryAuth;
import dev.longshore.service.masking.Masker;
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

        /** Docker Hub's own name in logins. */
        private static final String HUB_LOGIN = "https://index.docker.io/v1/";

        /** The login as an engine takes it. */
        public Optional<RegistryAuth> auth() {
            return login.map(Found::auth);
        }

        private static RegistryAuth auth(RegistryLogin login) {
            String address = login.registry().equals(ImageReference.HUB) ? HUB_LOGIN : login.registry();
            return login.token() ? new RegistryAuth("", "", login.secret(), address) : new RegistryAuth(login.username(), login.secret(), "", address);
        }

        /** Where access was denied and the login that should have helped could not be had, that is the cause to tell. */
        public FailureException explain(FailureException failed) {
            Failure why = failed.failure();
            boolean denied = why.cause() == Cause.REGISTRY_DENIED || why.cause() == Cause.BASE_DENIED;
            return problem.isEmpty() || !denied ? failed
                    : new FailureException(new Failure(Cause.CREDENTIALS, why.host(), why.endpoint(), why.operation(), why.object(), why.status(),
                            new Masker().text(problem) + "\n" + why.detail()), failed);
        }
    }
}
