package dev.longshore.ui.tasks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.Subscription;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Command.Kind;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The tasks, newest first, as they stand; changes come from any thread, and at most one application of them is on its way. FX thread only. */
public final class TasksViewModel {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Tasks tasks;
    private final Notices notices;
    private final Executor ui;
    private final InstantSource clock;
    private final Ticker ticker;
    private final ClipboardAccess clipboard;
    private final ObservableList<TaskRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Command show;
    private final Command clear;
    private final Set<Task> dirty = new HashSet<>();
    private boolean scheduled;
    private Subscription ticking;

    public TasksViewModel(Tasks tasks, Notices notices, Executor ui, InstantSource clock, Ticker ticker, ClipboardAccess clipboard) {
        this.tasks = tasks;
        this.notices = notices;
        this.ui = ui;
        this.clock = clock;
        this.ticker = ticker;
        this.clipboard = clipboard;
        this.show = new Command("tasks.action.show", "", "Shortcut+T", Kind.PRIMARY, () -> open.set(!open.get()), Optional::empty);
        this.clear = new Command("tasks.action.clear", "", "", Kind.CHANGE, this::clearFinished,
                () -> rows.size() == running.get() ? Optional.of(Message.of("tasks.reason.none-finished")) : Optional.empty(), rows, running);
        open.subscribe(opened -> {
            if (opened) {
                unread.set(0);
            }
            tickWhereNeeded();
        });
        tasks.subscribe(new Tasks.Listener() {
            @Override
            public void changed(Task task) {
                schedule(task);
            }

            @Override
            public void dismissed(Task task) {
                schedule(task);
            }
        });
    }

    /** Newest first. */
    public ObservableList<TaskRow> rows() {
        return rows;
    }

    /** Whether the panel shows. */
    public BooleanProperty open() {
        return open;
    }

    /** How many are under way. */
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }

    /** How many failed since the panel was last open. */
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** Counts up with each application of changes. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Opens the panel, or closes it. */
    public Command show() {
        return show;
    }

    public Command clear() {
        return clear;
    }

    public void cancel(TaskRow row) {
        row.task().cancel();
    }

    /** Forgets one that is over. */
    public void dismiss(TaskRow row) {
        tasks.dismiss(row.task());
    }

    public void copyResult(TaskRow row) {
        clipboard.put(row.state().result());
    }

    public ClipboardAccess clipboard() {
        return clipboard;
    }

    /** Of those under way: from 0 to 1, or -1 while of none the whole is known. */
    public double progress() {
        return rows.stream().filter(row -> !row.state().phase().over()).map(TaskRow::fraction)
                .flatMapToDouble(fraction -> fraction.stream()).average().orElse(-1);
    }

    private void clearFinished() {
        List.copyOf(rows).stream().filter(row -> row.state().phase().over()).forEach(this::dismiss);
    }

    private void schedule(Task task) {
        synchronized (dirty) {
            dirty.add(task);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        ui.execute(this::apply);
    }

    private void apply() {
        Set<Task> changed;
        synchronized (dirty) {
            changed = Set.copyOf(dirty);
            dirty.clear();
            scheduled = false;
        }
        Instant now = clock.instant();
        Map<Task, TaskRow> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row.task(), row));
        List<Task> all = tasks.all();   // what there is, whatever the order in which it was told
        rows.removeIf(row -> !all.contains(row.task()));
        for (Task task : all) {
            TaskRow row = known.get(task);
            if (row == null) {
                TaskRow added = new TaskRow(task, now);
                rows.addFirst(added);
                told(added, false);
            } else if (changed.contains(task)) {
                boolean over = row.state().phase().over();
                row.update(now);
                told(row, over);
            }
        }
        recount();
    }

    private void recount() {
        running.set((int) rows.stream().filter(row -> !row.state().phase().over()).count());
        if (rows.isEmpty()) {
            unread.set(0);
        }
        tickWhereNeeded();
        changes.set(changes.get() + 1);
    }

    /** One that ends while nobody looks is told of; of one that the user stopped there is nothing to tell. */
    private void told(TaskRow row, boolean wasOver) {
        Phase phase = row.state().phase();
        if (wasOver || !phase.over() || open.get()) {
            return;
        }
        if (phase == Phase.SUCCEEDED && !row.task().toldElsewhere()) {
            notices.info(Message.of("tasks.notice.succeeded", TaskText.title(row.state())));
        } else if (phase == Phase.FAILED) {
            unread.set(unread.get() + 1);
            Failure failure = row.state().failure().orElseThrow();
            notices.failed(failure);
        }
    }

    /** Speeds change with time alone; nobody needs them while the panel is closed. */
    private void tickWhereNeeded() {
        boolean needed = open.get() && running.get() > 0;
        if (needed && ticking == null) {
            ticking = ticker.every(SECOND, this::tick);
        } else if (!needed && ticking != null) {
            ticking.close();
            ticking = null;
        }
    }

    private void tick() {
        Instant now = clock.instant();
        rows.stream().filter(row -> !row.state().phase().over()).forEach(row -> row.update(now));
    }
}
