package dev.longshore.service.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a health check by the engine.
 *
 * @param at     when it began
 * @param code   that it ended with; means nothing where it timed out or did not run
 * @param output without secrets
 * @param cut    whether it wrote more than the engine keeps
 */
public record Probe(Optional<Instant> at, Optional<Duration> took, Result result, String code, String output, boolean cut) {

    /** NOT_RUN: there is no such command in the container. */
    public enum Result { PASSED, FAILED, TIMED_OUT, NOT_RUN }
}
