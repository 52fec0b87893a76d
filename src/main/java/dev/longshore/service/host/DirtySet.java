package dev.longshore.service.host;

import dev.longshore.service.resource.Stale;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The objects of one kind that have to be listed again, gathered until their synchronizer gets to it. Marking never blocks: the engine drops
 * events that a reader does not take at once. Thread-safe.
 */
final class DirtySet {

    /** Keys asked for in one request; beyond it a full list is cheaper, its address would grow too long, and a flood must not gather. */
    static final int MAX_KEYS = 100;

    /** No id or name of an engine is longer; a longer one would only blow up the address. */
    private static final int MAX_KEY_CHARS = 255;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition marked = lock.newCondition();
    private Set<String> keys = new HashSet<>();
    private boolean all;
    private boolean asked;
    private boolean closed;

    /**
     * What was marked since it was taken last.
     *
     * @param all   whether everything has to be listed
     * @param asked whether the user, or a call of this app, asks for it
     */
    record Content(Set<String> keys, boolean all, boolean asked) {
        boolean empty() {
            return keys.isEmpty() && !all && !asked;
        }
    }

    void mark(Stale stale) {
        switch (stale) {
            case Stale.None _ -> { }
            case Stale.Keys some -> change(() -> some.keys().forEach(this::add));
            case Stale.All _ -> change(this::addAll);
        }
    }

    /** Everything, now. */
    void ask() {
        change(() -> {
            addAll();
            asked = true;
        });
    }

    private void addAll() {
        keys.clear();
        all = true;
    }

    private void add(String key) {
        if (all) {
            return;
        }
        if (key.length() > MAX_KEY_CHARS || keys.size() == MAX_KEYS) {
            addAll();
        } else {
            keys.add(key);
        }
    }

    /** Nobody waits any longer. */
    void close() {
        change(() -> closed = true);
    }

    /** Waits until something is marked or it is closed, at most for the limit; the content may be empty. */
    Content await(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (!closed && keys.isEmpty() && !all && !asked && left > 0) {
                left = marked.awaitNanos(left);
            }
            Content content = new Content(keys, all, asked);
            keys = new HashSet<>();
            all = false;
            asked = false;
            return content;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable mark) {
        lock.lock();
        try {
            mark.run();
            marked.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
