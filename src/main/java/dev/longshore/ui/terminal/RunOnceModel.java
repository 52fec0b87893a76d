package dev.longshore.ui.terminal;

import dev.longshore.domain.ObjectRef;
import dev.longshore.service.terminal.ExecWish;
import dev.longshore.service.terminal.RunOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** A command that is run once in each of some containers, and what came of it. FX thread only. */
final class RunOnceModel {

    private final Function<ExecWish, CompletableFuture<RunOutput>> run;
    private final Executor ui;
    private final StartFields fields = new StartFields();
    private final List<Target> targets;
    private final IntegerProperty running = new SimpleIntegerProperty();
    private final List<CompletableFuture<?>> asked = new ArrayList<>();

    /** One container. */
    static final class Target {

        private final ObjectRef container;
        private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Waiting());

        Target(ObjectRef container) {
            this.container = container;
        }

        ObjectRef container() {
            return container;
        }

        ReadOnlyObjectProperty<Outcome> outcome() {
            return outcome.getReadOnlyProperty();
        }
    }

    /** How far it is in one container. */
    sealed interface Outcome {
        /** Nothing was run yet. */
        record Waiting() implements Outcome { }

        record Running() implements Outcome { }

        record Done(RunOutput output) implements Outcome { }

        /** A defect. */
        record Broken(String why) implements Outcome { }
    }

    RunOnceModel(List<ObjectRef> containers, Function<ExecWish, CompletableFuture<RunOutput>> run, Executor ui) {
        this.targets = containers.stream().map(Target::new).toList();
        this.run = run;
        this.ui = ui;
    }

    StartFields fields() {
        return fields;
    }

    List<Target> targets() {
        return targets;
    }

    /** While nothing is typed, or it runs already. */
    BooleanBinding invalid() {
        return Bindings.createBooleanBinding(() -> TypedCommand.words(fields.command().get()).isEmpty() || running.get() > 0,
                fields.command(), running);
    }

    void begin() {
        asked.clear();
        running.set(targets.size());
        targets.forEach(target -> {
            target.outcome.set(new Outcome.Running());
            CompletableFuture<RunOutput> answer = run.apply(fields.wish(target.container()));
            asked.add(answer);
            answer.whenCompleteAsync((output, failed) -> {
                target.outcome.set(failed == null ? new Outcome.Done(output) : new Outcome.Broken(failed.toString()));
                running.set(running.get() - 1);
            }, ui);
        });
    }

    /** Ends what still runs. */
    void stop() {
        asked.forEach(each -> each.cancel(true));
    }
}
