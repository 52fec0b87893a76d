package dev.longshore.service.logs.feed;

import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.model.EngineEvent;
import dev.longshore.engine.stream.JsonLines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The events of a container that an engine has kept. Docker ends its answer; Podman gives nothing where it is told when to end, so its answer is left
 * once nothing more comes. Filters may fail without a word: what was not asked for is passed over.
 */
final class PastEvents {

    private static final int MOST = 2_000;
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final int MOST_SILENCES = 10;

    private final JsonLines<EngineEvent> answer;
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicLong read = new AtomicLong();

    private PastEvents(JsonLines<EngineEvent> answer) {
        this.answer = answer;
    }

    /** Blocks, some seconds at most. @throws EngineException where the engine tells no events */
    static List<EngineEvent> of(EngineClient client, Run run, Instant from, Instant until) {
        Instant since = from.minusSeconds(1);   // Podman leaves out what is of that very time, or not
        Optional<Instant> end = client.podman() ? Optional.empty() : Optional.of(until.isAfter(from) ? until : from.plusSeconds(1));
        try (JsonLines<EngineEvent> answer = client.system().events(run.id(), since, end)) {
            return new PastEvents(answer).read(run.id());
        }
    }

    private List<EngineEvent> read(String id) {
        Thread.ofVirtual().name("past events").start(this::watch);
        List<EngineEvent> events = new ArrayList<>();
        try {
            for (Optional<EngineEvent> next = answer.next(); next.isPresent() && events.size() < MOST; next = answer.next()) {
                read.incrementAndGet();
                next.filter(event -> event.kind().equals("container") && event.subject().equals(id)).ifPresent(events::add);
            }
        } catch (EngineException.Disconnected left) {
            return events;   // nothing more came
        } finally {
            done.countDown();
        }
        return events;
    }

    /** Leaves an answer that does not end. */
    private void watch() {
        long before = -1;
        try {
            for (int silences = 0; silences < MOST_SILENCES && before != read.get(); silences++) {
                before = read.get();
                if (done.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        answer.close();
    }
}
