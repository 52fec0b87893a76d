package dev.longshore.service.tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a task has printed, in pieces as they came, bounded: the oldest pieces are dropped and counted. Thread-safe. */
public final class TaskOutput {

    /** Characters kept. */
    public static final int MOST = 4 * 1024 * 1024;

    private final Deque<String> pieces = new ArrayDeque<>();
    private long first;
    private long length;

    synchronized void add(String text) {
        pieces.addLast(text);
        length += text.length();
        while (length > MOST && pieces.size() > 1) {
            length -= pieces.removeFirst().length();
            first++;
        }
    }

    /**
     * The pieces from a position on.
     *
     * @param from how many pieces of the whole output the caller has read
     */
    public synchronized Since since(long from) {
        long skip = Math.max(0, from - first);
        List<String> fresh = new ArrayList<>(pieces).subList((int) Math.min(skip, pieces.size()), pieces.size());
        return new Since(List.copyOf(fresh), Math.max(0, first - from), first + pieces.size());
    }

    /**
     * @param dropped pieces that the caller can no longer have
     * @param next    where to go on
     */
    public record Since(List<String> pieces, long dropped, long next) { }
}
