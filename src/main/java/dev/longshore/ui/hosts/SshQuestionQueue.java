package dev.longshore.ui.hosts;

import dev.longshore.domain.Host;
import dev.longshore.domain.SshPrompt;
import dev.longshore.service.host.SshAsker;
import dev.longshore.ui.dialog.Dialogs;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Puts the questions of all hosts to the user, one at a time; one that nobody waits for any more goes unseen, or closes. */
public final class SshQuestionQueue implements SshAsker {

    private final Dialogs dialogs;
    private final Executor ui;
    private final Deque<Waiting> waiting = new ArrayDeque<>();   // FX thread only, as all that follows
    private Waiting shown;

    private record Waiting(Dialogs.SshAsk question, CompletableFuture<Optional<char[]>> answer) { }

    /** @param ui runs tasks on the FX thread */
    public SshQuestionQueue(Dialogs dialogs, Executor ui) {
        this.dialogs = dialogs;
        this.ui = ui;
    }

    @Override
    public CompletableFuture<Optional<char[]>> ask(Host host, SshPrompt prompt, boolean again) {
        Waiting asked = new Waiting(new Dialogs.SshAsk(host, prompt, again), new CompletableFuture<>());
        ui.execute(() -> {
            waiting.add(asked);
            showNext();
        });
        return asked.answer();
    }

    private void showNext() {
        waiting.removeIf(asked -> asked.answer().isDone());
        if (shown != null || waiting.isEmpty()) {
            return;
        }
        Waiting next = waiting.poll();
        shown = next;
        CompletableFuture<Optional<char[]>> dialog = dialogs.ssh(next.question());
        next.answer().whenComplete((value, cancelled) -> ui.execute(() -> dialog.cancel(false)));
        dialog.whenComplete((given, closed) -> {
            shown = null;
            Optional<char[]> answer = given == null ? Optional.empty() : given;
            if (!next.answer().complete(answer)) {
                answer.ifPresent(secret -> Arrays.fill(secret, '\0'));   // nobody takes it any more
            }
            ui.execute(this::showNext);
        });
    }
}
