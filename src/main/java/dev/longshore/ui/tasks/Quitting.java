package dev.longshore.ui.tasks;

import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.dialog.Dialogs;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Asks before the app ends while tasks are under way; then they are cancelled, and given a moment to stop. FX thread only. */
public final class Quitting {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private enum Stage { IDLE, ASKING, STOPPING, ENDED }

    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Delay delay;
    private final Executor ui;
    private final BooleanSupplier ask;
    private Stage stage = Stage.IDLE;

    /** Always asks. */
    public Quitting(Tasks tasks, Dialogs dialogs, Delay delay, Executor ui) {
        this(tasks, dialogs, delay, ui, () -> true);
    }

    /** @param ask whether the user wants to be asked; else the tasks are cancelled without */
    public Quitting(Tasks tasks, Dialogs dialogs, Delay delay, Executor ui, BooleanSupplier ask) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.delay = delay;
        this.ui = ui;
        this.ask = ask;
    }

    /**
     * The user wants to quit.
     *
     * @param end ends the app; run later, once, where this says no and the user then agrees
     * @return whether the app can end now
     */
    public boolean wanted(Runnable end) {
        List<Task> running = tasks.running();
        if (running.isEmpty() || stage == Stage.STOPPING || stage == Stage.ENDED) {   // asked for again meanwhile: no more waiting
            stage = stage == Stage.STOPPING ? Stage.IDLE : stage;
            return true;
        }
        if (stage == Stage.IDLE && !ask.getAsBoolean()) {
            stage = Stage.STOPPING;
            stop(end);
        } else if (stage == Stage.IDLE) {
            stage = Stage.ASKING;
            dialogs.confirm(question(running)).thenAccept(answer -> {
                stage = answer.isPresent() ? Stage.STOPPING : Stage.IDLE;
                answer.ifPresent(yes -> stop(end));
            });
        }
        return false;
    }

    private void stop(Runnable end) {
        List<Task> running = tasks.running();
        running.forEach(Task::cancel);
        Runnable once = () -> {
            if (stage == Stage.STOPPING) {
                stage = Stage.ENDED;
                try {
                    end.run();
                } finally {
                    stage = Stage.IDLE;   // another may object: the next end asks again
                }
            }
        };
        CompletableFuture.allOf(running.stream().map(Task::done).toArray(CompletableFuture[]::new)).thenRunAsync(once, ui);
        delay.after(LONGEST, once);
    }

    private static Confirmation question(List<Task> running) {
        return new Confirmation(Message.of("tasks.quit.title", running.size()), List.of(), running.stream().map(Task::state).map(Quitting::item).toList(),
                Optional.of(Message.of("tasks.quit.warning")), Message.of("tasks.quit.verb", running.size()), List.of(), Optional.empty());
    }

    private static Item item(TaskState state) {
        return new Item(TaskText.subject(state), state.hosts().isEmpty() ? TaskText.kind(state)
                : Message.of("tasks.quit.item", TaskText.kind(state), TaskText.hosts(state)));
    }
}
