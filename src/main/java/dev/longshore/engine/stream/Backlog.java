package dev.longshore.engine.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Records that wait for whoever uses them. The reader never waits: where there is no more room, the oldest goes and is counted. Any
 * thread.
 */
public final class Backlog<T> implements BackPressure<T> {

    private final Deque<T> waiting = new ArrayDeque<>();
    private final int capacity;
    private long dropped;

    private Backlog(int capacity) {
        this.capacity = capacity;
    }

    /** Keeps the last records, such as lines of a log. */
    public static <T> Backlog<T> dropOldest(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("no room");
        }
        return new Backlog<>(capacity);
    }

    /** Keeps the last record alone, such as a sample of stats. */
    public static <T> Backlog<T> newest() {
        return new Backlog<>(1);
    }

    @Override
    public synchronized void put(T record) {
        if (waiting.size() == capacity) {
            waiting.removeFirst();
            dropped++;
        }
        waiting.addLast(record);
    }

    /** What waits, oldest first; it waits no longer. */
    public synchronized List<T> take() {
        List<T> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    /** Records that went unused until now. */
    public synchronized long dropped() {
        return dropped;
    }
}
