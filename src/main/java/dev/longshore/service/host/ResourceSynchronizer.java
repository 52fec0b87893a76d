package dev.longshore.service.host;

import dev.longshore.domain.Failure;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.service.resource.Announcement;
import dev.longshore.service.resource.Defects;
import dev.longshore.service.resource.Listed;
import dev.longshore.service.resource.Recheck;
import dev.longshore.service.resource.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Keeps one kind's list true over one connection, on a thread of its own, so that an engine that is slow to list one kind delays no other. A
 * list that fails is the failure of this kind; only where the engine does not answer a ping either, the connection is lost.
 */
final class ResourceSynchronizer<T> implements AutoCloseable {

    private final Listed<T> kind;
    private final ConnectedEngine engine;
    private final HostState state;
    private final SessionClock clock;
    private final DirtySet dirty;
    private final ListBudget budget;
    private final Announcements<T> told;
    private final Rechecks rechecks;
    private final CountDownLatch listedOnce = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;
    private volatile long lastListed;

    ResourceSynchronizer(Listed<T> kind, ConnectedEngine engine, HostState state, SessionTiming timing) {
        this.kind = kind;
        this.engine = engine;
        this.state = state;
        this.clock = timing.clock();
        this.dirty = new DirtySet(clock);
        this.budget = new ListBudget(timing.spacing(), clock.nanos());
        this.told = new Announcements<>(kind::key, clock, this::current);
        this.rechecks = new Rechecks(kind.recheck(), timing, engine::withoutEvents);
        this.lastListed = clock.nanos();
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

    /** Called by the reader of events. What the event itself says shows at once, where lists lag behind events and not events behind lists. */
    void mark(EngineEvent event) {
        Stale stale = kind.staleAfter(event);
        Optional<Announcement<T>> announcement = engine.eventsLag() ? Optional.empty() : kind.announced(event);
        Optional<Pace> pace = announcement.flatMap(says -> state.announced(kind, says, told));
        if (announcement.isPresent() && stale.equals(Stale.key(announcement.get().key()))) {
            pace.ifPresentOrElse(when -> dirty.mark(Set.of(announcement.get().key()), when), () -> dirty.mark(Stale.ALL));
        } else {
            dirty.mark(stale);
        }
    }

    void mark(Stale stale) {
        dirty.mark(stale);
    }

    /** Lists everything now, also where that failed before. */
    void relist() {
        dirty.ask();
    }

    /** Lists everything now where the last list is older than that. */
    void relist(Duration age) {
        if (clock.nanos() - lastListed >= age.toNanos()) {
            dirty.ask();
        }
    }

    /** Somebody can see it again, or nobody. */
    void watchedChanged() {
        dirty.signal();
    }

    /** What is being listed is dropped. */
    @Override
    public void close() {
        closed = true;
        dirty.signal();
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
                rechecks.begin();
            } else {
                listAll(false);
            }
            long listed = clock.nanos();
            budget.spent(listed, listed);   // the first list holds up no other
            listedOnce.countDown();
            while (!closed) {
                long rest = rest(clock.nanos());
                if (rest > 0) {
                    dirty.await(Duration.ofNanos(rest));
                } else {
                    follow();
                }
            }
        } catch (InterruptedException closing) {
            // only close() interrupts this thread
        } finally {
            listedOnce.countDown();
        }
    }

    /** Nanoseconds until there is something to list that may be listed. */
    private long rest(long now) {
        if (dirty.asked()) {
            return budget.untilAsked(now);
        }
        long recheck = rechecks.untilNext(now);
        if (rechecks.failing()) {
            return Math.max(recheck, budget.untilAsked(now));   // a list that fails is not tried again at each event
        }
        return Math.max(Math.min(recheck, dirty.untilNext(now)), budget.untilNext(now));
    }

    private void follow() {
        long now = clock.nanos();
        boolean due = rechecks.untilNext(now) == 0;
        DirtySet.Content marked = dirty.take(now);
        if (marked.empty() && !due) {
            return;
        }
        boolean all = marked.all() || marked.asked() || due || rechecks.failing() || rechecks.fullDue(now);
        if (all) {
            listAll(due && marked.empty());
        } else {
            listOnly(marked.keys());
        }
        budget.spent(now, clock.nanos());
        dirty.confirmed(told::waiting);
    }


    /** @param unprompted whether no event asked for it: what changed all the same was missed */
    private void listAll(boolean unprompted) {
        attempt(() -> {
            List<T> listed = twice(() -> kind.list(engine.client()));
            boolean missed = state.replace(kind, listed, clock.instant(), told);
            rechecks.listed(true);
            if (unprompted && missed) {
                engine.eventsMissed();
            }
        });
    }

    private void listOnly(Set<String> keys) {
        attempt(() -> {
            Optional<List<T>> some = twice(() -> kind.listOnly(engine.client(), keys));
            if (some.isPresent()) {
                state.update(kind, keys, some.get(), clock.instant(), told);
            } else {
                state.replace(kind, twice(() -> kind.list(engine.client())), clock.instant(), told);
            }
            rechecks.listed(some.isEmpty());
        });
    }

    private void attempt(Runnable list) {
        told.listing();
        try {
            list.run();
            lastListed = clock.nanos();
            engine.seen();
        } catch (EngineException e) {
            if (!closed && engine.answers(e)) {
                failed(EngineFailures.of(e, state.host(), kind.listing(), ""));
            } else {
                rechecks.begin();   // whoever ends this connection is on the way
            }
        } catch (RuntimeException | Error defect) {
            Defects.report(defect);
            failed(EngineFailures.of(defect, state.host(), kind.listing(), ""));
        }
    }

    private void failed(Failure failure) {
        rechecks.failed(failure);
        state.failed(kind, failure, this::current);
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
