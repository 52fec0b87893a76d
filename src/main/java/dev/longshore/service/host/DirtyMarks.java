package dev.longshore.service.host;

import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.EngineEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What events, and the user, say has to be listed again, gathered until the session gets to it. Marking never blocks: the engine
 * drops events that a reader does not take at once.
 */
final class DirtyMarks {

    /** Container verbs after which the list looks no different. */
    private static final Set<String> NO_CHANGE = Set.of("exec_create", "exec_start", "exec_die", "exec_detach", "top", "attach", "detach",
            "resize", "export", "archive-path", "extract-to-dir", "copy", "commit");

    /** Ids asked for in one request; beyond it a full list is cheaper, its address would grow too long, and a flood must not gather. */
    static final int MAX_IDS = 100;

    /** No id of an engine is longer; what is would only blow up the address. */
    private static final int MAX_ID = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition marked = lock.newCondition();
    private Set<String> containers = new HashSet<>();
    private boolean images;
    private boolean everything;
    private boolean ended;

    /** What has gathered since it was last taken. */
    record Taken(Set<String> containers, boolean images, boolean everything, boolean ended) {
        boolean nothing() {
            return containers.isEmpty() && !images && !everything && !ended;
        }
    }

    void mark(EngineEvent event) {
        String kind = event.kind();
        if (kind.equals("container") && !NO_CHANGE.contains(event.verb()) && !event.subject().isEmpty()) {
            change(() -> add(event.subject()));
        } else if (kind.equals("image")) {
            change(() -> images = true);
        } else if (kind.equals("network") && event.actor() != null
                && event.actor().attributes().get("container") != null) {
            change(() -> add(event.actor().attributes().get("container")));
        }
    }

    void mark(ObjectRef object) {
        if (object.kind().id().equals("container")) {
            change(() -> add(object.id()));
        } else if (object.kind().id().equals("image")) {
            change(() -> images = true);
        }
    }

    private void add(String container) {
        if (everything) {
            return;
        }
        if (container.length() > MAX_ID || containers.size() == MAX_IDS) {
            containers.clear();
            everything = true;
        } else {
            containers.add(container);
        }
    }

    void markEverything() {
        change(() -> everything = true);
    }

    /** The event stream is over. */
    void markEnded() {
        change(() -> ended = true);
    }

    /** Forgets all: a new connection lists everything anyway. */
    void clear() {
        take();
    }

    /** Waits until something is marked, at most for the limit; what comes back may be nothing. */
    Taken await(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (peek().nothing() && left > 0) {
                left = marked.awaitNanos(left);
            }
            return take();
        } finally {
            lock.unlock();
        }
    }

    private Taken peek() {
        return new Taken(containers, images, everything, ended);
    }

    private Taken take() {
        lock.lock();
        try {
            Taken taken = peek();
            containers = new HashSet<>();
            images = false;
            everything = false;
            ended = false;
            return taken;
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
