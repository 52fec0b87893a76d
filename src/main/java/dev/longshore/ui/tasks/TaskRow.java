package dev.longshore.ui.tasks;

import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskOutput;
import dev.longshore.service.tasks.TaskState;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A task as the panel shows it: its latest state, its pace, and what the user has opened of it. FX thread only. */
public final class TaskRow {

    private final Task task;
    private final TaskPace pace = new TaskPace();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final BooleanProperty partsOpen = new SimpleBooleanProperty();
    private final BooleanProperty outputOpen = new SimpleBooleanProperty();
    private TaskState state;
    private boolean printed;

    TaskRow(Task task, Instant now) {
        this.task = task;
        update(now);
        outputOpen.set(state.kind() == TaskKind.BUILD);   // there it is what one wants to see
    }

    Task task() {
        return task;
    }

    public TaskState state() {
        return state;
    }

    /** Counts up whenever anything of it, its output too, is different. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public BooleanProperty partsOpen() {
        return partsOpen;
    }

    public BooleanProperty outputOpen() {
        return outputOpen;
    }

    /** Whether it has printed anything. */
    public boolean printed() {
        return printed;
    }

    /** What it printed since. @param from how many pieces were read before */
    public TaskOutput.Since output(long from) {
        return task.output().since(from);
    }

    /** From 0 to 1; empty while the whole is not known: a folder that is sent says nothing of how far its build is. */
    public OptionalDouble fraction() {
        if (state.kind() == TaskKind.BUILD && !state.phase().over() && state.done() >= state.total()) {
            return OptionalDouble.empty();
        }
        if (state.total() > 0) {
            return OptionalDouble.of(Math.clamp((double) state.done() / state.total(), 0, 1));
        }
        return state.kind() == TaskKind.REMOVE && !state.parts().isEmpty()
                ? OptionalDouble.of((double) TaskText.settled(state) / state.parts().size()) : OptionalDouble.empty();
    }

    /** Bytes a second while they move; empty once they are all there, and for a removal, which moves none. */
    public OptionalLong speed() {
        boolean all = state.kind() == TaskKind.REMOVE || state.total() > 0 && state.done() >= state.total();
        return state.phase().over() || all ? OptionalLong.empty() : pace.perSecond();
    }

    void update(Instant now) {
        state = task.state();
        printed = printed || task.output().since(Long.MAX_VALUE).next() > 0;
        pace.at(now, state.done());
        changes.set(changes.get() + 1);
    }
}
