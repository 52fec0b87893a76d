package dev.longshore.service.tasks;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Operation;
import dev.longshore.domain.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** The tasks of the app: those under way, and those over until they are dismissed. Thread-safe. */
public final class Tasks implements AutoCloseable {

    private final Executor io;
    private final List<Task> all = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long last;
    private boolean closed;

    /** @param io runs each task on a thread of its own */
    public Tasks(Executor io) {
        this.io = io;
    }

    /**
     * Told of every change, by the thread that made it, and often: whoever shows it draws the latest state at its own pace. Threads may
     * overtake each other, so a change can be told after the dismissal: which tasks there are is for {@link Tasks#all} to say.
     */
    public interface Listener {
        /** A task is new, or anything of it is different. */
        void changed(Task task);

        void dismissed(Task task);
    }

    /**
     * Begins some work at once. Once the app is closing nothing begins: the task fails.
     *
     * @param operation what a defect of the work is told as a failure of
     * @param hosts     where it works; forgetting one of them cancels it
     */
    public Task start(TaskKind kind, Operation operation, String subject, List<Host> hosts, Work work) {
        Task task;
        boolean late;
        synchronized (this) {
            late = closed;
            task = new Task(++last, kind, operation, subject, hosts, this::changed);
            all.add(task);
        }
        changed(task);
        if (late) {
            task.refuse();
            return task;
        }
        try {
            io.execute(() -> task.run(work));
        } catch (RejectedExecutionException closing) {
            task.refuse();
        }
        return task;
    }

    /** Oldest first. */
    public synchronized List<Task> all() {
        return List.copyOf(all);
    }

    /** Those that are not over, oldest first. */
    public List<Task> running() {
        return all().stream().filter(task -> !task.over()).toList();
    }

    /** Forgets a task that is over; one under way stays. */
    public void dismiss(Task task) {
        synchronized (this) {
            if (!task.over() || !all.remove(task)) {
                return;
            }
        }
        tell(listener -> listener.dismissed(task));
    }

    /** Those of {@link #running} that work on a host. */
    public List<Task> runningOn(HostId host) {
        return running().stream().filter(task -> task.hosts().stream().anyMatch(at -> at.id().equals(host))).toList();
    }

    /** Cancels whatever works on a host that is being forgotten. */
    public void cancelOn(HostId host) {
        runningOn(host).forEach(Task::cancel);
    }

    /** Tells the listener of every task there is, then of changes. */
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        all().forEach(listener::changed);
        return () -> listeners.remove(listener);
    }

    /** Cancels everything under way, and lets nothing begin. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        listeners.clear();
        running().forEach(Task::cancel);
    }

    private void changed(Task task) {
        tell(listener -> listener.changed(task));
    }

    /** A listener's defect must neither fail the work nor keep the news from others. */
    private void tell(Consumer<Listener> news) {
        for (Listener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException defect) {
                Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), defect);
            }
        }
    }
}
