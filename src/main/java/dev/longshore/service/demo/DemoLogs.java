package dev.longshore.service.demo;

import dev.longshore.service.demo.DemoLog.Line;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The logs of the Demo engine's containers, which write by themselves while they run. Guarded by the engine's lock. */
final class DemoLogs {

    /** How far back a log goes as the engine opens. */
    private static final Duration HISTORY = Duration.ofMinutes(30);

    private final DemoEngine engine;
    private final Map<String, DemoLog> logs = new LinkedHashMap<>();
    private Instant written = Instant.EPOCH;

    DemoLogs(DemoEngine engine) {
        this.engine = engine;
    }

    /** Writes what was written before the engine opened. */
    void seed(Instant now) {
        synchronized (engine) {
            for (DemoContainer container : engine.containers().all()) {
                if (container.startedAt().isAfter(Instant.EPOCH)) {
                    Instant end = container.alive() ? now : container.finishedAt();
                    Instant begin = latest(container.startedAt(), end.minus(HISTORY));
                    if (begin.equals(container.startedAt())) {
                        started(container);
                    }
                    write(container, begin, end);
                    if (!container.alive()) {
                        ended(container);
                    }
                }
            }
            written = now;
        }
    }

    /** Time has passed: those that run have written. */
    void step(Instant now) {
        for (DemoContainer container : engine.containers().all()) {
            if (container.state() == DemoContainer.State.RUNNING) {
                write(container, latest(written, container.startedAt()), now);
            }
        }
        written = now;
    }

    void started(DemoContainer container) {
        DemoProgram.of(container).begin().forEach(text -> log(container).add(new Line(container.startedAt(), text)));
    }

    /** Its process has ended: what it said last is written, and followers come to the end. */
    void ended(DemoContainer container) {
        if (container.exitCode() != 0) {
            DemoProgram.of(container).failed().forEach(text -> log(container).add(new Line(container.finishedAt(), text)));
        }
        log(container).finish();
    }

    void removed(DemoContainer container) {
        Optional.ofNullable(logs.remove(container.spec().id())).ifPresent(DemoLog::finish);
    }

    void closeAll() {
        synchronized (engine) {
            logs.values().forEach(DemoLog::close);
        }
    }

    /** {@code GET /containers/{id}/logs}. */
    DemoAnswer answer(DemoContainer container, DemoTarget target) {
        DemoLog.Wish wish = DemoLog.Wish.parse(target);
        synchronized (engine) {
            if (target.flag("follow") && container.alive()) {
                return DemoAnswer.log(log(container).follow(wish), true);
            }
            return DemoAnswer.log(new ByteArrayInputStream(log(container).bytes(wish)), false);
        }
    }

    private void write(DemoContainer container, Instant after, Instant until) {
        DemoProgram program = DemoProgram.of(container);
        long period = program.period().toMillis();
        for (long tick = after.toEpochMilli() / period + 1; tick <= until.toEpochMilli() / period; tick++) {
            Instant at = Instant.ofEpochMilli(tick * period);
            List<DemoProgram.Text> texts = program.tick().apply(tick);
            texts.forEach(text -> log(container).add(new Line(at, text)));
        }
    }

    private DemoLog log(DemoContainer container) {
        return logs.computeIfAbsent(container.spec().id(), id -> new DemoLog());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
