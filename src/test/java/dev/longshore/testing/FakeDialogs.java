package dev.longshore.testing;

import dev.longshore.ui.dialog.Dialogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Keeps what was asked; the test answers. */
public final class FakeDialogs implements Dialogs {

    private final List<Object> asked = new ArrayList<>();
    private CompletableFuture<?> open;

    @Override
    public CompletionStage<Optional<Confirmed>> confirm(Confirmation confirmation) {
        return ask(confirmation);
    }

    @Override
    public CompletionStage<Optional<String>> prompt(Prompt prompt) {
        return ask(prompt);
    }

    @Override
    public CompletableFuture<Optional<char[]>> ssh(SshAsk question) {
        return ask(question);
    }

    private <T> CompletableFuture<Optional<T>> ask(Object question) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        asked.add(question);
        open = answer;
        return answer;
    }

    /** The question asked last, of that type. */
    public <T> T last(Class<T> type) {
        return type.cast(asked.getLast());
    }

    public int count() {
        return asked.size();
    }

    @SuppressWarnings("unchecked") // the test knows what it was asked
    public void answer(Object answer) {
        ((CompletableFuture<Optional<Object>>) open).complete(Optional.of(answer));
    }

    @SuppressWarnings("unchecked") // as above
    public void cancel() {
        ((CompletableFuture<Optional<Object>>) open).complete(Optional.empty());
    }
}
