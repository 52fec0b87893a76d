package dev.longshore.service.resource;

/** What becomes of a defect that must not end the work it happens in. */
public final class Defects {

    private Defects() {
    }

    /** Gives it to the handler of lost exceptions, as if it had ended this thread. */
    public static void report(Throwable defect) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
    }
}
