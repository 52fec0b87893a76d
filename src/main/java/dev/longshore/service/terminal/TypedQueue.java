package dev.longshore.service.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was typed and is not sent yet. One thread takes: the last that began a turn. Its content is never told anybody. */
final class TypedQueue {

    /** A paste of this size waits for a program that does not read; more is refused. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    /** What is sent at once: a pause of the container takes effect between two pieces. */
    private static final int PIECE = 8 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private int position;
    private int turn;
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

    /** Whoever took before takes no more; what waits stays for the new turn. */
    synchronized int newTurn() {
        turn++;
        notifyAll();
        return turn;
    }

    /** Waits for the next piece; empty at the end, and once another turn has begun. */
    synchronized Optional<byte[]> take(int own) throws InterruptedException {
        while (!ended && own == turn && (held || waiting.isEmpty())) {
            wait();
        }
        if (ended || own != turn) {
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
