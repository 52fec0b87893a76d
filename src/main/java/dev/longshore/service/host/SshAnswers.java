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
 * all else from the user. What was wrong is forgotten, and nothing outlives the app. Thread-safe.
 */
public final class SshAnswers implements AutoCloseable {

    private final Map<HostId, Map<String, char[]>> known = new HashMap<>();
    private volatile SshAsker asker = (host, prompt, again) -> CompletableFuture.completedFuture(Optional.empty());

    /** From now on this one is asked; before, every question is refused. */
    public void askWith(SshAsker other) {
        asker = other;
    }

    /** The answers for one host. */
    public SshQuestions of(Host host) {
        return new SshQuestions() {
            @Override
            public CompletableFuture<Optional<char[]>> ask(SshQuestion question) {
                return answer(host, question);
            }

            @Override
            public void refused() {
                forget(host.id());
            }
        };
    }

    /** Wipes what was typed for a host. */
    public synchronized void forget(HostId host) {
        Map<String, char[]> gone = known.remove(host);
        if (gone != null) {
            gone.values().forEach(secret -> Arrays.fill(secret, '\0'));
        }
    }

    @Override
    public synchronized void close() {
        Map.copyOf(known).keySet().forEach(this::forget);
    }

    private CompletableFuture<Optional<char[]>> answer(Host host, SshQuestion question) {
        SshPrompt prompt = SshPrompts.of(question);
        if (!lasting(prompt)) {
            return asker.ask(host, prompt, question.again());
        }
        if (question.again()) {
            forget(host.id());
        }
        Optional<char[]> typedBefore = recall(host.id(), prompt.text());
        return typedBefore.isPresent() ? CompletableFuture.completedFuture(typedBefore) : asked(host, prompt, question.again());
    }

    /** Kept before it is handed on, since whoever takes it wipes it; the future itself is returned, for cancelling it must reach the asker. */
    private CompletableFuture<Optional<char[]>> asked(Host host, SshPrompt prompt, boolean again) {
        CompletableFuture<Optional<char[]>> given = new CompletableFuture<>();
        CompletableFuture<Optional<char[]>> user = asker.ask(host, prompt, again);
        user.whenComplete((answer, failed) -> {
            if (failed != null) {
                given.completeExceptionally(failed);
            } else {
                answer.ifPresent(secret -> keep(host.id(), prompt.text(), secret.clone()));
                given.complete(answer);
            }
        });
        given.whenComplete((answer, cancelled) -> user.cancel(false));
        return given;
    }

    /** A one-time code is of no use twice. */
    private static boolean lasting(SshPrompt prompt) {
        return prompt instanceof SshPrompt.Passphrase || prompt instanceof SshPrompt.Password;
    }

    private synchronized Optional<char[]> recall(HostId host, String text) {
        return Optional.ofNullable(known.getOrDefault(host, Map.of()).get(text)).map(char[]::clone);
    }

    private synchronized void keep(HostId host, String text, char[] secret) {
        known.computeIfAbsent(host, id -> new HashMap<>()).put(text, secret);
    }
}
