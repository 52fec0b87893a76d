package dev.longshore.ui.dialog;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** The same dialogs, but where the user wants it the name of every host is typed, not only that of a production host. */
public final class CarefulDialogs implements Dialogs {

    private final Dialogs dialogs;
    private final BooleanSupplier typeEveryName;

    /** @param typeEveryName asked for each question */
    public CarefulDialogs(Dialogs dialogs, BooleanSupplier typeEveryName) {
        this.dialogs = dialogs;
        this.typeEveryName = typeEveryName;
    }

    @Override
    public CompletionStage<Optional<Confirmed>> confirm(Confirmation asked) {
        boolean typed = asked.typed() || typeEveryName.getAsBoolean();
        return dialogs.confirm(new Confirmation(asked.title(), asked.hosts(), asked.objects(), asked.warning(), asked.verb(), asked.options(), asked.picker(), typed));
    }

    @Override
    public CompletionStage<Optional<String>> prompt(Prompt prompt) {
        return dialogs.prompt(prompt);
    }

    @Override
    public CompletableFuture<Optional<char[]>> ssh(SshAsk question) {
        return dialogs.ssh(question);
    }
}
