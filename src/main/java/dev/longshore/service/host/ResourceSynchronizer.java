package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Recheck;
import dev.longshore.service.resource.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Keeps one kind's list true over one connection, on a thread of its own, so that an engine that is slow to list one kind delays no other. A
 * list that fails is the failure of this kind; only where the engine does not answer a ping either, the connection is lost.
 */
final class ResourceSynchronizer<T> implements AutoCloseable {

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    /** After a list whose answer got lost while the engine answers otherwise: kept connections may be dead, each for itself. */
    private static final Duration AFTER_LOST_ANSWER = Duration.ofSeconds(1);

    private final Listed<T> kind;
    private final ConnectedEngine engine;
    private final HostState state;
    private final SessionTiming timing;
    private final SessionClock clock;
    private final DirtySet dirty = new DirtySet();
    private final Settling settling = new Settling();
    private final CountDownLatch listedOnce = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;
    private int failures;
    private boolean refused;
    private boolean rechecked;
    private long nextRecheck;

    ResourceSynchronizer(Listed<T> kind, ConnectedEngine engine, HostState state, SessionTiming timing) {
        this.kind = kind;
        this.engine = engine;
        this.state = state;
        this.timing = timing;
        this.clock = timing.clock();
        this.thread = Thread.ofVirtual().name("list " + kind.objectKind().id() + " " + state.host().name()).unstarted(this::run);
    }

    Listed<T> kind() {
        return kind;
    }

    void start() {
        thread.start();
    }

    /** Opens once the first list is there, or has failed, or is not wanted any more. */
    CountDownLatch listedOnce() {
        return listedOnce;
    }

    void mark(EngineEvent event) {
        dirty.mark(kind.staleAfter(event));
    }

    void mark(Stale stale) {
        dirty.mark(stale);
    }

    /** Lists everything now, also where that failed before. */
    void relist() {
        dirty.ask();
    }

    /** What is being listed is dropped. */
    @Override
    public void close() {
        closed = true;
        dirty.close();
        thread.interrupt();
        listedOnce.countDown();
    }

    private boolean current() {
        return !closed;
    }

    private void run() {
        try {
            Optional<Runnable> lacking = kind.lacking(engine.description()).map(lack -> () -> state.notOffered(kind, lack, this::current));
            if (lacking.isPresent()) {
                lacking.get().run();
                return;
            }
            if (kind.recheck() == Recheck.WHEN_ASKED) {
                nextRecheck = clock.nanos() + period();
            } else {
                listAll(false);
            }
            listedOnce.countDown();
            while (!closed) {
                follow(dirty.await(quietTime()));
            }
        } catch (InterruptedException closing) {
            // only close() interrupts this thread
        } finally {
            listedOnce.countDown();
        }
    }

    private void follow(DirtySet.Content marked) throws InterruptedException {
        long begun = clock.nanos();
        boolean due = nextRecheck - begun <= 0;
        Set<String> keys = settling.take(begun);
        settling.told(marked.keys(), begun);
        keys.addAll(marked.keys());
        if (closed || failures > 0 && !due && !marked.asked()) {
            return;   // a list that fails is not tried again at each event
        }
        if (marked.all() || marked.asked() || due || keys.size() > DirtySet.MAX_KEYS) {
            listAll(due && marked.empty() && keys.isEmpty());
        } else if (!keys.isEmpty()) {
            listOnly(keys);
        } else {
            return;
        }
        // an engine that is slow to list is left alone for as long as it took, but not for as long as this machine slept
        clock.pause(Duration.ofNanos(Math.max(timing.coalesce().toNanos(), Math.min(LONGEST_REST.toNanos(), clock.nanos() - begun))));
    }

    private Duration quietTime() {
        long now = clock.nanos();
        return Duration.ofNanos(Math.max(0, Math.min(nextRecheck - now, settling.untilNext(now))));
    }

    /** @param unprompted whether no event asked for it: what changed all the same was missed */
    private void listAll(boolean unprompted) {
        attempt(() -> {
            List<T> listed = twice(() -> kind.list(engine.client()));
            boolean missed = state.replace(kind, listed, clock.instant(), this::current);
            failures = 0;
            if (unprompted && missed) {
                engine.eventsMissed();
            }
        });
        nextRecheck = clock.nanos() + period();
    }

    private void listOnly(Set<String> keys) {
        attempt(() -> {
            Optional<List<T>> some = twice(() -> kind.listOnly(engine.client(), keys));
            if (some.isPresent()) {
                state.update(kind, keys, some.get(), clock.instant(), this::current);
            } else {
                state.replace(kind, twice(() -> kind.list(engine.client())), clock.instant(), this::current);
            }
        });
    }

    private void attempt(Runnable list) {
        try {
            list.run();
            engine.seen();
        } catch (EngineException e) {
            if (!closed && engine.answers(e)) {
                failed(EngineFailures.of(e, state.host(), kind.listing(), ""));
            }
        } catch (RuntimeException | Error defect) {
            Defects.report(defect);
            failed(EngineFailures.of(defect, state.host(), kind.listing(), ""));
        }
    }

    private void failed(Failure failure) {
        failures++;
        refused = failure.status() > 0;
        nextRecheck = clock.nanos() + period();
        state.failed(kind, failure, this::current);
    }

    /** Nanoseconds until it is listed without an event. */
    private long period() {
        if (failures > 0 && !refused) {
            return Math.min(timing.relist().toNanos(), AFTER_LOST_ANSWER.toNanos() << Math.min(failures - 1, 10));
        }
        if (failures == 1 || engine.withoutEvents() && kind.recheck() != Recheck.WHEN_ASKED) {
            return timing.poll().toNanos();
        }
        if (failures == 0 && kind.recheck() != Recheck.EACH_MINUTE) {
            return Duration.ofDays(1000).toNanos();
        }
        boolean first = !rechecked;
        rechecked = true;
        long whole = timing.relist().toNanos();
        return first ? (long) (whole * ThreadLocalRandom.current().nextDouble(0.3, 1)) : whole;   // many hosts must not list in step
    }

    /** An engine may stumble over an object that goes while it lists, and an answer may get lost: only the second time in a row counts. */
    private static <V> V twice(Supplier<V> list) {
        try {
            return list.get();
        } catch (EngineException.NotFound | EngineException.Conflict | EngineException.ServerFault | EngineException.Disconnected stumbled) {
            return list.get();
        } catch (EngineException.TimedOut late) {
            if (late.phase() == EngineException.TimedOut.Phase.BODY) {
                throw late;   // half a minute has gone already: what is dead must show in less than another
            }
            return list.get();
        }
    }
}
