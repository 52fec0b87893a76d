package dev.longshore.service.terminal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What came of an attached container and is not shown yet. Whoever puts never waits: an engine whose client does not read stalls the container. */
final class UnreadBytes {

    /** More unread than this, and the terminal is detached. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean ended;

    /** @return false where too much is unread */
    synchronized boolean put(byte[] block, int count) {
        if (count > MAX_BYTES - bytes) {
            return false;
        }
        waiting.addLast(Arrays.copyOf(block, count));
        bytes += count;
        notifyAll();
        return true;
    }

    /** Waits for the next block; empty at the end, once all is taken. */
    synchronized byte[] take() throws InterruptedException {
        while (!ended && waiting.isEmpty()) {
            wait();
        }
        if (waiting.isEmpty()) {
            return new byte[0];
        }
        byte[] first = waiting.removeFirst();
        bytes -= first.length;
        return first;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
