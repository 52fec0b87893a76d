package dev.longshore.testing;

import dev.longshore.engine.transport.ssh.SshQuestion;
import dev.longshore.engine.transport.ssh.SshQuestions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what ssh asked, and gives the answers of a script in their order; null refuses, and after the last nothing is answered. */
public final class ScriptedAnswers implements SshQuestions {

    public final List<SshQuestion> asked = new CopyOnWriteArrayList<>();
    public final List<CompletableFuture<Optional<char[]>>> futures = new CopyOnWriteArrayList<>();
    public volatile boolean refused;
    private final String[] script;

    public ScriptedAnswers(String... script) {
        this.script = script;
    }

    @Override
    public CompletableFuture<Optional<char[]>> ask(SshQuestion question) {
        CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();
        int number = asked.size();
        asked.add(question);
        futures.add(answer);
        if (number < script.length) {
            answer.complete(Optional.ofNullable(script[number]).map(String::toCharArray));
        }
        return answer;
    }

    @Override
    public void refused() {
        refused = true;
    }
}
