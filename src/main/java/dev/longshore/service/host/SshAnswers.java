package dev.longshore.service.host;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.SshPrompt;
import dev.longshore.engine.transport.ssh.SshQuestion;
import dev.longshore.engine.transport.ssh.SshQuestions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers ssh's questions for each host: passphrases and passwords from memory, so that a reconnect does not ask again what was typed once;
 * all else from the user. What was wrong is forgotten, and nothing outlives its host as it is reached now, or the app. Thread-safe.
 */
public final class SshAnswers implements AutoCloseable {

    private final Map<HostId, SshMemory> known = new HashMap<>();
    private boolean closed;
    private volatile SshAsker asker = (host, prompt, again) -> CompletableFuture.completedFuture(Optional.empty());

    /** From now on this one is asked; before, every question is refused. */
    public void askWith(SshAsker other) {
        asker = other;
    }

    /** From now on, and until it is forgotten, answers for this host at this endpoint are kept. */
    public synchronized void remember(Host host) {
        forget(host.id());
        if (!closed) {
            known.put(host.id(), new SshMemory(host.endpoint()));
        }
    }

    /** The answers for one login. Where the host is not known, or by another address, nothing of them is kept. */
    public SshQuestions of(Host host) {
        return new Login(host, memory(host));
    }

    private synchronized SshMemory memory(Host host) {
        SshMemory kept = known.get(host.id());
        return kept != null && kept.endpoint().equals(host.endpoint()) ? kept : SshMemory.none();
    }

    /** Wipes what was typed for a host, and keeps nothing more; an answer still to come is for the login that asked, and no other. */
    public synchronized void forget(HostId host) {
        SshMemory gone = known.remove(host);
        if (gone != null) {
            gone.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        known.values().forEach(SshMemory::close);
        known.clear();
    }

    /** The questions of one login, from its first to its end. */
    private final class Login implements SshQuestions {

        /** A secret is asked for no more often: nobody would say that the last one was wrong. */
        private static final int TRIES = 3;

        private final Host host;
        private final SshMemory memory;
        private final Map<String, Integer> tries = new HashMap<>();
        private String last = "";

        Login(Host host, SshMemory memory) {
            this.host = host;
            this.memory = memory;
        }

        @Override
        public CompletableFuture<Optional<char[]>> ask(SshQuestion question) {
            SshPrompt prompt = SshPrompts.of(question);
            if (!lasting(prompt)) {
                last = "";
                return asker.ask(host, prompt, question.again());
            }
            last = prompt.text();
            int asked = tries.merge(last, 1, Integer::sum);
            if (question.again()) {
                memory.forget(last);   // the one that was wrong, and no other
            }
            Optional<char[]> typedBefore = memory.recall(last);
            return typedBefore.isPresent() ? CompletableFuture.completedFuture(typedBefore) : asked(prompt, question.again(), asked < TRIES);
        }

        /** What was given last was wrong; what came before it led on to the next question. */
        @Override
        public void refused() {
            memory.forget(last);
        }

        /** Kept before it is handed on, since whoever takes it wipes it; the future itself is returned, for cancelling it must reach the asker. */
        private CompletableFuture<Optional<char[]>> asked(SshPrompt prompt, boolean again, boolean kept) {
            CompletableFuture<Optional<char[]>> given = new CompletableFuture<>();
            CompletableFuture<Optional<char[]>> user = asker.ask(host, prompt, again);
            user.whenComplete((answer, failed) -> {
                if (failed != null) {
                    given.completeExceptionally(failed);
                    return;
                }
                answer.filter(secret -> kept).ifPresent(secret -> memory.keep(prompt.text(), secret.clone()));
                if (!given.complete(answer)) {   // nobody waits for it any more, so nobody says whether it was right
                    memory.forget(prompt.text());
                    answer.ifPresent(secret -> Arrays.fill(secret, '\0'));
                }
            });
            given.whenComplete((answer, cancelled) -> user.cancel(false));
            return given;
        }

        /** A one-time code is of no use twice. */
        private static boolean lasting(SshPrompt prompt) {
            return prompt instanceof SshPrompt.Passphrase || prompt instanceof SshPrompt.Password;
        }
    }
}
