package dev.longshore.engine.transport.ssh;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers what ssh asks. Called by the thread that logs in, which must not be held up. */
public interface SshQuestions {

    /**
     * Asks. The future gives the secret, any value to accept, or nothing where the user does not want to; it is cancelled when the question
     * is no longer open. The array is wiped once it has been handed to ssh.
     */
    CompletableFuture<Optional<char[]>> ask(SshQuestion question);

    /** The login was refused: what was answered for it is of no further use. */
    default void refused() {
    }
}
