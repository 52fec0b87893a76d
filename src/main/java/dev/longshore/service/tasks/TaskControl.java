package dev.longshore.service.tasks;

import dev.longshore.engine.stream.StreamOwner;

/** What work tells of itself, and how it hears that it is to stop. All methods may be called from any thread. */
public interface TaskControl {

    /** @param total bytes in all, or -1 while it is not known */
    void progress(long done, long total);

    /** A part, by its id: a new one comes last, a known one is replaced. Thousands are kept, not millions. */
    void part(TaskState.Part part);

    /**
     * A piece of output, which may hold line ends and ANSI sequences; kept up to a bound, the oldest go first. Secrets in it are covered;
     * a line is shown once it is whole.
     */
    void output(String text);

    /** Whether the user has asked for its end. */
    boolean cancelled();

    /** Owns the streams that the work opens: they end when the user cancels, and with the task. */
    StreamOwner streams();

    /**
     * Closed at once when the user cancels, from another thread: what the work waits for beside its streams. Closed now where that was before.
     * Work that waits for something else hears of a cancel only by asking {@link #cancelled}: no thread is interrupted.
     */
    void closeOnCancel(AutoCloseable stream);
}
