package dev.longshore.service.host;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.JsonLines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a session's lists true over one connection: events are subscribed to first, then everything is listed, so that nothing
 * falls between; from then on events say what to list again. Ends when the event stream does.
 */
final class Following {

    /** Ids asked for in one request; beyond it a full list is cheaper, and its address would grow too long. */
    private static final int MAX_IDS = 100;

    private final HostSession session;
    private final EngineClient client;
    private final DirtyMarks marks;
    private final SessionTiming timing;
    private final Runnable seen;
    private long lastFullList;

    Following(HostSession session, EngineClient client, DirtyMarks marks, SessionTiming timing, Runnable seen) {
        this.session = session;
        this.client = client;
        this.marks = marks;
        this.timing = timing;
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
        } catch (EngineException.Disconnected cut) {
            // the same as an end: the loop connects anew, and tells if that fails
        } finally {
            marks.markEnded();
        }
    }

    private void follow() throws InterruptedException {
        while (true) {
            DirtyMarks.Taken dirty = marks.await(timing.ping());
            if (dirty.ended()) {
                return;
            }
            if (dirty.nothing()) {
                ping();
            }
            if (dirty.everything() || System.nanoTime() - lastFullList > timing.relist().toNanos()) {
                listEverything();
            } else {
                listAgain(dirty);
            }
            TimeUnit.NANOSECONDS.sleep(timing.coalesce().toNanos());
        }
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

    private void listEverything() {
        session.containersListed(client.containers().list(), Instant.now());
        session.imagesListed(client.images().list(), Instant.now());
        lastFullList = System.nanoTime();
        seen.run();
    }

    private void listAgain(DirtyMarks.Taken dirty) {
        Set<String> ids = dirty.containers();
        if (ids.size() > MAX_IDS) {
            session.containersListed(client.containers().list(), Instant.now());
        } else if (!ids.isEmpty()) {
            session.containersListed(ids, client.containers().list(List.copyOf(ids)), Instant.now());
        }
        if (dirty.images()) {
            session.imagesListed(client.images().list(), Instant.now());
        }
        seen.run();
    }
}
