package dev.longshore.service.stats;

/** What one part of the app wants to see. Thread-safe; nothing here waits. */
public interface StatsWatch extends AutoCloseable {

    /** From now on that, and nothing of what was wanted before. */
    void want(StatsDemand demand);

    /** Nothing more is wanted or told, except by a call that is under way. */
    @Override
    void close();
}
