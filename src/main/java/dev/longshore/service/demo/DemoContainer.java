package dev.longshore.service.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A container in memory and how it stands; guarded by the engine. */
final class DemoContainer {

    enum State { CREATED, RUNNING, PAUSED, RESTARTING, EXITED }

    enum Health { NONE, STARTING, HEALTHY, UNHEALTHY }

    private final DemoSpec spec;
    private final Map<String, DemoEndpoint> endpoints = new LinkedHashMap<>();
    private String name;
    private State state = State.CREATED;
    private Health health = Health.NONE;
    private Instant startedAt = Instant.EPOCH;
    private Instant finishedAt = Instant.EPOCH;
    private Instant healthSince = Instant.EPOCH;
    private int exitCode;
    private int restarts;
    private int pid;
    private boolean stoppedByUser;

    DemoContainer(DemoSpec spec, String name) {
        this.spec = spec;
        this.name = name;
        endpoints.put(spec.network(), DemoEndpoint.named(spec.alias()));
    }

    void started(Instant now, int newPid) {
        state = State.RUNNING;
        startedAt = now;
        pid = newPid;
        exitCode = 0;
        stoppedByUser = false;
        health(spec.healthcheck().isEmpty() ? Health.NONE : Health.STARTING, now);
    }

    void ended(Instant now, int code, boolean byUser) {
        state = State.EXITED;
        finishedAt = now;
        exitCode = code;
        pid = 0;
        stoppedByUser = byUser;
        if (health != Health.NONE) {
            health(Health.UNHEALTHY, now);
        }
    }

    void willRestart() {
        state = State.RESTARTING;
        restarts++;
    }

    void paused(boolean paused) {
        state = paused ? State.PAUSED : State.RUNNING;
    }

    void health(Health value, Instant now) {
        health = value;
        healthSince = now;
    }

    void renamed(String to) {
        name = to;
    }

    /** By the names of the networks it is joined to; open to changes. */
    Map<String, DemoEndpoint> endpoints() {
        return endpoints;
    }

    DemoSpec spec() {
        return spec;
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    Health health() {
        return health;
    }

    Instant healthSince() {
        return healthSince;
    }

    /** {@link Instant#EPOCH} where it never was. */
    Instant startedAt() {
        return startedAt;
    }

    /** {@link Instant#EPOCH} where it never was. */
    Instant finishedAt() {
        return finishedAt;
    }

    int exitCode() {
        return exitCode;
    }

    int restarts() {
        return restarts;
    }

    int pid() {
        return pid;
    }

    /** Whether its end was asked for: then nothing starts it but a request. */
    boolean stoppedByUser() {
        return stoppedByUser;
    }

    /** Whether it has a process; a paused one has. */
    boolean alive() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Whether the engine would call it running, as for removal. */
    boolean active() {
        return alive() || state == State.RESTARTING;
    }

    static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
