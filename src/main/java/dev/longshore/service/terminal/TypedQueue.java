package dev.longshore.service.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was typed and is not sent yet. One thread takes. Its content is never told anybody. */
final class TypedQueue {

    /** A paste of this size waits for a program that does not read; more is refused. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    /** What is sent at once: a pause of the container takes effect between two pieces. */
    private static final int PIECE = 8 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private int position;
    private boolean held;
    private boolean ended;

    /** @return false where it was not taken */
    synchronized boolean put(byte[] typed) {
        if (ended || held || typed.length > MAX_BYTES - bytes) {
            return false;
        }
        if (typed.length > 0) {
            waiting.addLast(typed.clone());
            bytes += typed.length;
            notifyAll();
        }
        return true;
    }

    /** Waits for the next piece; empty at the end. */
    synchronized Optional<byte[]> take() throws InterruptedException {
        while (!ended && (held || waiting.isEmpty())) {
            wait();
        }
        if (ended) {
            return Optional.empty();
        }
        byte[] first = waiting.getFirst();
        byte[] piece = new byte[Math.min(PIECE, first.length - position)];
        System.arraycopy(first, position, piece, 0, piece.length);
        position += piece.length;
        bytes -= piece.length;
        if (position == first.length) {
            waiting.removeFirst();
            position = 0;
        }
        return Optional.of(piece);
    }

    /** Nothing is taken or given while it is held; what waits stays. */
    synchronized void hold(boolean now) {
        held = now;
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        waiting.clear();
        notifyAll();
    }
}
