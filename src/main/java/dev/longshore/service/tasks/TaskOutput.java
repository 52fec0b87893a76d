package dev.longshore.service.tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** What a task has printed, in pieces as they came, bounded: the oldest pieces are dropped and counted. Thread-safe. */
public final class TaskOutput {

    /** Characters kept. */
    public static final int MOST = 4 * 1024 * 1024;

    private static final int OVERHEAD = 64;

    private final Deque<String> pieces = new ArrayDeque<>();
    private long first;
    private long length;

    /** A piece larger than all that is kept loses its beginning. */
    synchronized void add(String text) {
        if (text.isEmpty()) {
            return;
        }
        String kept = text.length() <= MOST ? text : text.substring(text.length() - MOST);
        pieces.addLast(kept);
        length += weight(kept);
        while (length > MOST && pieces.size() > 1) {
            length -= weight(pieces.removeFirst());
            first++;
        }
    }

    /** A million pieces of one character take the room of a million objects. */
    private static long weight(String piece) {
        return piece.length() + OVERHEAD;
    }

    /**
     * The pieces from a position on.
     *
     * @param from how many pieces of the whole output the caller has read
     */
    public synchronized Since since(long from) {
        long next = first + pieces.size();
        List<String> fresh = new ArrayList<>();
        Iterator<String> newest = pieces.descendingIterator();   // the few fresh ones, and not all of them again
        for (long at = next; at > from && newest.hasNext(); at--) {
            fresh.add(newest.next());
        }
        return new Since(List.copyOf(fresh.reversed()), Math.max(0, first - from), next);
    }

    /**
     * @param dropped pieces that the caller can no longer have
     * @param next    where to go on
     */
    public record Since(List<String> pieces, long dropped, long next) { }
}
