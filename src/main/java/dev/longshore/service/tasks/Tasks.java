package dev.longshore.service.tasks;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The tasks of the app: those under way, and those over until they are dismissed. Thread-safe. */
public final class Tasks implements AutoCloseable {

    private final Executor io;
    private final List<Task> all = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long last;

    /** @param io runs each task on a thread of its own */
    public Tasks(Executor io) {
        this.io = io;
    }

    /** Told of every change, by the thread that made it, and often: whoever shows it draws the latest state at its own pace. */
    public interface Listener {
        /** A task is new, or anything of it is different. */
        void changed(Task task);

        void dismissed(Task task);
    }

    /**
     * Begins some work at once.
     *
     * @param hosts where it works; forgetting one of them cancels it
     */
    public Task start(TaskKind kind, String subject, List<Host> hosts, Work work) {
        Task task;
        synchronized (this) {
            task = new Task(++last, kind, subject, hosts, this::changed);
            all.add(task);
        }
        changed(task);
        io.execute(() -> task.run(work));
        return task;
    }

    /** Oldest first. */
    public synchronized List<Task> all() {
        return List.copyOf(all);
    }

    /** Those that are not over, oldest first. */
    public List<Task> running() {
        return all().stream().filter(task -> !task.state().phase().over()).toList();
    }

    /** Forgets a task that is over; one under way stays. */
    public void dismiss(Task task) {
        synchronized (this) {
            if (!task.state().phase().over() || !all.remove(task)) {
                return;
            }
        }
        listeners.forEach(listener -> listener.dismissed(task));
    }

    /** Cancels whatever works on a host that is being forgotten. */
    public void cancelOn(HostId host) {
        running().stream().filter(task -> task.hosts().stream().anyMatch(at -> at.id().equals(host))).forEach(Task::cancel);
    }

    /** Tells the listener of every task there is, then of changes. */
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        all().forEach(listener::changed);
        return () -> listeners.remove(listener);
    }

    /** Cancels everything under way. */
    @Override
    public void close() {
        listeners.clear();
        running().forEach(Task::cancel);
    }

    private void changed(Task task) {
        listeners.forEach(listener -> listener.changed(task));
    }
}
