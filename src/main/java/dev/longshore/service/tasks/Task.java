package dev.longshore.service.tasks;

import dev.longshore.domain.Failure;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.engine.stream.StreamOwner;
import dev.longshore.domain.Operation;
import dev.longshore.service.masking.Masker;
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

    /** Parts kept; an engine that names more is not believed. */
    static final int MOST_PARTS = 2_000;
    private static final int LONGEST_WORD = 300;
    private static final Masker MASKER = new Masker();

    private final long number;
    private final TaskKind kind;
    private final Operation operation;
    private final String subject;
    private final List<Host> hosts;
    private final Instant started = Instant.now();
    private final Consumer<Task> changed;
    private final CompletableFuture<TaskState> done = new CompletableFuture<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final StreamOwner streams = new StreamOwner();
    private final TaskOutput output = new TaskOutput();
    private final MaskedLines lines = new MaskedLines();
    private Phase phase = Phase.RUNNING;
    private long bytes;
    private long total = -1;
    private String result = "";
    private Failure failure;
    private Instant ended;
    private boolean toldElsewhere;

    Task(long number, TaskKind kind, Operation operation, String subject, List<Host> hosts, Consumer<Task> changed) {
        this.number = number;
        this.kind = kind;
        this.operation = operation;
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

    /** Asks it to stop, and waits for nothing; one that is over stays as it is. That it did stop shows in its phase. */
    public void cancel() {
        List<AutoCloseable> closing;
        synchronized (this) {
            if (phase != Phase.RUNNING) {
                return;
            }
            phase = Phase.CANCELLING;
            closing = List.copyOf(toClose);
        }
        close(streams);
        closing.forEach(Task::close);
        changed.accept(this);
    }

    /** Whether whoever began it tells how it ended. */
    public synchronized boolean toldElsewhere() {
        return toldElsewhere;
    }

    synchronized boolean over() {
        return phase.over();
    }

    /** Does the work, unless it was cancelled before it began. Whatever is thrown, an Error too, ends the task: none may stay under way for ever. */
    void run(Work work) {
        synchronized (this) {
            toldElsewhere = work.toldElsewhere();
        }
        Control control = new Control();
        if (control.cancelled()) {
            end(Phase.CANCELLED, "", null);
            return;
        }
        try {
            String came = work.run(control);
            end(Phase.SUCCEEDED, came == null ? "" : came, null);
        } catch (Throwable thrown) {
            end(Phase.FAILED, "", FailureException.of(thrown, hosts.stream().findFirst(), operation, subject));
        }
    }

    /** It never began: the app is closing. */
    void refuse() {
        Optional<Host> at = hosts.stream().findFirst();
        end(Phase.FAILED, "", new Failure(Failure.Cause.NOT_CONNECTED, at.map(Host::name).orElse(""), at.map(host -> host.endpoint().uri()).orElse(""),
                operation, subject, 0, "the app is closing"));
    }

    private void end(Phase how, String came, Failure why) {
        streams.close();
        synchronized (this) {
            boolean stopped = how == Phase.FAILED && phase == Phase.CANCELLING;
            phase = stopped ? Phase.CANCELLED : how;
            failure = stopped || why == null ? null : why.withDetail(MASKER.text(why.detail()));
            output.add(lines.rest());
            result = came;
            ended = Instant.now();
            toClose.clear();
        }
        changed.accept(this);
        done.complete(state());
    }

    /** On a thread of its own: who cancels may be the ui's, and a stream may take its time to close. */
    private static void close(AutoCloseable stream) {
        Thread.ofVirtual().name("task close").start(() -> {
            try {
                stream.close();
            } catch (Exception ignored) {
                // it is closed to end whoever reads it; how well it closes changes nothing
            }
        });
    }

    /** What work tells after its end changes nothing. */
    private void whileUnderWay(Runnable change) {
        synchronized (this) {
            if (phase.over()) {
                return;
            }
            change.run();
        }
        changed.accept(this);
    }

    private void keep(Part part) {
        Part kept = new Part(cut(MASKER.text(part.id())), cut(MASKER.text(part.status())), part.done(), part.total(), part.kind());
        if (parts.size() < MOST_PARTS || parts.containsKey(kept.id())) {
            parts.put(kept.id(), kept);
        }
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }

    /** The work's side. */
    private final class Control implements TaskControl {
        @Override
        public void progress(long now, long all) {
            whileUnderWay(() -> {
                bytes = now;
                total = all;
            });
        }

        @Override
        public void part(Part part) {
            whileUnderWay(() -> keep(part));
        }

        @Override
        public void output(String text) {
            whileUnderWay(() -> output.add(lines.add(text)));
        }

        @Override
        public boolean cancelled() {
            synchronized (Task.this) {
                return phase == Phase.CANCELLING;
            }
        }

        @Override
        public StreamOwner streams() {
            return streams;
        }

        @Override
        public void closeOnCancel(AutoCloseable stream) {
            boolean now;
            synchronized (Task.this) {
                now = phase == Phase.CANCELLING;
                if (!now && !phase.over()) {
                    toClose.add(stream);
                }
            }
            if (now) {
                close(stream);
            }
        }
    }
}
