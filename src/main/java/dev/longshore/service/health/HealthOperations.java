package dev.longshore.service.health;

import dev.longshore.domain.Operation;

/** What the app asks of an engine about health checks. */
public final class HealthOperations {

    /** By a command in the container. */
    public static final Operation RUN = new Operation("run-health-check");

    private HealthOperations() {
    }
}
