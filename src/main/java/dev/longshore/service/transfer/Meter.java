package dev.longshore.service.transfer;

import dev.longshore.service.tasks.TaskControl;

/** Counts bytes and tells of them some times a second: each telling wakes whoever shows it. */
final class Meter {

    private static final long BETWEEN = 100_000_000;

    private final TaskControl control;
    private final long expected;
    private long done;
    private long toldAt = System.nanoTime() - BETWEEN;

    /** @param expected bytes in all; an estimate, given up once it is passed */
    Meter(TaskControl control, long expected) {
        this.control = control;
        this.expected = expected;
    }

    void add(int count) {
        done += count;
        if (System.nanoTime() - toldAt >= BETWEEN) {
            tell();
        }
    }

    void tell() {
        toldAt = System.nanoTime();
        control.progress(done, done <= expected ? expected : -1);
    }

    long done() {
        return done;
    }
}
