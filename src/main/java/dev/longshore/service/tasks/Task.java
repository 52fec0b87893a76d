package dev.longshore.service.tasks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One piece of long work. Thread-safe. */
public final class Task {

    private final long number;
    private final TaskKind kind;
    private final String subject;
    private final List<Host> hosts;
    private final Instant started = Instant.now();
    private final Consumer<Task> changed;
    private final CompletableFuture<TaskState> done = new CompletableFuture<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final TaskOutput output = new TaskOutput();
    private Phase phase = Phase.RUNNING;
    private long bytes;
    private long total = -1;
    private String result = "";
    private Failure failure;
    private Instant ended;

    Task(long number, TaskKind kind, String subject, List<Host> hosts, Consumer<Task> changed) {
        this.number = number;
        this.kind = kind;
        this.subject = subject;
        this.hosts = List.copyOf(hosts);
        this.changed = changed;
    }

    public long number() {
        return number;
    }

    public List<Host> hosts() {
        return hosts;
    }

    public synchronized TaskState state() {
        return new TaskState(number, kind, subject, hosts, started, phase, bytes, total, List.copyOf(parts.values()), result,
                Optional.ofNullable(failure), ended);
    }

    /** What it has printed, as far as it is kept. */
    public TaskOutput output() {
        return output;
    }

    /** Completes with the last state, whatever it is; never fails. */
    public CompletableFuture<TaskState> done() {
        return done.copy();
    }

    /** Asks it to stop; nothing happens to one that is over. That it did stop shows in its phase. */
    public void cancel() {
        List<AutoCloseable> closing;
        synchronized (this) {
            if (phase != Phase.RUNNING) {
                return;
            }
            phase = Phase.CANCELLING;
            closing = List.copyOf(toClose);
        }
        changed.accept(this);
        closing.forEach(Task::close);
    }

    void run(Work work) {
        try {
            String came = work.run(new Control());
            end(Phase.SUCCEEDED, came, null);
        } catch (FailureException failed) {
            end(Phase.FAILED, "", failed.failure());
        } catch (Exception defect) {
            end(Phase.FAILED, "", new Failure(Failure.Cause.INTERNAL, "", "", Failure.Operation.UNEXPECTED, subject, 0, String.valueOf(defect)));
        }
    }

    private void end(Phase how, String came, Failure why) {
        synchronized (this) {
            boolean stopped = how == Phase.FAILED && phase == Phase.CANCELLING;
            phase = stopped ? Phase.CANCELLED : how;
            failure = stopped ? null : why;
            result = came;
            ended = Instant.now();
            toClose.clear();
        }
        changed.accept(this);
        done.complete(state());
    }

    private static void close(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception ignored) {
            // it is closed to end whoever reads it; how well it closes changes nothing
        }
    }

    /** The work's side. */
    private final class Control implements TaskControl {
        @Override
        public void progress(long now, long all) {
            synchronized (Task.this) {
                bytes = now;
                total = all;
            }
            changed.accept(Task.this);
        }

        @Override
        public void part(Part part) {
            synchronized (Task.this) {
                parts.put(part.id(), part);
            }
            changed.accept(Task.this);
        }

        @Override
        public void output(String text) {
            output.add(text);
            changed.accept(Task.this);
        }

        @Override
        public boolean cancelled() {
            synchronized (Task.this) {
                return phase == Phase.CANCELLING;
            }
        }

        @Override
        public void closeOnCancel(AutoCloseable stream) {
            boolean now;
            synchronized (Task.this) {
                now = phase == Phase.CANCELLING;
                toClose.add(stream);
            }
            if (now) {
                close(stream);
            }
        }
    }
}
