package dev.longshore.service.tasks;

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

    /**
     * Closed at once when the user cancels, from another thread: e.g. a stream that the work reads. Closed now where that was before.
     * Work that waits for something else hears of a cancel only by asking {@link #cancelled}: no thread is interrupted.
     */
    void closeOnCancel(AutoCloseable stream);
}
