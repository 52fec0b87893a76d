package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.domain.SshPrompt;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts ssh's questions to the user. Called by any thread, and must not hold it up. */
@FunctionalInterface
public interface SshAsker {

    /**
     * Asks. The future is cancelled when the answer is no longer needed: the question then goes.
     *
     * @param again the answer given before was wrong
     * @return the secret; any value to accept; nothing where the user refuses
     */
    CompletableFuture<Optional<char[]>> ask(Host host, SshPrompt prompt, boolean again);
}
