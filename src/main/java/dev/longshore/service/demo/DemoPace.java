package dev.longshore.service.demo;

import java.time.Duration;

/** How time passes for the Demo engine; tests pass it by hand. */
interface DemoPace extends AutoCloseable {

    /** Runs the step every period until closed; called once. */
    void every(Duration period, Runnable step);

    /** Holds the caller up, less long where the engine is closed. */
    void pause(Duration duration);

    boolean closed();

    @Override
    void close();
}
