package dev.longshore.service.host;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.JsonLines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps a session's lists true over one connection: events are subscribed to first, then everything is listed, so that nothing
 * falls between; from then on events say what to list again. Ends when the event stream does, or seems dead. No clock of the engine is
 * relied on: the full list after each opening makes up for all that came before.
 */
final class Following {

    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private final HostSession session;
    private final EngineClient client;
    private final DirtyMarks marks;
    private final SessionTiming timing;
    private final SessionClock clock;
    private final Runnable seen;
    private final Settling settling = new Settling();
    private long lastFullList;

    Following(HostSession session, EngineClient client, DirtyMarks marks, SessionTiming timing, Runnable seen) {
        this.session = session;
        this.client = client;
        this.marks = marks;
        this.timing = timing;
        this.clock = timing.clock();
        this.seen = seen;
    }

    /**
     * Runs until the event stream ends.
     *
     * @param whenComplete called once the first lists are there
     * @throws EngineException where the engine no longer answers
     */
    void run(Runnable whenComplete) throws InterruptedException {
        marks.clear();
        try (JsonLines<EngineEvent> events = client.system().events()) {
            Thread reader = Thread.ofVirtual().name("events " + session.host().name()).start(() -> drain(events));
            try {
                listEverything();
                whenComplete.run();
                follow();
            } finally {
                events.close();
                reader.join();
            }
        }
    }

    /** Reads as fast as events come and only marks: an engine drops events for a reader that lags. */
    private void drain(JsonLines<EngineEvent> events) {
        try {
            for (Optional<EngineEvent> event = events.next(); event.isPresent(); event = events.next()) {
                seen.run();
                marks.mark(event.get());
            }
        } catch (EngineException cut) {
            // cut or broken, it is the same as an end: the loop connects anew, and tells if that fails
        } finally {
            marks.markEnded();
        }
    }

    private void follow() throws InterruptedException {
        while (true) {
            DirtyMarks.Taken dirty = marks.await(quietTime());
            if (dirty.ended()) {
                return;
            }
            long begun = clock.nanos();
            Set<String> unsettled = settling.take(begun);
            boolean idle = dirty.nothing() && unsettled.isEmpty();
            if (idle) {
                ping();
            }
            settling.told(dirty.containers(), begun);
            unsettled.addAll(dirty.containers());
            if (idle && untilRelist() <= 0) {
                if (listEverything()) {
                    return;   // no event told of it: the stream may have died without a word
                }
            } else if (dirty.everything() || untilRelist() <= 0 || unsettled.size() > DirtyMarks.MAX_IDS) {
                listEverything();
            } else {
                listAgain(unsettled, dirty.images());
            }
            // an engine that is slow to list is left alone for as long as it took, but not for as long as this machine slept
            clock.pause(Duration.ofNanos(Math.max(timing.coalesce().toNanos(), Math.min(LONGEST_REST.toNanos(), clock.nanos() - begun))));
        }
    }

    private Duration quietTime() {
        return Duration.ofNanos(Math.max(0, Math.min(timing.ping().toNanos(), Math.min(untilRelist(), settling.untilNext(clock.nanos())))));
    }

    private long untilRelist() {
        return lastFullList + timing.relist().toNanos() - clock.nanos();
    }

    /** One lost answer is no lost engine: only the second in a row counts. */
    private void ping() {
        try {
            client.system().ping();
        } catch (EngineException first) {
            client.system().ping();
        }
        seen.run();
    }

    /** Whether containers have come, gone or changed their state. */
    private boolean listEverything() {
        boolean changed = session.containersListed(twice(() -> client.containers().list()), clock.instant());
        listImages();
        lastFullList = clock.nanos();
        seen.run();
        return changed;
    }

    private void listAgain(Set<String> ids, boolean images) {
        if (!ids.isEmpty()) {
            session.containersListed(ids, twice(() -> client.containers().list(List.copyOf(ids))), clock.instant());
        }
        if (images) {
            listImages();
        }
        seen.run();
    }

    private void listImages() {
        session.imagesListed(twice(() -> client.images().list()), clock.instant());
    }

    /** An engine may stumble over an object that goes while it lists, and an answer may get lost: only the second time in a row counts. */
    private static <T> T twice(Supplier<T> list) {
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
