package dev.longshore.service.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock and a pace that move only when told. */
final class ManualPace extends Clock implements DemoPace {

    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private volatile Runnable step = () -> { };
    private volatile boolean closed;

    /** Lets this many seconds pass, with a step at each. */
    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            step.run();
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void every(Duration period, Runnable action) {
        step = action;
    }

    @Override
    public void pause(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
